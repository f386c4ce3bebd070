package dev.drydock.core.pool;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import dev.drydock.core.fault.DbFault;
import dev.drydock.core.fault.FaultException;
import dev.drydock.core.pool.event.PoolEvent.Kind;
import dev.drydock.core.pool.lease.Lease;
import dev.drydock.core.pool.lease.PooledSession;
import dev.drydock.core.pool.lease.PooledSession.Leaving;
import dev.drydock.core.pool.meter.PoolMeter;
import dev.drydock.core.pool.settings.EffectiveSettings;
import dev.drydock.core.query.port.TransactionState;
import dev.drydock.core.sql.Effect;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Where leases come back. Any thread.
final class LeaseDesk implements Lease.Desk {
    private static final Logger LOG = LoggerFactory.getLogger(LeaseDesk.class);
    private static final int KNOWN_TEXTS = 256;

    private final HikariDataSource hikari;
    private final PoolPorts ports;
    private final PoolParts parts;
    private final PoolMeter meter;
    private final Map<String, Lease.Residue> known = new ConcurrentHashMap<>();
    private volatile int shrinkingTo = Integer.MAX_VALUE;

    LeaseDesk(HikariDataSource hikari, PoolPorts ports, PoolParts parts) {
        this.hikari = hikari;
        this.ports = ports;
        this.parts = parts;
        this.meter = parts.meter();
    }

    /// A connection to lend instead of `doubtful`, whose session may have died unseen and is asked. When it is
    /// dead, all others of its kind that nobody uses are replaced with it, rather than asked one after the
    /// other.
    Connection proved(Connection doubtful, Duration bound) throws SQLException {
        Connection taken = doubtful;
        int seconds = Math.toIntExact(Math.max(1, bound.toSeconds()));
        while (session(taken).doubtful() && !taken.isValid(seconds)) {
            parts.source().sessions().stream()
                    .filter(PooledSession::doubtful)
                    .forEach(dead -> dead.leaving(Leaving.LOST));
            hikari.evictConnection(taken);
            pool().softEvictConnections();
            taken = hikari.getConnection();
        }
        return taken;
    }

    static PooledSession session(Connection lent) throws SQLException {
        return lent.unwrap(PooledSession.class);
    }

    /// Why a borrower goes without.
    FaultException refused(SQLException thrown, EffectiveSettings settings) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        if (hikari.isClosed()) {
            return new FaultException(PoolRule.POOL_CLOSED.fault(""), thrown);
        }
        meter.timedOut();
        long asked = System.nanoTime() - settings.acquire().toNanos();
        Optional<DbFault> cause = parts.source().failureSince(asked).or(() -> silent(settings));
        parts.events()
                .add(
                        Kind.TIMEOUT,
                        0,
                        cause.map(why -> why.getClass().getSimpleName()).orElse(""));
        return new FaultException(
                cause.orElseGet(() -> PoolRule.POOL_EXHAUSTED.fault(
                        String.valueOf(settings.sizes().maximum()))),
                thrown);
    }

    /// Not all are in use, and the login of another one is still without an answer.
    private Optional<DbFault> silent(EffectiveSettings settings) {
        return parts.source().opening()
                        && pool().getActiveConnections() < settings.sizes().maximum()
                ? parts.logins().silent(settings.acquire())
                : Optional.empty();
    }

    @Override
    public long roughNanos() {
        return meter.roughNanos();
    }

    @Override
    public Lease.Residue residue(String sql) {
        Lease.Residue found = known.get(sql);
        if (found == null) {
            found = read(sql);
            if (known.size() >= KNOWN_TEXTS) {
                known.clear();
            }
            known.put(sql, found);
        }
        return found;
    }

    private Lease.Residue read(String sql) {
        Set<Effect> effects = EnumSet.noneOf(Effect.class);
        effects.addAll(ports.syntax().effect(sql).effects());
        boolean transaction = effects.remove(Effect.TRANSACTION);
        effects.remove(Effect.READ);
        // WRITE too: it stands for session locks as well as for rows.
        if (!effects.isEmpty()) {
            return Lease.Residue.STATE;
        }
        return transaction ? Lease.Residue.TRANSACTION : Lease.Residue.NOTHING;
    }

    @Override
    public void back(Lease lease, Connection connection, Lease.Residue residue) {
        if (lease.timed()) {
            meter.used(System.nanoTime() - lease.sinceNanos());
        }
        if (lease.session().suspected()) {
            parts.events().add(Kind.LEAK_ENDED, lease.session().backendId(), "");
        }
        if (residue != Lease.Residue.NOTHING && stained(connection, residue)) {
            lease.session().leaving(Leaving.STAINED);
            hikari.evictConnection(connection);
        } else if (shrinkingTo < Integer.MAX_VALUE && tooMany()) {
            hikari.evictConnection(connection);
        } else {
            give(connection);
        }
    }

    private static void give(Connection connection) {
        try {
            connection.close();
        } catch (SQLException broken) {
            LOG.debug("a connection came back broken and is replaced", broken);
        }
    }

    /// In the driver's manual mode the pool library rolls back; a transaction begun by a text it does not see.
    private boolean stained(Connection connection, Lease.Residue residue) {
        try {
            return residue == Lease.Residue.STATE
                    || (connection.getAutoCommit()
                            && ports.sessions().transaction(connection) != TransactionState.NONE);
        } catch (SQLException broken) {
            return true;
        }
    }

    private boolean tooMany() {
        boolean more = total() > shrinkingTo;
        if (!more) {
            shrinkingTo = Integer.MAX_VALUE;
        }
        return more;
    }

    /// Closes idle sessions beyond `maximum`; lent ones follow when they come back.
    void shrinkTo(int maximum) {
        shrinkingTo = maximum;
        int surplus = total() - maximum;
        for (int i = 0; i < surplus && pool().getIdleConnections() > 0; i++) {
            try {
                hikari.evictConnection(hikari.getConnection());
            } catch (SQLException noneToTake) {
                return;
            }
        }
    }

    int total() {
        return pool().getTotalConnections();
    }

    PoolCounts counts(EffectiveSettings.Sizes sizes) {
        HikariPoolMXBean pool = pool();
        return new PoolCounts(
                pool.getActiveConnections(),
                pool.getIdleConnections(),
                pool.getThreadsAwaitingConnection(),
                pool.getTotalConnections(),
                sizes.maximum(),
                sizes.minimumIdle());
    }

    private HikariPoolMXBean pool() {
        return hikari.getHikariPoolMXBean();
    }
}
