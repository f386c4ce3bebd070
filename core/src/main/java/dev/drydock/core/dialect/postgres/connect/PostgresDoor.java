package dev.drydock.core.dialect.postgres.connect;

import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.connect.OpenOptions;
import dev.drydock.core.connect.ServerFacts;
import dev.drydock.core.connect.Target;
import dev.drydock.core.connect.probe.Fact;
import dev.drydock.core.connect.probe.ProbeCause;
import dev.drydock.core.connect.probe.server.RightsRow;
import dev.drydock.core.connect.probe.server.ServerDoor;
import dev.drydock.core.connect.probe.server.TlsTalk;
import dev.drydock.core.fault.FaultException;
import dev.drydock.core.secrets.Secret;
import java.sql.Connection;
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
        return RightsRow.read(connection, PostgresSql.RIGHTS, new PostgresFaults());
    }

    @Override
    public ProbeCause unreachable(String state) {
        return switch (state) {
            case "57P03" -> ProbeCause.STARTING_UP;
            case "08001" -> ProbeCause.NO_ANSWER;
            default -> ProbeCause.CONNECTION_LOST;
        };
    }

    @Override
    public ProbeCause denied(String state, boolean hasPassword) {
        return switch (state) {
            case "3D000" -> ProbeCause.DATABASE_MISSING;
            case "28P01" -> ProbeCause.PASSWORD_WRONG;
            case "08004" -> hasPassword ? ProbeCause.LOGIN_NOT_ALLOWED : ProbeCause.PASSWORD_MISSING;
            default -> ProbeCause.LOGIN_NOT_ALLOWED;
        };
    }
}
