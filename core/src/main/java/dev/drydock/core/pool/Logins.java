package dev.drydock.core.pool;

import com.zaxxer.hikari.HikariPoolMXBean;
import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.connect.EffectivePolicy;
import dev.drydock.core.connect.OpenOptions;
import dev.drydock.core.connect.resilience.BreakerState;
import dev.drydock.core.connect.resilience.ConnectRetry;
import dev.drydock.core.connect.resilience.ConnectRetry.Attempt;
import dev.drydock.core.fault.FaultException;
import dev.drydock.core.pool.lease.SessionSource.Opened;
import dev.drydock.core.secrets.Secret;
import dev.drydock.core.secrets.SecretSource;
import dev.drydock.core.secrets.SecretUse;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The logins of one pool. The first is its opener's: whoever opens a pool waits for it and may be asked for a
/// secret. Later ones are the pool's own: they ask nobody, and are left out while the server rests, unless a
/// borrower waits. Any thread.
final class Logins {
    private static final Duration SOCKET = Duration.ofSeconds(60);

    private final PoolSetup setup;
    private final String name;
    private final ConnectRetry connecting;
    private volatile @Nullable HikariPoolMXBean pool;

    /// @param name what the server shows as the client's
    Logins(PoolSetup setup, String name) {
        this.setup = setup;
        this.name = name;
        this.connecting = setup.servers().connecting(setup.profile());
    }

    /// From now on logins are the pool's own.
    void opened(HikariPoolMXBean made) {
        pool = made;
    }

    Opened open() throws FaultException {
        HikariPoolMXBean own = pool;
        SecretSource secrets = own == null ? setup.secrets() : setup.secrets().quiet();
        Attempt attempt = () -> dial(name, setup.readOnly(), secrets);
        boolean wanted = own == null || own.getThreadsAwaitingConnection() > 0;
        return identified(wanted ? connecting.once(attempt) : connecting.background(attempt));
    }

    /// A read-only connection under another name, for work of the background.
    Connection aside(String otherName) throws FaultException {
        return connecting.background(() -> dial(otherName, true, setup.secrets().quiet()));
    }

    /// Whether work of the background leaves the server alone at this moment.
    boolean resting() {
        return setup.servers()
                .breaker(setup.profile())
                .map(breaker -> breaker.state().position() == BreakerState.Position.OPEN)
                .orElse(false);
    }

    private Connection dial(String as, boolean readOnly, SecretSource secrets) throws FaultException {
        ConnectionProfile profile = setup.profile();
        OpenOptions options = new OpenOptions(
                        as,
                        EffectivePolicy.of(profile).bounds().connect(),
                        profile.policy().timeouts().socket().orElse(SOCKET),
                        readOnly)
                .with(secrets);
        Optional<Secret> password = secrets.find(SecretUse.DATABASE);
        try {
            return setup.ports().connector().open(profile, password, options);
        } finally {
            password.ifPresent(Secret::close);
        }
    }

    private Opened identified(Connection connection) throws FaultException {
        boolean known = false;
        try {
            Opened opened = new Opened(
                    connection, setup.ports().connector().facts(connection).backendId());
            known = true;
            return opened;
        } finally {
            if (!known) {
                closeQuietly(connection);
            }
        }
    }

    private static void closeQuietly(Connection connection) {
        try {
            connection.close();
        } catch (SQLException alreadyBroken) {
            // nothing is left to release on our side
        }
    }
}
