package dev.drydock.core.connect.tunnel;

import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.connect.Connector;
import dev.drydock.core.connect.OpenOptions;
import dev.drydock.core.connect.ServerFacts;
import dev.drydock.core.connect.Sighting;
import dev.drydock.core.fault.FaultException;
import dev.drydock.core.secrets.Secret;
import java.sql.Connection;
import java.util.Optional;

/// Opens every connection by the route of its profile.
public final class RoutedConnector implements Connector {
    private final Connector inner;
    private final Tunnels tunnels;

    public RoutedConnector(Connector inner, Tunnels tunnels) {
        this.inner = inner;
        this.tunnels = tunnels;
    }

    @Override
    public Connection open(ConnectionProfile profile, Optional<Secret> secret, OpenOptions options)
            throws FaultException {
        return inner.open(profile, secret, tunnels.through(profile, options));
    }

    @Override
    public ServerFacts facts(Connection connection) throws FaultException {
        return inner.facts(connection);
    }

    @Override
    public boolean kill(ConnectionProfile profile, Optional<Secret> secret, OpenOptions options, long backendId)
            throws FaultException {
        return inner.kill(profile, secret, tunnels.through(profile, options), backendId);
    }

    @Override
    public Sighting sight(Connection side, long backendId) throws FaultException {
        return inner.sight(side, backendId);
    }

    @Override
    public boolean end(Connection side, long backendId) throws FaultException {
        return inner.end(side, backendId);
    }
}
