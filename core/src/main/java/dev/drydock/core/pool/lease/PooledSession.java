package dev.drydock.core.pool.lease;

import dev.drydock.core.connect.resilience.Registration;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/// One physical connection of a pool, what the server calls it, and who has it now.
///
/// One thread at a time lends and takes back, in an order that the pool's own hand-over makes. So lending is a
/// few plain writes between two counters, and a reader that finds the counters changed reads again. No
/// reference to a young object is stored where it can be avoided: with the G1 collector that costs a memory
/// fence, as much as all the rest.
public final class PooledSession implements ForwardingConnection.Values {
    private static final int ATTEMPTS = 100;
    private static final VarHandle LENT;
    private static final VarHandle BACK;

    static {
        try {
            LENT = MethodHandles.lookup().findVarHandle(PooledSession.class, "lent", long.class);
            BACK = MethodHandles.lookup().findVarHandle(PooledSession.class, "back", long.class);
        } catch (ReflectiveOperationException missing) {
            throw new ExceptionInInitializerError(missing);
        }
    }

    private final Connection behind;
    private final long backendId;
    private final Instant opened;
    private final SessionSource source;
    private final Registration watched;

    @SuppressWarnings("unused")
    private long lent;

    @SuppressWarnings("unused")
    private long back;

    private volatile Leaving leaving = Leaving.IN_DUE_COURSE;
    private volatile @Nullable String lastSql;
    private volatile long suspected = -1;
    private volatile int proved;
    private @Nullable Borrower borrower;
    private @Nullable Thread thread;
    private @Nullable Throwable stack;
    private long sinceNanos;

    /// Why a session is closed.
    public enum Leaving {
        /// Idle, too old, too many.
        IN_DUE_COURSE,
        /// The driver found it closed.
        LOST,
        /// Its state could not be vouched for.
        STAINED,
        /// By hand.
        ASKED
    }

    PooledSession(SessionSource.Opened made, Instant opened, SessionSource source) {
        this.behind = made.connection();
        this.backendId = made.backendId();
        this.watched = made.watched();
        this.opened = opened;
        this.source = source;
        this.proved = source.doubts();
    }

    @Override
    public Connection behind() {
        return behind;
    }

    /// What the server calls this session; 0 where the DBMS has no such thing.
    public long backendId() {
        return backendId;
    }

    /// It may have died unseen: it must answer before it is lent again.
    public boolean doubtful() {
        return proved != source.doubts();
    }

    @Override
    public boolean isValid(int seconds) throws SQLException {
        int doubts = source.doubts();
        boolean valid = behind.isValid(seconds);
        if (valid) {
            proved = doubts;
        }
        return valid;
    }

    public void leaving(Leaving why) {
        leaving = why;
    }

    public Leaving leaving() {
        return leaving;
    }

    /// Fields are written only when they change: a write of a young reference into an old object costs a card
    /// mark.
    @SuppressWarnings("ReferenceEquality")
    void lent(Borrower to, long nowNanos) {
        Thread current = Thread.currentThread();
        if (borrower != to) {
            borrower = to;
        }
        if (thread != current) {
            thread = current;
        }
        if (lastSql != null) {
            lastSql = null;
        }
        if (to.traced() || stack != null) {
            stack = to.traced() ? new Throwable("borrowed here") : null;
        }
        sinceNanos = nowNanos;
        LENT.setRelease(this, lent + 1);
    }

    void back() {
        BACK.setRelease(this, back + 1);
    }

    void noted(String sql) {
        lastSql = sql;
    }

    long sinceNanos() {
        return sinceNanos;
    }

    long lentTimes() {
        return (long) LENT.getAcquire(this);
    }

    long backTimes() {
        return (long) BACK.getAcquire(this);
    }

    /// Marks the present lease as suspected of leaking when it has lasted for `threshold`; true when that is
    /// new.
    public boolean suspect(Duration threshold) {
        long turn = lentTimes();
        Optional<LeaseView> now = view();
        if (suspected == turn || now.isEmpty() || now.get().held().compareTo(threshold) < 0 || turn != lentTimes()) {
            return false;
        }
        suspected = turn;
        return true;
    }

    /// Whether the present or just ended lease was suspected.
    public boolean suspected() {
        return suspected == lentTimes();
    }

    /// Who has this session now, with secrets masked; empty when nobody does.
    public Optional<LeaseView> view() {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            long ended = backTimes();
            long begun = lentTimes();
            if (ended == begun) {
                return Optional.empty();
            }
            Borrower by = borrower;
            Thread holder = thread;
            Throwable where = stack;
            long since = sinceNanos;
            String sql = lastSql;
            if (by != null && holder != null && backTimes() == ended && lentTimes() == begun) {
                Duration held = Duration.ofNanos(Math.max(0, System.nanoTime() - since));
                return Optional.of(new LeaseView(
                        by,
                        LeaseView.Holder.of(holder, where),
                        Instant.now().minus(held),
                        held,
                        LeaseView.shown(sql),
                        backendId,
                        opened));
            }
        }
        // It changes hands faster than it can be looked at: nobody holds it for long.
        return Optional.empty();
    }

    /// Whether writes are refused is decided when a session is opened, by the server. The driver's own flag is
    /// kept out of it: some drivers would undo that decision, others cannot change it any more.
    @Override
    public boolean isReadOnly() {
        return false;
    }

    @Override
    public void setReadOnly(boolean readOnly) throws SQLException {
        if (readOnly) {
            throw new SQLFeatureNotSupportedException("decided when the session was opened");
        }
    }

    @Override
    public void close() throws SQLException {
        if (leaving == Leaving.IN_DUE_COURSE && behind.isClosed()) {
            leaving = Leaving.LOST;
        }
        watched.close();
        source.left(this);
        behind.close();
    }

    @Override
    public void abort(Executor executor) throws SQLException {
        watched.close();
        source.left(this);
        behind.abort(executor);
    }
}
