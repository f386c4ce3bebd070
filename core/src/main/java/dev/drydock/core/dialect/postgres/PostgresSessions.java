package dev.drydock.core.dialect.postgres;

import dev.drydock.core.query.port.SessionPort;
import dev.drydock.core.query.port.TransactionState;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.postgresql.core.BaseConnection;
import org.postgresql.core.Parser;

/// Transactions, bounds and cancel of one PostgreSQL session.
final class PostgresSessions implements SessionPort {
    private static final String GET_AND_SET = "SELECT pg_catalog.current_setting('statement_timeout'), "
            + "pg_catalog.set_config('statement_timeout', ?, false)";
    private static final String RESTORE = "SELECT pg_catalog.set_config('statement_timeout', ?, false) "
            + "WHERE pg_catalog.current_setting('statement_timeout') = ?";

    /// From the last ReadyForQuery message of the server.
    @Override
    public TransactionState transaction(Connection connection) throws SQLException {
        return switch (connection.unwrap(BaseConnection.class).getTransactionState()) {
            case IDLE -> TransactionState.NONE;
            case OPEN -> TransactionState.OPEN;
            case FAILED -> TransactionState.FAILED;
        };
    }

    @Override
    public boolean one(Connection connection, String statement) throws SQLException {
        boolean conforming = connection.unwrap(BaseConnection.class).getStandardConformingStrings();
        return Parser.parseJdbcSql(statement, conforming, false, true, false, false)
                        .size()
                == 1;
    }

    /// Once a snapshot is taken, the server refuses to make the transaction writable
    /// (`check_transaction_read_only` in variable.c), by whatever spelling.
    @Override
    public void beginReadOnly(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("BEGIN TRANSACTION READ ONLY; SELECT 1");
        }
    }

    @Override
    public Undo limit(Connection connection, Duration timeout) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(GET_AND_SET)) {
            statement.setString(1, Long.toString(Math.max(1, timeout.toMillis())));
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                String before = row.getString(1);
                String ours = row.getString(2);
                return () -> restore(connection, before, ours);
            }
        }
    }

    private static void restore(Connection connection, String before, String ours) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(RESTORE)) {
            statement.setString(1, before);
            statement.setString(2, ours);
            statement.execute();
        }
    }

    /// Not [Statement#cancel]: the driver ignores that while it fetches further rows.
    @Override
    public void cancel(Connection connection, Statement statement) throws SQLException {
        connection.unwrap(BaseConnection.class).cancelQuery();
    }
}
