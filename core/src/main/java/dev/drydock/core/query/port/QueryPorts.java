package dev.drydock.core.query.port;

import dev.drydock.core.connect.Connector;
import dev.drydock.core.fault.FaultReader;
import dev.drydock.core.sql.Syntax;

/// The ports of one DBMS that running SQL needs.
public record QueryPorts(
        Connector connector,
        FaultReader faults,
        Syntax syntax,
        SessionPort sessions,
        ResultPort results,
        SafetyPort safety) {}
