package dev.drydock.core.pool.lease;

import dev.drydock.core.secrets.SecretMask;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A connection lent by a pool: it is the connection. Closing it gives it back; after that every call fails as
/// on any closed connection. Used by one thread at a time, looked at from any.
public final class Lease implements ForwardingConnection.Values {
    private final Connection behind;
    private final PooledSession session;
    private final Borrower borrower;
    private final Desk desk;
    private final Thread thread = Thread.currentThread();
    private final @Nullable Throwable stack;
    private final long sinceNanos = System.nanoTime();
    private boolean ended;
    private volatile @Nullable String lastSql;
    private volatile Residue residue = Residue.NOTHING;
    private volatile boolean suspected;

    private Lease(Connection behind, PooledSession session, Borrower borrower, Desk desk) {
        this.behind = behind;
        this.session = session;
        this.borrower = borrower;
        this.desk = desk;
        this.stack = borrower.traced() ? new Throwable("borrowed here") : null;
    }

    /// What the pool does for its leases.
    public interface Desk {
        /// What the text may leave behind in the session.
        Residue residue(String sql);

        /// Takes the connection back.
        ///
        /// @param usedNanos how long it was out
        void back(Lease lease, Connection connection, Residue residue, long usedNanos);
    }

    /// What the next borrower might meet, least first.
    public enum Residue {
        NOTHING,
        /// An open transaction, unless it was ended.
        TRANSACTION,
        /// Settings, temporary objects, locks, or anything that tokens do not show.
        STATE
    }

    /// Called by the thread that goes on to use the connection.
    ///
    /// @param behind as the pool library gave it
    public static Lease of(Connection behind, Borrower borrower, Desk desk) throws SQLException {
        PooledSession session = behind.unwrap(PooledSession.class);
        Lease lease = new Lease(behind, session, borrower, desk);
        session.heldBy(lease);
        return lease;
    }

    /// [System#nanoTime] of the moment it was lent.
    public long sinceNanos() {
        return sinceNanos;
    }

    @Override
    public Connection behind() {
        return behind;
    }

    public Borrower borrower() {
        return borrower;
    }

    public PooledSession session() {
        return session;
    }

    /// The session is closed when it comes back: its state can no longer be vouched for.
    public void stain() {
        residue = Residue.STATE;
    }

    @Override
    public String sent(String sql) {
        lastSql = sql;
        Residue now = desk.residue(sql);
        if (now.compareTo(residue) > 0) {
            residue = now;
        }
        return sql;
    }

    @Override
    public <S extends Statement> S made(Class<S> type, S statement) {
        return RecordedStatement.around(type, statement, this);
    }

    /// Gives the connection back. Never throws: what is broken is replaced by the pool.
    @Override
    public void close() {
        if (ended) {
            return;
        }
        ended = true;
        session.heldBy(null);
        desk.back(this, behind, residue, System.nanoTime() - sinceNanos);
    }

    public Duration held() {
        return Duration.ofNanos(System.nanoTime() - sinceNanos);
    }

    /// True for the first caller only.
    public boolean suspect() {
        boolean first = !suspected;
        suspected = true;
        return first;
    }

    public boolean suspected() {
        return suspected;
    }

    /// What is known of this lease now, with secrets masked.
    public LeaseView view() {
        Duration held = held();
        String sql = lastSql;
        Throwable where = stack;
        List<String> frames = where == null
                ? List.of()
                : List.of(where.getStackTrace()).stream()
                        .map(StackTraceElement::toString)
                        .toList();
        return new LeaseView(
                borrower,
                new LeaseView.Holder(thread.threadId(), thread.getName(), thread.isAlive(), frames),
                Instant.now().minus(held),
                held,
                sql == null ? "" : SecretMask.sql(cut(sql)),
                session.backendId(),
                session.opened());
    }

    private static String cut(String sql) {
        return sql.length() <= LeaseView.SQL_CAP ? sql : sql.substring(0, LeaseView.SQL_CAP);
    }
}
