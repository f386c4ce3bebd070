package dev.drydock.core.dialect.postgres.connect;

import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.connect.OpenOptions;
import dev.drydock.core.connect.ServerFacts;
import dev.drydock.core.connect.Target;
import dev.drydock.core.connect.probe.Fact;
import dev.drydock.core.connect.probe.ProbeCause;
import dev.drydock.core.connect.probe.server.ServerDoor;
import dev.drydock.core.connect.probe.server.TlsTalk;
import dev.drydock.core.fault.Attempt;
import dev.drydock.core.fault.DbFault;
import dev.drydock.core.fault.FaultException;
import dev.drydock.core.secrets.Secret;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// How PostgreSQL is reached, step by step.
public final class PostgresDoor implements ServerDoor {
    private final PostgresConnector connector;

    public PostgresDoor(PostgresConnector connector) {
        this.connector = connector;
    }

    @Override
    public Target.Server server(ConnectionProfile profile) throws FaultException {
        return PostgresProperties.server(profile);
    }

    @Override
    public TlsTalk tls(ConnectionProfile profile, OpenOptions options) throws FaultException {
        Target.Server server = server(profile);
        return new PostgresTlsTalk(PostgresTrust.demand(profile, server.host(), options.secrets()), server.port());
    }

    @Override
    public Connection login(ConnectionProfile profile, Optional<Secret> secret, OpenOptions options)
            throws FaultException {
        return connector.connect(profile, secret, options);
    }

    @Override
    public ServerFacts facts(Connection connection) throws FaultException {
        return connector.facts(connection);
    }

    @Override
    public boolean isSupported(Connection connection) throws FaultException {
        return PostgresConnector.isSupported(connector.facts(connection).major());
    }

    @Override
    public List<Fact> rights(Connection connection) throws FaultException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(PostgresSql.RIGHTS)) {
            row.next();
            return List.of(
                    new Fact(Fact.Kind.ROLE, row.getString("role_name")),
                    new Fact(Fact.Kind.ADMINISTRATOR, Boolean.toString(row.getBoolean("administrator"))),
                    new Fact(Fact.Kind.READ_ONLY, Boolean.toString(row.getBoolean("read_only"))));
        } catch (SQLException thrown) {
            Attempt attempt = Attempt.withoutStatement("", 0, "", Duration.ZERO);
            throw new FaultException(new PostgresFaults().read(thrown, attempt), thrown);
        }
    }

    @Override
    public ProbeCause cause(DbFault fault, boolean hasPassword) {
        return switch (fault) {
            case DbFault.Denied(var user, var message, var state) -> denied(state, hasPassword);
            case DbFault.Unreachable(var host, var port, var waited, var state) ->
                switch (state) {
                    case "57P03" -> ProbeCause.STARTING_UP;
                    case "08001" -> ProbeCause.NO_ANSWER;
                    default -> ProbeCause.CONNECTION_LOST;
                };
            case DbFault.Busy(var object, var waited, var state) -> ProbeCause.TOO_MANY_CONNECTIONS;
            case DbFault.Refused(var rule, var message, var state) ->
                ProbeCause.ofRule(rule).orElse(ProbeCause.RIGHTS_MISSING);
            case DbFault.BadSql(var offset, var message, var state) -> ProbeCause.OTHER;
            case DbFault.Other(var message, var state) -> ProbeCause.OTHER;
        };
    }

    private static ProbeCause denied(String state, boolean hasPassword) {
        return switch (state) {
            case "3D000" -> ProbeCause.DATABASE_MISSING;
            case "28P01" -> ProbeCause.PASSWORD_WRONG;
            case "08004" -> hasPassword ? ProbeCause.LOGIN_NOT_ALLOWED : ProbeCause.PASSWORD_MISSING;
            default -> ProbeCause.LOGIN_NOT_ALLOWED;
        };
    }
}
