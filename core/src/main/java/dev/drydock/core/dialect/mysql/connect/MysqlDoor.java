package dev.drydock.core.dialect.mysql.connect;

import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.connect.OpenOptions;
import dev.drydock.core.connect.ServerFacts;
import dev.drydock.core.connect.Target;
import dev.drydock.core.connect.probe.Fact;
import dev.drydock.core.connect.probe.ProbeCause;
import dev.drydock.core.connect.probe.server.ServerDoor;
import dev.drydock.core.connect.probe.server.TlsTalk;
import dev.drydock.core.dialect.mysql.driver.MysqlConnection;
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

/// How MariaDB and MySQL are reached, step by step.
public final class MysqlDoor implements ServerDoor {
    private final MysqlConnector connector;

    public MysqlDoor(MysqlConnector connector) {
        this.connector = connector;
    }

    @Override
    public Target.Server server(ConnectionProfile profile) throws FaultException {
        return MysqlConfiguration.server(profile);
    }

    @Override
    public TlsTalk tls(ConnectionProfile profile, OpenOptions options) throws FaultException {
        return new MysqlTlsTalk(
                MysqlConnector.demand(profile, options), server(profile).port());
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
    public boolean isSupported(Connection connection) {
        return connection instanceof MysqlConnection session && MysqlConnector.isSupported(session);
    }

    @Override
    public List<Fact> rights(Connection connection) throws FaultException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(MysqlSql.RIGHTS)) {
            row.next();
            return List.of(
                    new Fact(Fact.Kind.ROLE, row.getString("account")),
                    new Fact(Fact.Kind.ADMINISTRATOR, Boolean.toString(row.getBoolean("administrator"))),
                    new Fact(Fact.Kind.READ_ONLY, Boolean.toString(row.getBoolean("read_only"))));
        } catch (SQLException thrown) {
            Attempt attempt = Attempt.withoutStatement("", 0, "", Duration.ZERO);
            throw new FaultException(new MysqlFaults().read(thrown, attempt), thrown);
        }
    }

    @Override
    public ProbeCause cause(DbFault fault, boolean hasPassword) {
        return switch (fault) {
            case DbFault.Denied(var user, var message, var state) -> denied(state, hasPassword);
            case DbFault.Unreachable(var host, var port, var waited, var state) ->
                state.equals("08000") ? ProbeCause.NO_ANSWER : ProbeCause.CONNECTION_LOST;
            case DbFault.Busy(var object, var waited, var state) -> ProbeCause.TOO_MANY_CONNECTIONS;
            case DbFault.Refused(var rule, var message, var state) ->
                ProbeCause.ofRule(rule).orElse(ProbeCause.RIGHTS_MISSING);
            case DbFault.BadSql(var offset, var message, var state) -> ProbeCause.OTHER;
            case DbFault.Other(var message, var state) -> ProbeCause.OTHER;
        };
    }

    private static ProbeCause denied(String state, boolean hasPassword) {
        return switch (state) {
            case "42000" -> ProbeCause.DATABASE_MISSING;
            case "28000" -> hasPassword ? ProbeCause.PASSWORD_WRONG : ProbeCause.PASSWORD_MISSING;
            default -> ProbeCause.LOGIN_NOT_ALLOWED;
        };
    }
}
