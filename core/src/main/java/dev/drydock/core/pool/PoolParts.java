package dev.drydock.core.pool;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import dev.drydock.core.audit.AuditEvent;
import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.connect.resilience.ClockJump;
import dev.drydock.core.connect.resilience.Registration;
import dev.drydock.core.fault.DbFault;
import dev.drydock.core.fault.FaultException;
import dev.drydock.core.pool.event.EventLog;
import dev.drydock.core.pool.event.PoolEvent.Kind;
import dev.drydock.core.pool.lease.PooledSession;
import dev.drydock.core.pool.lease.PooledSession.Leaving;
import dev.drydock.core.pool.lease.SessionSource;
import dev.drydock.core.pool.meter.MeterBinding;
import dev.drydock.core.pool.meter.PoolMeter;
import dev.drydock.core.pool.meter.PoolMeter.Reading;
import dev.drydock.core.pool.settings.EffectiveSettings;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/// What stands around the pool library: the source of sessions, the measures, the events, one thread.
final class PoolParts implements SessionSource.Listener, AutoCloseable {
    private static final long TICK_MILLIS = 1_000;
    private static final int EVENTS = 500;

    private final PoolSetup setup;
    private final SessionSource source;
    private final Logins logins;
    private final ClockJump jump;
    private final PoolMeter meter = new PoolMeter();
    private final EventLog events;
    private final ScheduledExecutorService thread;
    private final String name;
    private Registration following = () -> {};
    private Optional<MeterBinding> binding = Optional.empty();

    private PoolParts(PoolSetup setup, String name, ClockJump jump, Clock clock) {
        this.setup = setup;
        this.name = name;
        this.jump = jump;
        this.events = new EventLog(clock, EVENTS);
        this.logins = new Logins(setup, name, events);
        this.source = new SessionSource(logins::open, clock, this);
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
            logins.opened(hikari.getHikariPoolMXBean());
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
            source.doubt();
            events.add(Kind.CLOCK_JUMPED, 0, "");
        }
    }

    /// From now on the moves of the server's breaker are among the events.
    void followBreaker() {
        setup.servers()
                .breaker(setup.profile())
                .ifPresent(breaker -> following = breaker.listen(new BreakerNotes(events)));
    }

    Logins logins() {
        return logins;
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
        following.close();
        thread.shutdownNow();
    }
}
