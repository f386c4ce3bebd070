package dev.drydock.core.pool.server;

import dev.drydock.core.fault.FaultException;
import java.sql.Connection;
import java.time.Duration;
import java.util.Optional;

/// Port: the server's side of connections. Called over a connection of its own, never over one of the pool: a
/// pool that has none left must still be looked at.
public interface ServerView {
    /// Bounds every later statement of `connection` on the server.
    void prepare(Connection connection, Duration statementTimeout) throws FaultException;

    /// Sessions and room, in one statement that names itself as Drydock's in a comment.
    ///
    /// @param applicationName of the pool whose sessions are wanted one by one
    ServerLook look(Connection connection, String applicationName) throws FaultException;

    /// Whether something that pools stands between us and the server; empty when nothing does. Only reads; may
    /// open and roll back a transaction on `second`.
    ///
    /// @param first opened as `second` was, both in no transaction
    Optional<Intermediary> between(Connection first, Connection second) throws FaultException;
}
