package dev.drydock.core.dialect.mysql;

import dev.drydock.core.dialect.mysql.connect.MysqlConnector;
import dev.drydock.core.dialect.mysql.driver.MysqlConnection;
import dev.drydock.core.query.port.SessionPort;
import dev.drydock.core.query.port.TransactionState;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/// Transactions, bounds and cancel of one session.
final class MysqlSessions implements SessionPort {
    /// MariaDB bounds every statement, in seconds with a fraction (mariadb.com/kb/en/server-system-variables).
    private static final Bound MARIADB = new Bound("max_statement_time");

    /// MySQL bounds SELECT only, in milliseconds (manual 7.1.8); everything else is left to our own deadline.
    private static final Bound MYSQL = new Bound("max_execution_time");

    private record Bound(String get, String set) {
        Bound(String variable) {
            this("SELECT @@session." + variable, "SET SESSION " + variable + " = ?");
        }
    }

    /// From the status in the server's last answer.
    @Override
    public TransactionState transaction(Connection connection) throws SQLException {
        return connection.unwrap(MysqlConnection.class).transaction();
    }

    /// The connection was opened without the capability to send several: the server itself takes only one.
    @Override
    public boolean one(Connection connection, String statement) {
        return true;
    }

    /// The server takes no other modes while the transaction is open. Code that ends it and goes on writing
    /// shows in the status of the last answer.
    @Override
    public Unwritten beginReadOnly(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("START TRANSACTION READ ONLY");
        }
        MysqlConnection session = connection.unwrap(MysqlConnection.class);
        return session::inReadOnlyTransaction;
    }

    @Override
    public Undo limit(Connection connection, Duration timeout) throws SQLException {
        boolean maria = connection.unwrap(MysqlConnection.class).isMariaDb();
        Bound bound = maria ? MARIADB : MYSQL;
        BigDecimal millis = BigDecimal.valueOf(Math.max(1, timeout.toMillis()));
        BigDecimal ours = maria ? millis.movePointLeft(3) : millis;
        BigDecimal before = read(connection, bound);
        write(connection, bound, ours);
        return () -> {
            if (read(connection, bound).compareTo(ours) == 0) {
                write(connection, bound, before);
            }
        };
    }

    private static BigDecimal read(Connection connection, Bound bound) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(bound.get())) {
            row.next();
            return row.getBigDecimal(1);
        }
    }

    private static void write(Connection connection, Bound bound, BigDecimal value) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(bound.set())) {
            statement.setBigDecimal(1, value);
            statement.execute();
        }
    }

    @Override
    public void cancel(Connection connection, Statement statement) throws SQLException {
        MysqlConnector.interrupt(connection);
    }
}
