package dev.drydock.core.dialect;

import dev.drydock.core.connect.Connector;
import dev.drydock.core.connect.UrlReader;
import dev.drydock.core.connect.probe.ConnectionProbe;
import dev.drydock.core.connect.tunnel.RoutedConnector;
import dev.drydock.core.connect.tunnel.RoutedProbe;
import dev.drydock.core.connect.tunnel.Tunnels;
import dev.drydock.core.credential.CredentialChange;
import dev.drydock.core.fault.FaultReader;
import dev.drydock.core.plan.PlanReader;
import dev.drydock.core.plan.run.port.ExplainPorts;
import dev.drydock.core.pool.PoolPorts;
import dev.drydock.core.pool.server.ServerView;
import dev.drydock.core.query.port.QueryPorts;
import dev.drydock.core.query.port.ResultPort;
import dev.drydock.core.query.port.SafetyPort;
import dev.drydock.core.query.port.SessionPort;
import dev.drydock.core.schema.SchemaReader;
import dev.drydock.core.schema.port.StructurePorts;
import dev.drydock.core.sql.Syntax;
import java.util.Optional;

/// Everything Drydock knows about one DBMS. An empty port means "not available for this DBMS", said in words by
/// the front ends, never a crash.
///
/// @param id stable, lower case, stored in profiles
/// @param defaultPort 0 where there is no server
/// @param server the server's side of connections; empty where there is no server
/// @param credentials empty where Drydock changes no passwords
/// @param plans empty where plans are not read
/// @param explain empty where plans are not asked for
/// @param structure empty where schemas are only browsed
public record Dialect(
        String id,
        String name,
        int defaultPort,
        UrlReader urls,
        Connector connector,
        ConnectionProbe probe,
        FaultReader faults,
        SchemaReader schema,
        Syntax syntax,
        SessionPort sessions,
        ResultPort results,
        SafetyPort safety,
        Optional<ServerView> server,
        Optional<CredentialChange> credentials,
        Optional<PlanReader> plans,
        Optional<ExplainPorts> explain,
        Optional<StructurePorts> structure) {
    /// The same, reached by the route of each profile.
    public Dialect routed(Tunnels tunnels) {
        return reached(new RoutedConnector(connector, tunnels), new RoutedProbe(probe, tunnels));
    }

    /// The same, with other ways to a server.
    public Dialect reached(Connector way, ConnectionProbe test) {
        return new Dialect(
                id,
                name,
                defaultPort,
                urls,
                way,
                test,
                faults,
                schema,
                syntax,
                sessions,
                results,
                safety,
                server,
                credentials,
                plans,
                explain,
                structure);
    }

    /// The ports that running SQL needs.
    public QueryPorts queryPorts() {
        return new QueryPorts(connector, faults, syntax, sessions, results, safety);
    }

    /// The ports that a pool needs.
    public PoolPorts poolPorts() {
        return new PoolPorts(connector, faults, syntax, sessions, server);
    }
}
