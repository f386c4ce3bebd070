package dev.drydock.core.pool;

import dev.drydock.core.audit.AuditEvent;
import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.connect.policy.Policy;
import dev.drydock.core.connect.policy.PoolSettings;
import dev.drydock.core.connect.resilience.Servers;
import dev.drydock.core.dialect.Dialects;
import dev.drydock.core.fault.FaultException;
import dev.drydock.core.pool.lease.Lease;
import dev.drydock.core.secrets.Secret;
import dev.drydock.testing.TestDatabase;
import dev.drydock.testing.TestServers;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// A database, and pools on it.
public final class PoolFixture implements AutoCloseable {
    public final TestDatabase database = TestServers.postgres();
    public final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    public final List<AuditEvent> audited = Collections.synchronizedList(new ArrayList<>());
    public final Servers servers = new Servers();
    private final List<ConnectionPool> pools = new ArrayList<>();

    /// Asks for a size and waits at most `acquire`; leaks after two seconds.
    public static PoolSettings settings(int maximum, Duration acquire) {
        return new PoolSettings(
                OptionalInt.of(maximum),
                OptionalInt.empty(),
                Optional.of(acquire),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(Duration.ofSeconds(2)));
    }

    public ConnectionProfile profile(PoolSettings settings) {
        return with(database.profile(), settings);
    }

    public static ConnectionProfile with(ConnectionProfile plain, PoolSettings settings) {
        Policy none = Policy.DEFAULTS;
        return plain.with(new Policy(none.safeMode(), none.commitMode(), none.timeouts(), none.secrets(), settings));
    }

    public PoolSetup setup(ConnectionProfile profile, String password) {
        return new PoolSetup(
                profile,
                Dialects.byId(profile.dialect()).orElseThrow().poolPorts(),
                use -> Optional.of(Secret.taking(password.toCharArray())),
                servers,
                false,
                audited::add,
                meters);
    }

    public PoolSetup setup(PoolSettings settings) {
        return setup(profile(settings), database.password());
    }

    public ConnectionPool open(int maximum) throws FaultException {
        return open(setup(settings(maximum, Duration.ofSeconds(2))));
    }

    public ConnectionPool open(PoolSetup setup) throws FaultException {
        ConnectionPool pool = ConnectionPool.open(setup);
        pools.add(pool);
        return pool;
    }

    /// Ends a session as an administrator would.
    public void kill(Lease lease) throws SQLException {
        number("select count(pg_terminate_backend(" + pid(lease) + "))");
    }

    public static long pid(Lease lease) {
        return lease.session().backendId() >>> Integer.SIZE;
    }

    /// Sessions of that name as the server counts them.
    public int atServer(String applicationName) throws SQLException {
        return (int) number("select count(*) from pg_stat_activity where application_name = '" + applicationName + "'");
    }

    public long number(String sql) throws SQLException {
        try (Connection connection = database.connection()) {
            return number(connection, sql);
        }
    }

    public static long number(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    @Override
    public void close() throws SQLException {
        pools.forEach(ConnectionPool::close);
        servers.close();
        database.close();
    }
}
