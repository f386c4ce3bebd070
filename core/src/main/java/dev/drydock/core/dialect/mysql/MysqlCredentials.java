package dev.drydock.core.dialect.mysql;

import dev.drydock.core.connect.Refusal;
import dev.drydock.core.credential.CredentialChange;
import dev.drydock.core.credential.SessionLogin;
import dev.drydock.core.dialect.mysql.driver.MysqlConnection;
import dev.drydock.core.fault.FaultException;
import dev.drydock.core.fault.FaultReader;
import dev.drydock.core.secrets.Secret;
import dev.drydock.core.secrets.SecretMask;
import dev.drydock.core.sql.Syntax;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/// Changes the password of the own account and nothing else of it: the way to log in, its host and its limits
/// stay. Where the server takes a hash, it is made here (`mysql_native_password`); else the new password goes
/// in clear, and only over TLS or on this machine. The servers keep both out of their logs (MySQL manual
/// 8.1.2.3, mariadb.com/kb/en/set-password). `RETAIN CURRENT PASSWORD` is not used: the old one must not hold
/// afterwards.
final class MysqlCredentials implements CredentialChange {
    private static final String NATIVE = "mysql_native_password";
    /// CREATE USER is missing.
    private static final int NOT_ALLOWED = 1227;

    private final FaultReader faults;

    MysqlCredentials(FaultReader faults) {
        this.faults = faults;
    }

    /// The account that the server found for us, with its host: `shop@10.%`.
    @Override
    public String login(Connection connection) throws FaultException {
        return new SessionLogin("SELECT current_user()", faults).of(connection);
    }

    /// A host holds no at sign, a user name may.
    @Override
    public String masked(String login) {
        int at = login.lastIndexOf('@');
        String account =
                at < 0 ? quoted(login) : quoted(login.substring(0, at)) + "@" + quoted(login.substring(at + 1));
        return "ALTER USER " + account + " IDENTIFIED BY '" + SecretMask.MASK + "'";
    }

    private static String quoted(String name) {
        return Syntax.inQuotes(name, '`');
    }

    @Override
    public void change(Connection connection, String login, Secret next) throws FaultException {
        try {
            MysqlConnection session = connection.unwrap(MysqlConnection.class);
            boolean hashed = plugin(session).equals(NATIVE) && changeByHash(session, next);
            if (!hashed) {
                changeInClear(session, next);
            }
        } catch (SQLException thrown) {
            throw faults.onSession(thrown, login);
        }
    }

    /// False when this account may not give a hash.
    private static boolean changeByHash(MysqlConnection session, Secret next) throws SQLException {
        String sql = session.isMariaDb()
                ? "SET PASSWORD = ?"
                : "ALTER USER current_user() IDENTIFIED WITH " + NATIVE + " AS ?";
        try {
            execute(session, sql, NativePassword.hash(next));
            return true;
        } catch (SQLException refused) {
            if (refused.getErrorCode() == NOT_ALLOWED) {
                return false;
            }
            throw refused;
        }
    }

    private static void changeInClear(MysqlConnection session, Secret next) throws SQLException, FaultException {
        if (!session.isEncryptedOrLocal()) {
            throw new FaultException(Refusal.TLS_MISSING.fault(""));
        }
        String sql = session.isMariaDb() ? "SET PASSWORD = PASSWORD(?)" : "SET PASSWORD = ?";
        execute(session, sql, next.use(String::new));
    }

    private static void execute(MysqlConnection session, String sql, String value) throws SQLException {
        try (PreparedStatement statement = session.prepareStatement(sql)) {
            statement.setString(1, value);
            statement.execute();
        }
    }

    /// How this account logs in. MariaDB says no plug-in where it is its oldest one.
    private static String plugin(MysqlConnection session) throws SQLException {
        try (Statement statement = session.createStatement();
                ResultSet row = statement.executeQuery("SHOW CREATE USER current_user()")) {
            row.next();
            String definition = row.getString(1);
            boolean oldest = definition.contains(" IDENTIFIED BY PASSWORD ")
                    || definition.contains(" IDENTIFIED WITH '" + NATIVE + "'");
            return oldest ? NATIVE : "";
        }
    }
}
