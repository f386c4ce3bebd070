package dev.drydock.core.dialect.postgres;

import dev.drydock.core.credential.CredentialChange;
import dev.drydock.core.dialect.postgres.connect.PostgresFaults;
import dev.drydock.core.fault.Attempt;
import dev.drydock.core.fault.FaultException;
import dev.drydock.core.secrets.Secret;
import dev.drydock.core.secrets.SecretMask;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.postgresql.PGConnection;

/// Changes a role's password with a SCRAM-SHA-256 verifier that the driver computes here, so that neither the
/// wire nor the server's log sees the clear text ("Password Authentication" in the PostgreSQL documentation;
/// servers 10 and later, whatever their `password_encryption`).
final class PostgresCredentials implements CredentialChange {
    private static final String VERIFIER = "scram-sha-256";

    private final PostgresFaults faults;

    PostgresCredentials(PostgresFaults faults) {
        this.faults = faults;
    }

    @Override
    public String login(Connection connection) throws FaultException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT session_user")) {
            row.next();
            return row.getString(1);
        } catch (SQLException thrown) {
            throw fault(thrown, "");
        }
    }

    @Override
    public String masked(String login) {
        return "ALTER ROLE \"" + login.replace("\"", "\"\"") + "\" PASSWORD '" + SecretMask.MASK + "'";
    }

    @Override
    public void change(Connection connection, String login, Secret next) throws FaultException {
        try {
            // The driver wipes the characters it is given.
            char[] characters = next.use(char[]::clone);
            connection.unwrap(PGConnection.class).alterUserPassword(login, characters, VERIFIER);
        } catch (SQLException thrown) {
            throw fault(thrown, login);
        }
    }

    private FaultException fault(SQLException thrown, String login) {
        return new FaultException(faults.read(thrown, Attempt.withoutStatement("", 0, login, Duration.ZERO)), thrown);
    }
}
