package dev.drydock.app.panel.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.drydock.app.panel.pool.state.Phase;
import dev.drydock.core.fault.FaultException;
import dev.drydock.core.pool.ConnectionPool;
import dev.drydock.core.pool.lease.Borrower;
import dev.drydock.core.pool.lease.Lease;
import dev.drydock.core.pool.watch.Alarm;
import dev.drydock.core.pool.watch.Holder;
import dev.drydock.core.pool.watch.PoolSnapshot;
import dev.drydock.core.pool.watch.PoolSnapshot.Server;
import dev.drydock.core.pool.watch.PoolWatch;
import dev.drydock.testing.fault.Fault;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// One pool on a real server through calm, load, leaks, starvation and a cut line, with a picture of each in
/// `app/target/gallery` (`pool-driven-*`).
@Tag("ui")
@Tag("server")
@Tag("slow")
class PoolDriveTest {
    private static final int SIZE = 5;

    @TempDir
    private Path home;

    private final AtomicBoolean working = new AtomicBoolean(true);
    private final List<Thread> threads = new ArrayList<>();

    @Test
    void panelTellsWhatHappensToThePool() throws Exception {
        try (PoolDriven driven = new PoolDriven(home, SIZE, PoolWatch.PERIOD)) {
            driven.show();
            driven.until(snapshot -> snapshot.server() instanceof Server.Seen);
            driven.picture("1-calm");
            load(driven.pool(), 4);
            driven.until(snapshot -> snapshot.pace().acquire().count() > 100);
            driven.picture("2-load");
            try (Lease forgotten = leak(driven.pool());
                    Lease slow = driven.pool().borrow(new Borrower("plan", "explain"))) {
                Statement sleeping = slow.createStatement();
                Thread query = Thread.ofVirtual().start(() -> execute(sleeping, "select pg_sleep(40)"));
                driven.until(snapshot -> has(snapshot, Alarm.Kind.LEAKS)
                        && snapshot.holders().stream()
                                .anyMatch(holder -> holder.standing() == Holder.Standing.LONG_QUERY));
                driven.picture("3-leaking");
                load(driven.pool(), 12);
                driven.until(snapshot -> snapshot.counts().waiting() > 3 && has(snapshot, Alarm.Kind.TIMEOUTS));
                driven.picture("4-starved");
                driven.atServer("select count(pg_terminate_backend(pid)) from pg_stat_activity"
                        + " where query like '%pg_sleep(40)%' and pid <> pg_backend_pid()");
                query.join();
                assertThat(forgotten.isClosed()).isFalse();
            }
            rest();
            driven.until(snapshot -> snapshot.counts().active() == 0);
            long cut = System.nanoTime();
            driven.proxy.begin(new Fault.BlackHole(Fault.Direction.BOTH));
            driven.until(snapshot -> has(snapshot, Alarm.Kind.SERVER_SILENT));
            assertThat(Duration.ofNanos(System.nanoTime() - cut))
                    .as("until the silence is told")
                    .isLessThan(Duration.ofSeconds(8));
            driven.picture("5-silent");
            driven.proxy.begin(new Fault.Reset());
            driven.until(snapshot -> snapshot.server() instanceof Server.Failed);
            assertThat(((Phase.Live) driven.state().phase()).seen())
                    .as("what was seen last is kept")
                    .isPresent();
            driven.picture("6-cut-off");
            driven.proxy.end();
            driven.until(snapshot -> snapshot.server() instanceof Server.Seen);
            await().atMost(PoolDriven.PATIENCE).until(() -> lends(driven.pool()));
            driven.until(snapshot -> !has(snapshot, Alarm.Kind.SERVER_SILENT));
            driven.picture("7-back");
        } finally {
            rest();
        }
    }

    private static boolean has(PoolSnapshot snapshot, Alarm.Kind kind) {
        return snapshot.alarms().stream().anyMatch(alarm -> alarm.kind() == kind);
    }

    private static boolean lends(ConnectionPool pool) throws InterruptedException {
        try (Lease lease = pool.borrow(new Borrower("test", "after the fault"))) {
            return lease.isValid(2);
        } catch (FaultException | SQLException notYet) {
            return false;
        }
    }

    private static Lease leak(ConnectionPool pool) throws Exception {
        Lease lease = pool.borrow(new Borrower("seed", "foreign keys"));
        lease.setAutoCommit(false);
        execute(lease.createStatement(), "select conname, conrelid, confrelid from pg_constraint where contype = 'f'");
        return lease;
    }

    private void load(ConnectionPool pool, int more) {
        for (int i = 0; i < more; i++) {
            Borrower borrower = new Borrower(i % 2 == 0 ? "schema" : "index", i % 2 == 0 ? "detail" : "workload");
            threads.add(Thread.ofVirtual().name("worker-" + i).start(() -> work(pool, borrower)));
        }
    }

    private void work(ConnectionPool pool, Borrower borrower) {
        while (working.get()) {
            int millis = ThreadLocalRandom.current().nextInt(20, 900);
            try (Lease lease = pool.borrow(borrower)) {
                execute(
                        lease.createStatement(),
                        "select pg_sleep(" + millis / 1_000.0 + "), 'work of " + borrower.label() + "'");
            } catch (FaultException | SQLException wentWithout) {
                continue;
            } catch (InterruptedException stopped) {
                return;
            }
        }
    }

    private void rest() throws InterruptedException {
        working.set(false);
        for (Thread thread : threads) {
            thread.join(Duration.ofSeconds(10));
        }
    }

    private static void execute(Statement statement, String sql) {
        try (statement) {
            statement.execute(sql);
        } catch (SQLException ended) {
            assertThat(ended.getSQLState()).isNotEqualTo("42601");
        }
    }
}
