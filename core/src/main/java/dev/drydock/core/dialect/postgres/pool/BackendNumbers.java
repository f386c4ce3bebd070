package dev.drydock.core.dialect.postgres.pool;

import dev.drydock.core.pool.server.PoolerSearch;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.postgresql.PGConnection;

/// Process ids, told at login by BackendKeyData (manual 55.7).
final class BackendNumbers implements PoolerSearch.Numbers {
    private static final String PID = "SELECT pg_catalog.pg_backend_pid()";
    /// What a pooler says to BEGIN when it lends per statement.
    private static final String REFUSED = "08P01";

    @Override
    public long told(Connection connection) throws SQLException {
        return connection.unwrap(PGConnection.class).getBackendPID();
    }

    @Override
    public long asked(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(PID)) {
            row.next();
            return row.getInt(1);
        }
    }

    @Override
    public boolean refusesTransactions(SQLException thrown) {
        return REFUSED.equals(thrown.getSQLState());
    }
}
