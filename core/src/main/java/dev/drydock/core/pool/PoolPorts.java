package dev.drydock.core.pool;

import dev.drydock.core.connect.Connector;
import dev.drydock.core.fault.FaultReader;
import dev.drydock.core.pool.server.ServerView;
import dev.drydock.core.query.port.SessionPort;
import dev.drydock.core.sql.Syntax;
import java.util.Optional;

/// The ports of one DBMS that a pool needs.
///
/// @param server empty where there is no server to look at
public record PoolPorts(
        Connector connector, FaultReader faults, Syntax syntax, SessionPort sessions, Optional<ServerView> server) {}
