package dev.drydock.core.pool;

import com.zaxxer.hikari.HikariDataSource;
import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.connect.resilience.ClockJump;
import dev.drydock.core.fault.FaultException;
import dev.drydock.core.pool.event.EventLog;
import dev.drydock.core.pool.event.PoolEvent.Kind;
import dev.drydock.core.pool.lease.Borrower;
import dev.drydock.core.pool.lease.Lease;
import dev.drydock.core.pool.lease.LeaseView;
import dev.drydock.core.pool.lease.PooledSession;
import dev.drydock.core.pool.lease.PooledSession.Leaving;
import dev.drydock.core.pool.meter.PoolMeter;
import dev.drydock.core.pool.settings.EffectiveSettings;
import dev.drydock.core.pool.settings.PoolRules;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// The pool of one profile. Any thread; [#borrow], [#resize] and [#close] block.
///
/// Sessions keep their state only while a lease lasts: what a borrower leaves behind is either taken back by
/// HikariCP (autocommit, isolation, schema, network timeout, an open transaction) or the session is closed and
/// replaced (settings, temporary objects, anything a statement's tokens do not show).
public final class ConnectionPool implements AutoCloseable {
    /// What the server shows as the name of connections made by [#aside].
    public static final String ASIDE = "Drydock pool watch";

    private final PoolSetup setup;
    private final String name;
    private final PoolParts parts;
    private final HikariDataSource hikari;
    private final LeaseDesk desk;
    private final Gate gate;
    private final PoolMeter meter;
    private volatile EffectiveSettings settings;

    private ConnectionPool(
            PoolSetup setup, String name, PoolParts parts, HikariDataSource hikari, EffectiveSettings settings) {
        this.setup = setup;
        this.name = name;
        this.parts = parts;
        this.hikari = hikari;
        this.settings = settings;
        this.meter = parts.meter();
        this.desk = new LeaseDesk(hikari, setup.ports(), parts);
        this.gate = new Gate(parts.source(), parts.logins(), desk::total);
    }

    /// A pool that has proved with one login that it can connect.
    ///
    /// @throws FaultException as the connector's: Unreachable, Denied, Refused or Other
    public static ConnectionPool open(PoolSetup setup) throws FaultException {
        return open(setup, new ClockJump());
    }

    static ConnectionPool open(PoolSetup setup, ClockJump jump) throws FaultException {
        ConnectionProfile profile = setup.profile();
        EffectiveSettings settings = PoolRules.effective(
                profile.policy().pool(), profile.policy().timeouts().validate(), profile.environment());
        String name = PoolParts.freshName();
        PoolParts parts = PoolParts.of(setup, name, jump);
        HikariDataSource hikari = parts.start(settings);
        ConnectionPool pool = new ConnectionPool(setup, name, parts, hikari, settings);
        parts.tick(() -> pool.settings.leak());
        parts.publish(setup.meters(), name, pool::counts);
        parts.events().add(Kind.OPENED, 0, "");
        parts.followBreaker();
        return pool;
    }

    /// Lends a connection, waiting at most [EffectiveSettings#acquire] for it.
    ///
    /// @throws FaultException Refused by a [PoolRule], or what kept new connections from being opened; for a
    ///     borrower of the background also Refused by `SERVER_RESTING`, at once
    /// @throws InterruptedException when interrupted while waiting
    public Lease borrow(Borrower borrower) throws FaultException, InterruptedException {
        gate.pass(borrower, settings.acquire());
        boolean timed = meter.timing();
        long asked = timed ? System.nanoTime() : 0;
        if (timed) {
            parts.doubtAfterSleep();
        }
        try {
            Connection taken = hikari.getConnection();
            PooledSession session = LeaseDesk.session(taken);
            if (session.doubtful()) {
                taken = desk.proved(taken, settings.validate());
                session = LeaseDesk.session(taken);
            }
            Lease lease = Lease.of(taken, session, borrower, desk, timed);
            if (timed) {
                meter.acquired(lease.sinceNanos() - asked);
            }
            return lease;
        } catch (SQLException refused) {
            throw desk.refused(refused, settings);
        }
    }

    /// Replaces every session: idle ones now, lent ones when they come back. A refused login is forgiven.
    public void softEvict() throws FaultException {
        parts.audit("pool.evict", "");
        parts.source().forgive();
        parts.source().sessions().forEach(session -> session.leaving(Leaving.ASKED));
        hikari.getHikariPoolMXBean().softEvictConnections();
        parts.events().add(Kind.EVICTED_ALL, 0, "");
    }

    /// Lends nothing more until [#resume]; borrowers wait as they do for a connection. Leases go on.
    public void suspend() throws FaultException {
        if (gate.state() == PoolState.LENDING) {
            parts.audit("pool.suspend", "");
            gate.suspend();
            parts.events().add(Kind.SUSPENDED, 0, "");
        }
    }

    public void resume() throws FaultException {
        if (gate.state() == PoolState.SUSPENDED) {
            parts.audit("pool.resume", "");
            gate.resume();
            parts.events().add(Kind.RESUMED, 0, "");
        }
    }

    /// Changes the sizes at once. What is too many is closed: idle sessions now, lent ones when they come back.
    ///
    /// @return the settings now in force, with what was adjusted
    public EffectiveSettings resize(int maximum, int minimumIdle) throws FaultException {
        EffectiveSettings next = PoolRules.resized(settings, maximum, minimumIdle);
        String fact = next.sizes().minimumIdle() + ".." + next.sizes().maximum();
        parts.audit("pool.resize", fact);
        hikari.getHikariConfigMXBean().setMaximumPoolSize(next.sizes().maximum());
        hikari.getHikariConfigMXBean().setMinimumIdle(next.sizes().minimumIdle());
        settings = next;
        desk.shrinkTo(next.sizes().maximum());
        parts.events().add(Kind.RESIZED, 0, fact);
        return next;
    }

    public ConnectionProfile profile() {
        return setup.profile();
    }

    public PoolPorts ports() {
        return setup.ports();
    }

    /// A connection beside the pool, opened as the pool's are but under another name, read-only; the caller
    /// closes it. For looking at the server when the pool itself has none left; work of the background, which
    /// leaves a server alone that rests.
    ///
    /// @throws FaultException as the connector's, or Refused by `SERVER_RESTING`
    public Connection aside() throws FaultException {
        return parts.logins().aside(ASIDE);
    }

    /// What the server shows as the client's name of every session of this pool, and of no other.
    public String applicationName() {
        return name;
    }

    public EffectiveSettings settings() {
        return settings;
    }

    public PoolState state() {
        return gate.state();
    }

    public PoolCounts counts() {
        return desk.counts(settings.sizes());
    }

    /// What is lent now, longest first.
    public List<LeaseView> leases() {
        return parts.source().leases().stream()
                .sorted((a, b) -> b.held().compareTo(a.held()))
                .toList();
    }

    public PoolMeter.Reading reading() {
        return parts.reading();
    }

    public EventLog events() {
        return parts.events();
    }

    /// Lends nothing more, waits for leases to come back, then closes every session; what is still out after
    /// `patience` is cut off.
    public void drain(Duration patience) throws InterruptedException {
        gate.close();
        long end = System.nanoTime() + patience.toNanos();
        while (!parts.source().leases().isEmpty() && System.nanoTime() < end) {
            TimeUnit.MILLISECONDS.sleep(10);
        }
        close();
    }

    /// Closes every session, lent ones too.
    @Override
    public void close() {
        gate.close();
        if (!hikari.isClosed()) {
            parts.events().add(Kind.CLOSED, 0, "");
        }
        parts.source().close();
        hikari.close();
        parts.close();
    }
}
