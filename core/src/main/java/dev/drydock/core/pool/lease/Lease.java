package dev.drydock.core.pool.lease;

import java.sql.Connection;
import java.sql.Statement;

/// A connection lent by a pool: it is the connection. Closing it gives it back; after that every call fails as
/// on any closed connection. Used by one thread at a time.
public final class Lease implements ForwardingConnection.Values {
    private final Connection behind;
    private final PooledSession session;
    private final Desk desk;
    private final boolean timed;
    private boolean ended;
    private boolean vouched;
    private Residue residue = Residue.NOTHING;

    private Lease(Connection behind, PooledSession session, Desk desk, boolean timed) {
        this.behind = behind;
        this.session = session;
        this.desk = desk;
        this.timed = timed;
    }

    /// What the pool does for its leases.
    public interface Desk {
        /// What the text may leave behind in the session.
        Residue residue(String sql);

        /// Takes the connection back.
        void back(Lease lease, Connection connection, Residue residue);

        /// A clock that costs nothing, for leases that are not timed.
        long roughNanos();
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
    /// @param session inside it
    /// @param timed false: the moment is taken from [Desk#roughNanos]
    public static Lease of(Connection behind, PooledSession session, Borrower borrower, Desk desk, boolean timed) {
        session.lent(borrower, timed ? System.nanoTime() : desk.roughNanos());
        return new Lease(behind, session, desk, timed);
    }

    @Override
    public Connection behind() {
        return behind;
    }

    public PooledSession session() {
        return session;
    }

    /// [System#nanoTime] of the moment it was lent.
    public long sinceNanos() {
        return session.sinceNanos();
    }

    /// Whether that moment is exact.
    public boolean timed() {
        return timed;
    }

    /// The session is closed when it comes back: its state can no longer be vouched for.
    public void stain() {
        residue = Residue.STATE;
    }

    /// The borrower answers for every text it sends: none leaves anything beyond its transaction, whatever its
    /// tokens look like. An open transaction is looked for all the same.
    public void vouch() {
        vouched = true;
    }

    @Override
    public String sent(String sql) {
        session.noted(sql);
        Residue told = desk.residue(sql);
        Residue now = vouched && told == Residue.STATE ? Residue.TRANSACTION : told;
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
        if (!ended) {
            ended = true;
            session.back();
            desk.back(this, behind, residue);
        }
    }
}
