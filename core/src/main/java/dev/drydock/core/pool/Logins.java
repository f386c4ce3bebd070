package dev.drydock.core.pool;

import com.zaxxer.hikari.HikariPoolMXBean;
import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.connect.EffectivePolicy;
import dev.drydock.core.connect.OpenOptions;
import dev.drydock.core.connect.Target;
import dev.drydock.core.connect.resilience.BreakerState;
import dev.drydock.core.connect.resilience.ConnectRetry;
import dev.drydock.core.connect.resilience.ConnectRetry.Attempt;
import dev.drydock.core.connect.resilience.Registration;
import dev.drydock.core.connect.wire.Wire;
import dev.drydock.core.fault.DbFault;
import dev.drydock.core.fault.FaultException;
import dev.drydock.core.pool.event.EventLog;
import dev.drydock.core.pool.event.PoolEvent.Kind;
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
    /// SQL:2023 class 08: the connection could not be established.
    private static final String NO_ANSWER = "08001";

    private static final Duration SOCKET = Duration.ofSeconds(60);
    /// How long the server may be silent while a borrower waits for it, before the connection is cut.
    private static final Duration SILENCE = Duration.ofSeconds(30);

    private final PoolSetup setup;
    private final String name;
    private final EventLog events;
    private final ConnectRetry connecting;
    private volatile @Nullable HikariPoolMXBean pool;

    /// @param name what the server shows as the client's
    Logins(PoolSetup setup, String name, EventLog events) {
        this.setup = setup;
        this.name = name;
        this.events = events;
        this.connecting = setup.servers().connecting(setup.profile());
    }

    /// From now on logins are the pool's own.
    void opened(HikariPoolMXBean made) {
        pool = made;
    }

    Opened open() throws FaultException {
        HikariPoolMXBean own = pool;
        SecretSource secrets = own == null ? setup.secrets() : setup.secrets().quiet();
        Wire wire = new Wire();
        Attempt attempt = () -> dial(name, setup.readOnly(), secrets, wire);
        boolean wanted = own == null || own.getThreadsAwaitingConnection() > 0;
        return watched(wanted ? connecting.once(attempt) : connecting.background(attempt), wire);
    }

    /// A read-only connection under another name, for work of the background.
    Connection aside(String otherName) throws FaultException {
        return connecting.background(() -> dial(otherName, true, setup.secrets().quiet(), new Wire()));
    }

    /// The server has not answered a login for `waited`; empty without a server.
    Optional<DbFault> silent(Duration waited) {
        return setup.profile().target() instanceof Target.Server(var host, var port, var database)
                ? Optional.of(new DbFault.Unreachable(host, port, waited, NO_ANSWER))
                : Optional.empty();
    }

    /// Whether work of the background leaves the server alone at this moment.
    boolean resting() {
        return setup.servers()
                .breaker(setup.profile())
                .map(breaker -> breaker.state().position() == BreakerState.Position.OPEN)
                .orElse(false);
    }

    private Connection dial(String as, boolean readOnly, SecretSource secrets, Wire wire) throws FaultException {
        ConnectionProfile profile = setup.profile();
        OpenOptions options = new OpenOptions(
                        as,
                        EffectivePolicy.of(profile).bounds().connect(),
                        profile.policy().timeouts().socket().orElse(SOCKET),
                        readOnly)
                .with(secrets)
                .on(wire);
        Optional<Secret> password = secrets.find(SecretUse.DATABASE);
        try {
            return setup.ports().connector().open(profile, password, options);
        } finally {
            password.ifPresent(Secret::close);
        }
    }

    /// A statement over it may take hours; that the server is gone is seen within seconds.
    private Opened watched(Connection connection, Wire wire) throws FaultException {
        boolean known = false;
        try {
            long backend = setup.ports().connector().facts(connection).backendId();
            Registration watched = setup.servers()
                    .watch(setup.profile(), setup.ports().connector(), setup.secrets())
                    .map(watch -> watch.watch(wire, backend, SILENCE, silent -> heard(backend, silent)))
                    .orElse(() -> {});
            known = true;
            return new Opened(connection, backend, watched);
        } finally {
            if (!known) {
                closeQuietly(connection);
            }
        }
    }

    private void heard(long backend, boolean silent) {
        events.add(silent ? Kind.SERVER_SILENT : Kind.SERVER_HEARD, backend, "");
    }

    private static void closeQuietly(Connection connection) {
        try {
            connection.close();
        } catch (SQLException alreadyBroken) {
            // nothing is left to release on our side
        }
    }
}
