package dev.drydock.core.dialect.sqlite;

import dev.drydock.core.query.port.SessionPort;
import dev.drydock.core.query.port.TransactionState;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/// Transactions and cancel of one SQLite connection.
final class SqliteSessions implements SessionPort {
    private static final SessionPort.Undo NOTHING = () -> {};

    /// The driver does not pass on `sqlite3_get_autocommit`. A deferred BEGIN takes no lock and is refused
    /// exactly inside a transaction (sqlite.org/lang_transaction.html).
    @Override
    public TransactionState transaction(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            try {
                statement.execute("BEGIN DEFERRED");
            } catch (SQLException within) {
                return TransactionState.OPEN;
            }
            statement.execute("ROLLBACK");
            return TransactionState.NONE;
        }
    }

    /// The library compiles the first statement of a text and ignores the rest.
    @Override
    public boolean one(Connection connection, String statement) {
        return true;
    }

    /// Nothing to do: the file was opened read-only, which covers attached files too
    /// (sqlite.org/c3ref/open.html, sqlite.org/lang_attach.html).
    @Override
    public Unwritten beginReadOnly(Connection connection) {
        return () -> true;
    }

    /// The library knows no bound on a statement; the caller's own bound interrupts it.
    @Override
    public Undo limit(Connection connection, Duration timeout) {
        return NOTHING;
    }

    /// `sqlite3_interrupt`.
    @Override
    public void cancel(Connection connection, Statement statement) throws SQLException {
        statement.cancel();
    }
}
