package dev.drydock.core.bench;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.drydock.core.connect.OpenOptions;
import dev.drydock.core.fault.FaultException;
import dev.drydock.core.job.Job;
import dev.drydock.core.pool.ConnectionPool;
import dev.drydock.core.pool.PoolSetup;
import dev.drydock.core.pool.lease.Borrower;
import dev.drydock.core.pool.lease.Lease;
import dev.drydock.core.pool.lease.PlainDataSource;
import dev.drydock.core.pool.server.ServerLook;
import dev.drydock.core.pool.watch.PoolWatch;
import dev.drydock.core.secrets.Secret;
import dev.drydock.core.secrets.SecretUse;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.atomic.AtomicReference;

/// Acquire and release through the lease registry beside HikariCP alone, in turns, over connections to the same
/// server; and what one look at the server costs it.
public final class PoolBench {
    private static final int SIZE = 8;
    private static final int CYCLES = 200_000;
    private static final int LOOKS = 400;
    private static final Borrower BORROWER = new Borrower("bench", "cycle");

    private final PoolSetup setup;
    private final int threads;
    private final int rounds;

    private PoolBench(PoolSetup setup, int threads, int rounds) {
        this.setup = setup;
        this.threads = threads;
        this.rounds = rounds;
    }

    /// @param threads that acquire and release at once; at most 8
    /// @param rounds of each contender; the first two warm up
    public static Job<PoolFigures> job(PoolSetup setup, int threads, int rounds) {
        return ctx -> new PoolBench(setup, Math.clamp(threads, 1, SIZE), Math.max(3, rounds)).run();
    }

    /// One acquire and release.
    @FunctionalInterface
    private interface Cycle {
        void once() throws SQLException, FaultException, InterruptedException;
    }

    private PoolFigures run() throws FaultException, InterruptedException {
        try (HikariDataSource bare = hikari(false);
                HikariDataSource measured = hikari(true);
                ConnectionPool ours = ConnectionPool.open(setup)) {
            ours.resize(SIZE, SIZE);
            Cycle bareCycle = () -> bare.getConnection().close();
            Cycle measuredCycle = () -> measured.getConnection().close();
            Cycle ourCycle = () -> {
                Lease lease = ours.borrow(BORROWER);
                lease.close();
            };
            double[] bareNanos = new double[rounds];
            double[] measuredNanos = new double[rounds];
            double[] ourNanos = new double[rounds];
            for (int round = -2; round < rounds; round++) {
                double first = nanos(bareCycle);
                double second = nanos(ourCycle);
                double third = nanos(measuredCycle);
                if (round >= 0) {
                    bareNanos[round] = first;
                    ourNanos[round] = second;
                    measuredNanos[round] = third;
                }
            }
            return figures(bareNanos, measuredNanos, ourNanos, ours);
        }
    }

    private PoolFigures figures(double[] bare, double[] measured, double[] ours, ConnectionPool pool)
            throws FaultException {
        Look look = look(pool);
        double period = PoolWatch.PERIOD.toMillis();
        return new PoolFigures(
                threads,
                median(bare),
                median(measured),
                median(ours),
                median(ratios(ours, bare)),
                median(ratios(ours, measured)),
                look.millis(),
                look.cpuMillis(),
                look.cpuMillis().orElse(look.millis()) / period);
    }

    private static double[] ratios(double[] over, double[] under) {
        double[] found = new double[over.length];
        for (int i = 0; i < found.length; i++) {
            found[i] = over[i] / under[i];
        }
        return found;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    /// Wall time of one cycle of one thread.
    private double nanos(Cycle cycle) throws InterruptedException {
        AtomicReference<Optional<Exception>> failure = new AtomicReference<>(Optional.empty());
        List<Thread> running = new ArrayList<>();
        long started = System.nanoTime();
        for (int i = 0; i < threads; i++) {
            running.add(Thread.ofPlatform().start(() -> repeat(cycle, failure)));
        }
        for (Thread thread : running) {
            thread.join();
        }
        double spent = System.nanoTime() - started;
        failure.get().ifPresent(thrown -> {
            throw new IllegalStateException("a cycle failed", thrown);
        });
        return spent / CYCLES;
    }

    private static void repeat(Cycle cycle, AtomicReference<Optional<Exception>> failure) {
        try {
            for (int i = 0; i < CYCLES; i++) {
                cycle.once();
            }
        } catch (SQLException | FaultException | InterruptedException thrown) {
            failure.set(Optional.of(thrown));
        }
    }

    private HikariDataSource hikari(boolean metrics) {
        HikariConfig config = new HikariConfig();
        config.setDataSource((PlainDataSource) this::plain);
        config.setMaximumPoolSize(SIZE);
        if (metrics) {
            config.setMetricRegistry(new SimpleMeterRegistry());
        }
        return new HikariDataSource(config);
    }

    private Connection plain() throws SQLException {
        OpenOptions options = new OpenOptions(
                        "Drydock bench", Duration.ofSeconds(10), Duration.ofSeconds(60), setup.readOnly())
                .with(setup.secrets());
        try {
            Optional<Secret> password = setup.secrets().find(SecretUse.DATABASE);
            try {
                return setup.ports().connector().open(setup.profile(), password, options);
            } finally {
                password.ifPresent(Secret::close);
            }
        } catch (FaultException refused) {
            throw new SQLException(refused);
        }
    }

    private record Look(double millis, OptionalDouble cpuMillis) {}

    private static Look look(ConnectionPool pool) throws FaultException {
        var view = pool.ports().server();
        if (view.isEmpty()) {
            return new Look(0, OptionalDouble.empty());
        }
        try (Connection connection = pool.aside()) {
            view.get().prepare(connection, Duration.ofSeconds(10));
            ServerLook own = view.get().look(connection, ConnectionPool.ASIDE);
            long backend = own.pool().size() == 1 ? own.pool().getFirst().processId() : 0;
            OptionalDouble before = ProcessorTime.millis(backend);
            long started = System.nanoTime();
            for (int i = 0; i < LOOKS; i++) {
                view.get().look(connection, pool.applicationName());
            }
            double millis = (System.nanoTime() - started) / 1e6 / LOOKS;
            OptionalDouble after = ProcessorTime.millis(backend);
            return new Look(
                    millis,
                    before.isPresent() && after.isPresent()
                            ? OptionalDouble.of((after.getAsDouble() - before.getAsDouble()) / LOOKS)
                            : OptionalDouble.empty());
        } catch (SQLException notClosed) {
            return new Look(0, OptionalDouble.empty());
        }
    }
}
