package dev.drydock.core.query.port;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/// Port: what a session of one DBMS can be told and asked. All but [#cancel] are called only by the thread that
/// owns the connection.
public interface SessionPort {
    /// The server's truth, not what we believe we sent.
    TransactionState transaction(Connection connection) throws SQLException;

    /// How driver and session read `statement`: true when exactly one is sent, and the settings of the session
    /// let its tokens end where they were judged to.
    boolean one(Connection connection, String statement) throws SQLException;

    /// Opens a transaction in which the server refuses every write. The connection was in no transaction. May
    /// do nothing where the open mode already guarantees it. What is returned must hold before a commit.
    Unwritten beginReadOnly(Connection connection) throws SQLException;

    /// Makes the server end any statement after `timeout`; the returned undo restores the session's own bound
    /// unless the statement itself changed it.
    Undo limit(Connection connection, Duration timeout) throws SQLException;

    /// Cancels whatever `statement` does now, the fetch of further rows included; returns when the request has
    /// been delivered. Any thread; may block as long as the server does.
    void cancel(Connection connection, Statement statement) throws SQLException;

    /// The second line of a read-only transaction, for servers whose first one has a hole.
    @FunctionalInterface
    interface Unwritten {
        /// False when the transaction wrote after all: roll it back.
        boolean holds() throws SQLException;
    }

    /// Undoes [#limit].
    @FunctionalInterface
    interface Undo {
        void run() throws SQLException;
    }
}
