package dev.drydock.core.credential;

import dev.drydock.core.fault.FaultException;
import dev.drydock.core.secrets.Secret;
import java.sql.Connection;

/// Port: changes the password of a login on the server of one DBMS. Blocks.
public interface CredentialChange {
    /// The login of this session.
    String login(Connection connection) throws FaultException;

    /// The statement as the guard judges it and the journal keeps it: with a mask where the secret goes.
    String masked(String login);

    /// Where the DBMS takes a verifier, the clear text does not leave this process.
    void change(Connection connection, String login, Secret next) throws FaultException;
}
