package dev.drydock.core.query.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.connect.policy.Policy;
import dev.drydock.core.connect.policy.PoolSettings;
import dev.drydock.core.connect.policy.Timeouts;
import dev.drydock.core.connect.resilience.Servers;
import dev.drydock.core.connect.tunnel.SshHost;
import dev.drydock.core.dialect.Dialect;
import dev.drydock.core.fault.FaultException;
import dev.drydock.core.pool.ConnectionPool;
import dev.drydock.core.pool.PoolSetup;
import dev.drydock.core.query.result.SpoolFolder;
import dev.drydock.core.secrets.Secret;
import dev.drydock.core.secrets.SecretUse;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;

/// One trouble, met by a session in each situation at the same moment.
final class Experiment {
    /// The watch over waiting connections has begun to look by then.
    private static final Duration SETTLE = Duration.ofMillis(2_300);
    /// Long enough for a loss to be noticed, and so for none to be made up.
    private static final Duration LASTING = Duration.ofMillis(5_500);

    private final Trouble trouble;
    private final Ground ground;
    private final Dialect dialect;
    private final ConnectionProfile profile;
    private final SpoolFolder spool;
    private final Servers servers = new Servers();
    private final Map<Situation, Cell> cells = new EnumMap<>(Situation.class);
    private final Map<Situation, Throwable> broken = new ConcurrentHashMap<>();

    private Experiment(Trouble trouble, Stage stage, SpoolFolder spool) {
        this.trouble = trouble;
        this.ground = stage.ground();
        this.dialect = stage.dialect();
        this.profile = stage.profile();
        this.spool = spool;
        for (Situation situation : Situation.values()) {
            cells.put(
                    situation,
                    situation.pooled() ? new PoolCell(trouble, situation, this) : new Cell(trouble, situation, this));
        }
    }

    /// What broke, by situation; nothing for those that went as they should.
    @SuppressWarnings("try")
    static Map<Situation, Throwable> run(Trouble trouble, Stage.Scene scene, Path folder) throws Exception {
        try (Stage stage = Stage.of(scene, trouble, folder);
                SpoolFolder spool = SpoolFolder.open(folder.resolve("spool"), 0)) {
            return new Experiment(trouble, stage, spool).run(stage.mischief());
        }
    }

    private Optional<Secret> secret(SecretUse use) {
        String text = use == SecretUse.SSH ? SshHost.PASSWORD : ground.password();
        return Optional.of(Secret.taking(text.toCharArray()));
    }

    /// What clients send can be read on its way.
    boolean readable() {
        return profile.route().tunnel().isEmpty();
    }

    Ground ground() {
        return ground;
    }

    ConnectionPool pool() throws FaultException {
        Policy none = profile.policy();
        Timeouts bounds = new Timeouts(
                Optional.of(Desk.CONNECT),
                Optional.of(Duration.ofSeconds(1)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        PoolSettings settings = new PoolSettings(
                OptionalInt.of(2),
                OptionalInt.of(1),
                Optional.of(PoolCell.ACQUIRE),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        ConnectionProfile pooled =
                profile.with(new Policy(none.safeMode(), none.commitMode(), bounds, none.secrets(), settings));
        return ConnectionPool.open(new PoolSetup(
                pooled, dialect.poolPorts(), this::secret, servers, false, event -> {}, new SimpleMeterRegistry()));
    }

    Desk open(String purpose) throws FaultException {
        return Desk.open(dialect, profile, this::secret, purpose, spool, servers);
    }

    private Map<Situation, Throwable> run(Mischief mischief) throws Exception {
        inParallel(Cell::enter);
        inParallel(Cell::act);
        Thread.sleep(SETTLE);
        long begun = System.nanoTime();
        mischief.begin(cells.values());
        if (trouble.needsAnswers()) {
            ground.openTheGate();
        }
        inParallel(cell -> cell.meet(begun));
        Duration met = Duration.ofNanos(System.nanoTime() - begun);
        if (trouble.open() != Trouble.Open.LOST) {
            Thread.sleep(Math.max(0, LASTING.minus(met).toMillis()));
        }
        mischief.end();
        ground.openTheGate();
        long over = System.nanoTime();
        inParallel(cell -> cell.recover(over));
        cells.values().forEach(Cell::close);
        servers.close();
        nothingIsLeft();
        return broken;
    }

    private void inParallel(Step step) throws InterruptedException {
        List<Thread> threads = new ArrayList<>();
        cells.forEach((situation, cell) -> {
            if (!broken.containsKey(situation)) {
                threads.add(Thread.ofVirtual().start(() -> attempt(situation, cell, step)));
            }
        });
        for (Thread thread : threads) {
            thread.join();
        }
    }

    private void attempt(Situation situation, Cell cell, Step step) {
        try {
            step.take(cell);
        } catch (Exception | AssertionError failed) {
            broken.put(situation, failed);
        }
    }

    private void nothingIsLeft() {
        try {
            await().atMost(Duration.ofSeconds(10))
                    .untilAsserted(() -> assertThat(ground.sessions())
                            .as("sessions left behind by %s", trouble)
                            .isEmpty());
        } catch (AssertionError | RuntimeException left) {
            cells.keySet().forEach(situation -> broken.putIfAbsent(situation, left));
        }
    }

    /// What all cells do at the same time.
    private interface Step {
        void take(Cell cell) throws Exception;
    }
}
