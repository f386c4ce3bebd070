package dev.drydock.core.pool.lease;

import dev.drydock.core.connect.resilience.Registration;
import dev.drydock.core.fault.DbFault;
import dev.drydock.core.fault.FaultException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/// Where the pool gets its connections: from our own connector, so that the pool library never sees an address,
/// a driver property or a password. Knows every session that is open. Any thread.
public final class SessionSource implements PlainDataSource {
    /// After a refused login the server is left alone that long, twice as long after each further one: a pool
    /// that tries again and again locks the user out.
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);

    private static final int MOST_DOUBLINGS = 6;

    private final Opening opening;
    private final Clock clock;
    private final Listener listener;
    private final Set<PooledSession> sessions = ConcurrentHashMap.newKeySet();
    private final List<PooledSession> unsettled = new ArrayList<>();
    private final AtomicInteger doubts = new AtomicInteger();
    private final AtomicInteger logins = new AtomicInteger();
    private volatile Pause pause = Pause.NONE;
    private volatile @Nullable Failure failure;
    private volatile boolean closed;
    private long lentByGone;
    private long backByGone;

    public SessionSource(Opening opening, Clock clock, Listener listener) {
        this.opening = opening;
        this.clock = clock;
        this.listener = listener;
    }

    /// Told of sessions, on the thread that opens or closes them.
    public interface Listener {
        /// @param nanos how long opening took
        default void created(PooledSession session, long nanos) {}

        /// Whoever ended it.
        default void left(PooledSession session) {}

        default void refused(DbFault why) {}
    }

    /// How often sessions were lent and came back since the beginning. Exact when nobody borrows.
    public record Turns(long lent, long back) {}

    public synchronized Turns turns() {
        settle();
        long lent = lentByGone;
        long back = backByGone;
        List<PooledSession> all = new ArrayList<>(sessions);
        all.addAll(unsettled);
        for (PooledSession session : all) {
            lent += session.lentTimes();
            back += session.backTimes();
        }
        return new Turns(lent, back);
    }

    /// A session may end before its borrower gives it back.
    private void settle() {
        unsettled.removeIf(session -> {
            boolean settled = session.lentTimes() == session.backTimes();
            if (settled) {
                lentByGone += session.lentTimes();
                backByGone += session.backTimes();
            }
            return settled;
        });
    }

    /// Opens one connection.
    @FunctionalInterface
    public interface Opening {
        Opened open() throws FaultException;
    }

    /// @param backendId 0 where the DBMS has none
    /// @param watched ends the watch over the connection
    public record Opened(Connection connection, long backendId, Registration watched) {}

    private record Failure(DbFault why, long atNanos) {}

    /// Refused logins in a row, and until when nothing more is tried.
    private record Pause(Optional<DbFault> why, int refusals, Instant until, CountDownLatch over) {
        static final Pause NONE = new Pause(Optional.empty(), 0, Instant.EPOCH, new CountDownLatch(0));
    }

    /// Whether a login was refused and none was taken since.
    @SuppressWarnings("ReferenceEquality")
    public boolean paused() {
        return pause != Pause.NONE;
    }

    /// Why no login is tried at this moment; empty when one would be.
    public Optional<DbFault> refusal() {
        Pause now = pause;
        return now.why().isPresent() && clock.instant().isBefore(now.until()) ? now.why() : Optional.empty();
    }

    /// The next login is tried at once, for example because the password was changed.
    public void forgive() {
        Pause before = pause;
        pause = Pause.NONE;
        before.over().countDown();
    }

    public List<PooledSession> sessions() {
        return List.copyOf(sessions);
    }

    /// What is lent at this moment.
    public List<LeaseView> leases() {
        List<LeaseView> found = new ArrayList<>();
        for (PooledSession session : sessions) {
            session.view().ifPresent(found::add);
        }
        return found;
    }

    @Override
    public Connection getConnection() throws SQLException {
        waitOut(pause);
        long started = System.nanoTime();
        logins.incrementAndGet();
        try {
            Opened opened = opening.open();
            PooledSession session = new PooledSession(opened, clock.instant(), this);
            pause = Pause.NONE;
            sessions.add(session);
            listener.created(session, System.nanoTime() - started);
            return session;
        } catch (FaultException refused) {
            failure = new Failure(refused.fault(), System.nanoTime());
            if (refused.fault() instanceof DbFault.Denied) {
                hold(refused.fault());
                listener.refused(refused.fault());
            }
            throw carrying(refused);
        } finally {
            logins.decrementAndGet();
        }
    }

    /// Whether a login is under way.
    public boolean opening() {
        return logins.get() > 0;
    }

    /// Holds up the one thread of the pool library that opens sessions, rather than letting it fail and fall
    /// asleep: so that it can be woken.
    private void waitOut(Pause now) throws SQLException {
        try {
            long left = Duration.between(clock.instant(), now.until()).toMillis();
            boolean woken = left <= 0 || now.over().await(left, TimeUnit.MILLISECONDS);
            if (woken && closed) {
                throw new SQLException("the pool is closed");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new SQLException("interrupted before a login", stopped);
        }
    }

    private void hold(DbFault why) {
        int before = Math.min(pause.refusals(), MOST_DOUBLINGS);
        Duration length = FIRST_PAUSE.multipliedBy(1L << before);
        pause = new Pause(Optional.of(why), before + 1, clock.instant().plus(length), new CountDownLatch(1));
    }

    /// No further login is tried.
    public void close() {
        closed = true;
        forgive();
    }

    private static SQLException carrying(FaultException refused) {
        return new SQLException(
                refused.fault().getClass().getSimpleName(), refused.fault().sqlState(), refused);
    }

    /// Why the newest attempt to open a session failed, if that was after `sinceNanos` ([System#nanoTime]).
    public Optional<DbFault> failureSince(long sinceNanos) {
        Failure newest = failure;
        return newest != null && newest.atNanos() - sinceNanos >= 0 ? Optional.of(newest.why()) : refusal();
    }

    /// From now on every open session must answer before it is lent.
    public void doubt() {
        doubts.incrementAndGet();
    }

    /// How often [#doubt] was called.
    int doubts() {
        return doubts.get();
    }

    /// Counted once, however often it is said.
    void left(PooledSession session) {
        synchronized (this) {
            if (!sessions.remove(session)) {
                return;
            }
            unsettled.add(session);
        }
        listener.left(session);
    }
}
