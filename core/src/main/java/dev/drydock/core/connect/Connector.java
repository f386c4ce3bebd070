package dev.drydock.core.connect;

import dev.drydock.core.fault.FaultException;
import dev.drydock.core.secrets.Secret;
import java.sql.Connection;
import java.util.Optional;

/// Port: opens connections of one DBMS. Driver properties are built here from an allow-list, never passed
/// through. Blocks: call from a job.
public interface Connector {
    /// An open, authenticated connection in autocommit mode. The caller closes it and the secret.
    ///
    /// @throws FaultException Unreachable, Denied, Refused (no such database) or Other
    Connection open(ConnectionProfile profile, Optional<Secret> secret, OpenOptions options) throws FaultException;

    ServerFacts facts(Connection connection) throws FaultException;

    /// Ends the server's session `backendId` from a connection of its own. False when the server knew no such
    /// session.
    boolean kill(ConnectionProfile profile, Optional<Secret> secret, long backendId) throws FaultException;

    /// What the server says, over `side`, of another session.
    ///
    /// @throws FaultException when the server does not answer
    default Sighting sight(Connection side, ServerFacts session) throws FaultException {
        return Sighting.UNKNOWN;
    }

    /// Ends, over `side`, what the server still has of a session that we lost; that very session and no other. False
    /// when there was nothing left, and where the server cannot tell.
    default boolean endLeftover(Connection side, ServerFacts lost) throws FaultException {
        return false;
    }
}
