package dev.drydock.core.dialect.postgres;

import dev.drydock.core.credential.CredentialChange;
import dev.drydock.core.credential.SessionLogin;
import dev.drydock.core.dialect.postgres.connect.PostgresFaults;
import dev.drydock.core.fault.FaultException;
import dev.drydock.core.secrets.Secret;
import dev.drydock.core.secrets.SecretMask;
import dev.drydock.core.sql.Syntax;
import java.sql.Connection;
import java.sql.SQLException;
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
        return new SessionLogin("SELECT session_user", faults).of(connection);
    }

    @Override
    public String masked(String login) {
        return "ALTER ROLE " + Syntax.inQuotes(login, '"') + " PASSWORD '" + SecretMask.MASK + "'";
    }

    @Override
    public void change(Connection connection, String login, Secret next) throws FaultException {
        try {
            // The driver wipes the characters it is given.
            char[] characters = next.use(char[]::clone);
            connection.unwrap(PGConnection.class).alterUserPassword(login, characters, VERIFIER);
        } catch (SQLException thrown) {
            throw faults.onSession(thrown, login);
        }
    }
}
