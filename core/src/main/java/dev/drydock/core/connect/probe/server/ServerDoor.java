package dev.drydock.core.connect.probe.server;

import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.connect.OpenOptions;
import dev.drydock.core.connect.ServerFacts;
import dev.drydock.core.connect.Target;
import dev.drydock.core.connect.probe.Fact;
import dev.drydock.core.connect.probe.ProbeCause;
import dev.drydock.core.fault.DbFault;
import dev.drydock.core.fault.FaultException;
import dev.drydock.core.secrets.Secret;
import java.sql.Connection;
import java.util.List;
import java.util.Optional;

/// What differs by DBMS when a server is tested step by step.
public interface ServerDoor {
    /// The place to connect to, after every setting was found to be allowed.
    Target.Server server(ConnectionProfile profile) throws FaultException;

    TlsTalk tls(ConnectionProfile profile, OpenOptions options) throws FaultException;

    /// Logs in to a server of any version.
    Connection login(ConnectionProfile profile, Optional<Secret> secret, OpenOptions options) throws FaultException;

    ServerFacts facts(Connection connection) throws FaultException;

    boolean isSupported(Connection connection) throws FaultException;

    /// ROLE, ADMINISTRATOR and READ_ONLY.
    List<Fact> rights(Connection connection) throws FaultException;

    /// Why a login was refused, by its SQLState.
    ProbeCause denied(String state, boolean hasPassword);

    /// Why nobody answered or went on answering, by its SQLState.
    ProbeCause unreachable(String state);

    default ProbeCause cause(DbFault fault, boolean hasPassword) {
        return switch (fault) {
            case DbFault.Denied(var user, var message, var state) -> denied(state, hasPassword);
            case DbFault.Unreachable(var host, var port, var waited, var state) -> unreachable(state);
            case DbFault.Busy(var object, var waited, var state) -> ProbeCause.TOO_MANY_CONNECTIONS;
            case DbFault.Refused(var rule, var message, var state) ->
                ProbeCause.ofRule(rule).orElse(ProbeCause.RIGHTS_MISSING);
            case DbFault.BadSql(var offset, var message, var state) -> ProbeCause.OTHER;
            case DbFault.Other(var message, var state) -> ProbeCause.OTHER;
        };
    }
}
