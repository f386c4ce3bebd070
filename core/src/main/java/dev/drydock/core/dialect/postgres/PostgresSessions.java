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

    /// Table 9.85, "Deprecated Transaction ID and Snapshot Information Functions": the new name came with
    /// version 13.
    private static final String WITHOUT_ID = "SELECT pg_catalog.txid_current_if_assigned() IS NULL";

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
        boolean asJudged = conforming || statement.indexOf('\\') < 0;
        return asJudged
                && Parser.parseJdbcSql(statement, conforming, false, true, false, false)
                                .size()
                        == 1;
    }

    /// Once a snapshot is taken, the server refuses SET to make the transaction writable
    /// (`check_transaction_read_only` in variable.c). Up to version 15, RESET gets past that check, for example
    /// in a function (tried on 12.22 and 15.18). Whatever way a write found, it gave the transaction an id.
    @Override
    public Unwritten beginReadOnly(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("BEGIN TRANSACTION READ ONLY; SELECT 1");
        }
        return () -> withoutId(connection);
    }

    private static boolean withoutId(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(WITHOUT_ID)) {
            return row.next() && row.getBoolean(1);
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
