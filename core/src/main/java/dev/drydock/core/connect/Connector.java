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

    /// Ends the server's session `backendId` (from [ServerFacts]) from a connection of its own. Never another
    /// one: false when that session is over, also when its number is used again, and for an unknown id.
    ///
    /// @param options of that side connection
    boolean kill(ConnectionProfile profile, Optional<Secret> secret, OpenOptions options, long backendId)
            throws FaultException;

    /// What the server says, over `side`, of its session `backendId`.
    ///
    /// @throws FaultException when the server does not answer
    Sighting sight(Connection side, long backendId) throws FaultException;

    /// As [#kill], over a connection that is there already.
    boolean end(Connection side, long backendId) throws FaultException;
}
