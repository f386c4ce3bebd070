package dev.drydock.core.dialect.mysql;

import dev.drydock.core.dialect.mysql.driver.MysqlConnection;
import dev.drydock.core.pool.server.PoolerSearch;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/// Session ids, told by the greeting. It holds their lower half only (MySQL internals manual,
/// "Protocol::HandshakeV10").
final class SessionNumbers implements PoolerSearch.Numbers {
    private static final long TOLD = (1L << 32) - 1;

    @Override
    public long told(Connection connection) throws SQLException {
        return connection.unwrap(MysqlConnection.class).sessionId() & TOLD;
    }

    /// Added to, so that no proxy knows the question by heart and answers for itself.
    @Override
    public long asked(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT 0 + connection_id()")) {
            row.next();
            return row.getLong(1) & TOLD;
        }
    }

    /// The proxies of MySQL lend a session for a transaction at least.
    @Override
    public boolean refusesTransactions(SQLException thrown) {
        return false;
    }
}
