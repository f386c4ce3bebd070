package dev.drydock.core.dialect.mysql.connect;

import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.connect.OpenOptions;
import dev.drydock.core.connect.ServerFacts;
import dev.drydock.core.connect.Target;
import dev.drydock.core.connect.probe.Fact;
import dev.drydock.core.connect.probe.ProbeCause;
import dev.drydock.core.connect.probe.server.RightsRow;
import dev.drydock.core.connect.probe.server.ServerDoor;
import dev.drydock.core.connect.probe.server.TlsTalk;
import dev.drydock.core.dialect.mysql.driver.MysqlConnection;
import dev.drydock.core.fault.FaultException;
import dev.drydock.core.secrets.Secret;
import java.sql.Connection;
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
        return RightsRow.read(connection, MysqlSql.RIGHTS, new MysqlFaults());
    }

    @Override
    public ProbeCause unreachable(String state) {
        return state.equals("08000") ? ProbeCause.NO_ANSWER : ProbeCause.CONNECTION_LOST;
    }

    @Override
    public ProbeCause denied(String state, boolean hasPassword) {
        return switch (state) {
            case "42000" -> ProbeCause.DATABASE_MISSING;
            case "28000" -> hasPassword ? ProbeCause.PASSWORD_WRONG : ProbeCause.PASSWORD_MISSING;
            default -> ProbeCause.LOGIN_NOT_ALLOWED;
        };
    }
}
