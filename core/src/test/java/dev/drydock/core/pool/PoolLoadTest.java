package dev.drydock.core.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.drydock.core.fault.FaultException;
import dev.drydock.core.pool.lease.Borrower;
import dev.drydock.core.pool.lease.Lease;
import dev.drydock.core.pool.meter.PoolMeter;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// 64 threads through a pool of 8 while sessions are killed at random: `-Ddrydock.load.seconds=30` for the full
/// length.
@Tag("server")
@Tag("slow")
class PoolLoadTest {
    private static final int THREADS = 64;
    private static final int SIZE = 8;
    private static final long SECONDS = Long.getLong("drydock.load.seconds", 8);

    private final LongAdder lent = new LongAdder();
    private final LongAdder answered = new LongAdder();
    private final LongAdder cutOff = new LongAdder();
    private final LongAdder wrong = new LongAdder();
    private final LongAdder refused = new LongAdder();
    private final LongAdder kills = new LongAdder();
    private final AtomicBoolean over = new AtomicBoolean();

    @Test
    void nothingIsLostWhileSessionsAreKilled() throws Exception {
        try (PoolFixture fixture = new PoolFixture()) {
            ConnectionPool pool = fixture.open(fixture.setup(PoolFixture.settings(SIZE, Duration.ofSeconds(5))));
            List<Thread> threads = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                long seed = i;
                threads.add(Thread.ofPlatform().start(() -> work(pool, seed)));
            }
            killAtRandom(fixture, pool);
            over.set(true);
            for (Thread thread : threads) {
                thread.join();
            }
            say(pool);
            assertThat(wrong.sum()).isZero();
            assertThat(kills.sum()).isPositive();
            assertThat(answered.sum()).isGreaterThan(1_000);
            assertThat(lent.sum()).isEqualTo(answered.sum() + cutOff.sum());
            PoolMeter.Reading reading = pool.reading();
            assertThat(reading.lent()).isEqualTo(lent.sum());
            assertThat(reading.back()).isEqualTo(lent.sum());
            assertThat(reading.timeouts()).isEqualTo(refused.sum());
            assertThat(pool.leases()).isEmpty();
            assertThat(pool.counts().active()).isZero();
            assertThat(pool.counts().total()).isBetween(1, SIZE);
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> fixture.atServer(pool.applicationName())
                            == pool.counts().total());
        }
    }

    private void work(ConnectionPool pool, long seed) {
        RandomGenerator random = RandomGenerator.of("L64X128MixRandom");
        Borrower borrower = new Borrower("load", "thread " + seed);
        while (!over.get()) {
            try (Lease lease = pool.borrow(borrower)) {
                lent.increment();
                ask(lease, random.nextLong());
            } catch (FaultException exhausted) {
                refused.increment();
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
        }
    }

    /// Every third in a transaction of its own, so that an open one is met by a kill too.
    private void ask(Lease lease, long number) {
        try {
            lease.setAutoCommit(number % 3 != 0);
            try (PreparedStatement statement =
                    lease.prepareStatement("select ?::bigint, count(*) from generate_series(1, 200)")) {
                statement.setLong(1, number);
                try (ResultSet row = statement.executeQuery()) {
                    boolean right = row.next() && row.getLong(1) == number && row.getLong(2) == 200 && !row.next();
                    (right ? answered : wrong).increment();
                }
            }
        } catch (SQLException killed) {
            cutOff.increment();
        }
    }

    private void killAtRandom(PoolFixture fixture, ConnectionPool pool) throws SQLException, InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        RandomGenerator random = RandomGenerator.getDefault();
        try (Connection killer = fixture.database.connection()) {
            while (System.nanoTime() < end) {
                kills.add(PoolFixture.number(killer, """
                    select count(pg_terminate_backend(pid)) from (
                        select pid from pg_stat_activity where application_name = '%s'
                        order by random() limit 1) as one\
                    """.formatted(pool.applicationName())));
                TimeUnit.MILLISECONDS.sleep(20 + random.nextInt(100));
            }
        }
    }

    private void say(ConnectionPool pool) {
        PoolMeter.Reading reading = pool.reading();
        System.out.printf(
                "[load] %d s, %d threads, pool of %d: %d leases, %d answers, %d cut off by %d kills, %d timeouts,"
                        + " %d wrong; acquire p50 %.2f ms p99 %.2f ms, evictions %d%n",
                SECONDS,
                THREADS,
                SIZE,
                lent.sum(),
                answered.sum(),
                cutOff.sum(),
                kills.sum(),
                refused.sum(),
                wrong.sum(),
                reading.acquire().quantileNanos(0.5) / 1e6,
                reading.acquire().quantileNanos(0.99) / 1e6,
                reading.evictions());
    }
}
