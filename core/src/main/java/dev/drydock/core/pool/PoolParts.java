package dev.drydock.core.pool;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import dev.drydock.core.audit.AuditEvent;
import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.connect.EffectivePolicy;
import dev.drydock.core.connect.OpenOptions;
import dev.drydock.core.connect.resilience.Breaker;
import dev.drydock.core.connect.resilience.BreakerState;
import dev.drydock.core.connect.resilience.ClockJump;
import dev.drydock.core.connect.resilience.ConnectRetry;
import dev.drydock.core.connect.resilience.ConnectRetry.Attempt;
import dev.drydock.core.connect.resilience.Registration;
import dev.drydock.core.fault.DbFault;
import dev.drydock.core.fault.FaultException;
import dev.drydock.core.pool.event.EventLog;
import dev.drydock.core.pool.event.PoolEvent.Kind;
import dev.drydock.core.pool.lease.PooledSession;
import dev.drydock.core.pool.lease.PooledSession.Leaving;
import dev.drydock.core.pool.lease.SessionSource;
import dev.drydock.core.pool.lease.SessionSource.Opened;
import dev.drydock.core.pool.meter.MeterBinding;
import dev.drydock.core.pool.meter.PoolMeter;
import dev.drydock.core.pool.meter.PoolMeter.Reading;
import dev.drydock.core.pool.settings.EffectiveSettings;
import dev.drydock.core.secrets.Secret;
import dev.drydock.core.secrets.SecretSource;
import dev.drydock.core.secrets.SecretUse;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// What stands around the pool library: the source of sessions, the measures, the events, one thread.
final class PoolParts implements SessionSource.Listener, AutoCloseable {
    private static final Duration SOCKET = Duration.ofSeconds(60);
    private static final long TICK_MILLIS = 1_000;
    private static final int EVENTS = 500;

    private final PoolSetup setup;
    private final SessionSource source;
    private final ConnectRetry connecting;
    private final ClockJump jump;
    private final PoolMeter meter = new PoolMeter();
    private final EventLog events;
    private final ScheduledExecutorService thread;
    private final String name;
    private volatile @Nullable HikariDataSource started;
    private Registration breaker = () -> {};
    private Optional<MeterBinding> binding = Optional.empty();

    private PoolParts(PoolSetup setup, String name, ClockJump jump, Clock clock) {
        this.setup = setup;
        this.name = name;
        this.jump = jump;
        this.connecting = setup.servers().connecting(setup.profile());
        this.events = new EventLog(clock, EVENTS);
        this.source = new SessionSource(this::open, clock, this);
        ScheduledThreadPoolExecutor one = new ScheduledThreadPoolExecutor(
                1, work -> Thread.ofPlatform().daemon().name(name).unstarted(work));
        one.setRemoveOnCancelPolicy(true);
        one.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        this.thread = one;
    }

    static PoolParts of(PoolSetup setup, String name, ClockJump jump) {
        return new PoolParts(setup, name, jump, Clock.systemUTC());
    }

    /// Unique on a server, so that the sessions of one pool can be counted there.
    static String freshName() {
        return String.format(
                Locale.ROOT, "Drydock pool %08x", ThreadLocalRandom.current().nextInt());
    }

    /// The first login is the caller's own; later ones are the pool's, and it is left alone while its server
    /// rests, unless a borrower waits.
    private Opened open() throws FaultException {
        HikariDataSource pool = started;
        boolean wanted = pool == null || pool.getHikariPoolMXBean().getThreadsAwaitingConnection() > 0;
        SecretSource secrets = pool == null ? setup.secrets() : setup.secrets().quiet();
        Attempt attempt = () -> dial(name, setup.readOnly(), secrets);
        return identified(wanted ? connecting.once(attempt) : connecting.background(attempt));
    }

    /// A read-only connection under another name, for work in the background.
    Connection aside(String otherName) throws FaultException {
        return connecting.background(() -> dial(otherName, true, setup.secrets().quiet()));
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

    @Override
    public void created(PooledSession session, long nanos) {
        meter.created(nanos);
        events.add(Kind.CREATED, session.backendId(), "");
    }

    @Override
    public void refused(DbFault why) {
        events.add(Kind.REFUSED, 0, why.sqlState());
    }

    @Override
    public void left(PooledSession session) {
        Leaving why = session.leaving();
        if (why == Leaving.IN_DUE_COURSE) {
            events.add(Kind.RETIRED, session.backendId(), "");
        } else {
            meter.evicted();
            events.add(Kind.EVICTED, session.backendId(), why.name());
        }
    }

    HikariDataSource start(EffectiveSettings settings) throws FaultException {
        HikariConfig config = new HikariConfig();
        config.setPoolName(name);
        config.setDataSource(source);
        config.setMaximumPoolSize(settings.sizes().maximum());
        // With none, the pool library would throw its proof of a login away and log in once more.
        config.setMinimumIdle(Math.max(1, settings.sizes().minimumIdle()));
        config.setConnectionTimeout(settings.acquire().toMillis());
        config.setValidationTimeout(settings.validate().toMillis());
        config.setIdleTimeout(settings.upkeep().idle().toMillis());
        config.setMaxLifetime(settings.upkeep().maximumLifetime().toMillis());
        config.setKeepaliveTime(settings.upkeep().keepalive().toMillis());
        config.setScheduledExecutor(thread);
        config.setThreadFactory(Thread.ofPlatform().daemon().name(name + " ", 1).factory());
        config.setInitializationFailTimeout(1);
        long asked = System.nanoTime();
        try {
            HikariDataSource hikari = new HikariDataSource(config);
            hikari.getHikariConfigMXBean().setMinimumIdle(settings.sizes().minimumIdle());
            started = hikari;
            return hikari;
        } catch (PoolInitializationException refused) {
            thread.shutdownNow();
            DbFault why = source.failureSince(asked)
                    .orElseGet(() -> new DbFault.Other(String.valueOf(refused.getMessage()), ""));
            throw new FaultException(why, refused);
        }
    }

    /// @param threshold zero: nobody is suspected
    void tick(Supplier<Duration> threshold) {
        var _ = thread.scheduleWithFixedDelay(
                () -> {
                    doubtAfterSleep();
                    meter.tick(source.turns().lent());
                    suspect(threshold.get());
                },
                TICK_MILLIS,
                TICK_MILLIS,
                TimeUnit.MILLISECONDS);
    }

    /// After the machine slept or its clock was set, no session is lent before it has answered.
    void doubtAfterSleep() {
        if (jump.happened()) {
            source.sessions().forEach(PooledSession::doubt);
            events.add(Kind.CLOCK_JUMPED, 0, "");
        }
    }

    /// Whether background work leaves the server alone at this moment.
    boolean resting() {
        return setup.servers()
                .breaker(setup.profile())
                .map(one -> one.state().position() == BreakerState.Position.OPEN)
                .orElse(false);
    }

    /// Writes down where the breaker of the server stands.
    void follow(Optional<Breaker> one) {
        breaker = one.map(found -> found.listen(new BreakerNotes(events))).orElse(breaker);
    }

    Reading reading() {
        SessionSource.Turns turns = source.turns();
        return meter.reading(turns.lent(), turns.back());
    }

    private void suspect(Duration threshold) {
        if (threshold.isZero()) {
            return;
        }
        for (PooledSession session : source.sessions()) {
            if (session.suspect(threshold)) {
                String label =
                        session.view().map(view -> view.borrower().label()).orElse("");
                events.add(Kind.LEAK_SUSPECTED, session.backendId(), label);
            }
        }
    }

    void publish(MeterRegistry registry, String poolName, Supplier<PoolCounts> counts) {
        MeterBinding made = new MeterBinding(registry, poolName, this::reading);
        made.gauge("active", () -> counts.get().active());
        made.gauge("idle", () -> counts.get().idle());
        made.gauge("pending", () -> counts.get().waiting());
        made.gauge("max", () -> counts.get().maximum());
        made.gauge("min", () -> counts.get().minimumIdle());
        made.gauge("", () -> counts.get().total());
        binding = Optional.of(made);
    }

    void audit(String action, String fact) throws FaultException {
        ConnectionProfile profile = setup.profile();
        setup.audit()
                .append(new AuditEvent(
                        profile.id(), profile.name(), profile.environment(), action, fact, "ALLOW", "done"));
    }

    SessionSource source() {
        return source;
    }

    PoolMeter meter() {
        return meter;
    }

    EventLog events() {
        return events;
    }

    @Override
    public void close() {
        binding.ifPresent(MeterBinding::close);
        breaker.close();
        thread.shutdownNow();
    }
}
