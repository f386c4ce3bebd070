package dev.drydock.core.connect.resilience;

import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.connect.Connector;
import dev.drydock.core.connect.OpenOptions;
import dev.drydock.core.connect.Sighting;
import dev.drydock.core.fault.FaultException;
import dev.drydock.core.secrets.Secret;
import dev.drydock.core.secrets.SecretSource;
import dev.drydock.core.secrets.SecretUse;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A connection kept beside the user's, to ask the server about them. Opened when first needed; replaced after
/// a fault.
final class SideConnection implements ServerWatch.Witness {
    private static final Duration BOUND = Duration.ofSeconds(2);

    private final Connector connector;
    private final ConnectionProfile profile;
    private final SecretSource secrets;
    private final ConnectRetry connecting;
    private @Nullable Connection connection;

    /// @param secrets asked at every connect for a copy, which is closed here; never asks the user
    /// @param connecting a user waits for what is watched: an open breaker does not keep it from looking
    SideConnection(Connector connector, ConnectionProfile profile, SecretSource secrets, ConnectRetry connecting) {
        this.connector = connector;
        this.profile = profile;
        this.secrets = secrets.quiet();
        this.connecting = connecting;
    }

    @Override
    public synchronized Sighting sight(long backendId) throws FaultException {
        Connection side = connection == null ? open() : connection;
        connection = side;
        try {
            return connector.sight(side, backendId);
        } catch (FaultException thrown) {
            rest();
            throw thrown;
        }
    }

    private Connection open() throws FaultException {
        Optional<Secret> secret = secrets.find(SecretUse.DATABASE);
        try {
            OpenOptions options = new OpenOptions("Drydock watch", BOUND, BOUND, true).with(secrets);
            return connecting.once(() -> connector.open(profile, secret, options));
        } finally {
            secret.ifPresent(Secret::close);
        }
    }

    @Override
    public synchronized void rest() {
        try {
            if (connection != null) {
                connection.close();
            }
        } catch (SQLException alreadyGone) {
            // nothing is left to give back
        } finally {
            connection = null;
        }
    }
}
