package dev.drydock.core.query.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.drydock.core.fault.DbFault;
import dev.drydock.core.fault.FaultException;
import dev.drydock.core.pool.ConnectionPool;
import dev.drydock.core.pool.event.PoolEvent.Kind;
import dev.drydock.core.pool.lease.Borrower;
import dev.drydock.core.pool.lease.Lease;
import dev.drydock.core.query.matrix.Trouble.Fresh;
import dev.drydock.core.query.matrix.Trouble.Open;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/// A borrower of a pool under one trouble.
final class PoolCell extends Cell {
    static final Duration ACQUIRE = Duration.ofSeconds(3);
    private static final Borrower BORROWER = new Borrower("matrix", "cell");
    private static final String NOTE = "lent";

    private final Trouble trouble;
    private final Situation situation;
    private final Experiment experiment;
    private @Nullable ConnectionPool pool;
    private @Nullable CompletableFuture<Optional<SQLException>> writing;
    private long backend;

    PoolCell(Trouble trouble, Situation situation, Experiment experiment) {
        super(trouble, situation, experiment);
        this.trouble = trouble;
        this.situation = situation;
        this.experiment = experiment;
    }

    private ConnectionPool pool() {
        if (pool == null) {
            throw new IllegalStateException("not open");
        }
        return pool;
    }

    @Override
    void enter() throws Exception {
        pool = experiment.pool();
        assertThat(answers()).isEmpty();
    }

    /// Empty when a borrower got the right answer.
    private Optional<DbFault> answers() throws InterruptedException {
        try (Lease lease = pool().borrow(BORROWER);
                Statement statement = lease.createStatement();
                ResultSet row = statement.executeQuery("select 41 + 1")) {
            backend = lease.session().backendId() >>> Integer.SIZE;
            assertThat(row.next()).isTrue();
            assertThat(row.getInt(1)).isEqualTo(42);
            return Optional.empty();
        } catch (FaultException refused) {
            return Optional.of(refused.fault());
        } catch (SQLException lost) {
            return Optional.of(new DbFault.Other("", String.valueOf(lost.getSQLState())));
        }
    }

    @Override
    void act() throws Exception {
        if (situation == Situation.LENT) {
            Lease lease = pool().borrow(BORROWER);
            backend = lease.session().backendId() >>> Integer.SIZE;
            CompletableFuture<Optional<SQLException>> ended = new CompletableFuture<>();
            writing = ended;
            Thread.ofVirtual().start(() -> ended.complete(write(lease)));
            await().atMost(PATIENCE).until(() -> experiment.ground().waitsAtTheGate(pool().applicationName()));
        }
    }

    private Optional<SQLException> write(Lease lent) {
        try (Lease lease = lent;
                Statement statement = lease.createStatement()) {
            statement.execute(experiment.ground().writing(NOTE));
            return Optional.empty();
        } catch (SQLException lost) {
            return Optional.of(lost);
        }
    }

    @Override
    long backend() {
        return backend;
    }

    @Override
    boolean isOpen() {
        return pool != null;
    }

    @Override
    void meet(long since) throws Exception {
        if (situation == Situation.BORROWING) {
            borrows(since);
        } else if (trouble.open() == Open.LOST) {
            await().atMost(NOTICE.plusSeconds(3)).until(() -> (writing != null && writing.isDone()) || silenceTold());
            within(since, NOTICE);
        } else if (trouble.open() == Open.HELD) {
            await().atMost(NOTICE.plusSeconds(3)).until(this::silenceTold);
            within(since, NOTICE);
        }
    }

    private boolean silenceTold() {
        return pool().events().list().stream().anyMatch(event -> event.kind() == Kind.SERVER_SILENT);
    }

    /// A session that lives is lent; for a dead one another is opened, or the borrower is told why not.
    private void borrows(long since) throws InterruptedException {
        Optional<DbFault> refused = answers();
        within(since, NOTICE);
        if (trouble.open() == Open.KEPT || trouble.fresh() == Fresh.PASSES) {
            assertThat(refused).isEmpty();
        } else if (trouble.fresh() == Fresh.RECOVERING) {
            refused.ifPresent(why -> assertThat(why).isInstanceOf(DbFault.Unreachable.class));
        } else {
            assertThat(refused).containsInstanceOf(DbFault.Unreachable.class);
        }
    }

    private static void within(long since, Duration bound) {
        assertThat(Duration.ofNanos(System.nanoTime() - since)).isLessThan(bound);
    }

    @Override
    void recover(long since) throws Exception {
        await().atMost(USABLE.plusSeconds(5))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> answers().isEmpty());
        within(since, USABLE);
        if (writing != null) {
            assertThat(writing.join().isPresent()).isEqualTo(trouble.open() == Open.LOST);
        }
        await().atMost(USABLE).until(() -> pool().counts().active() == 0);
        assertThat(pool().leases()).isEmpty();
        assertThat(pool().reading().lent()).isEqualTo(pool().reading().back());
        new ServerSide(trouble, situation, experiment, () -> pool().counts().total())
                .holdsWhatItShould(NOTE, pool().applicationName());
    }

    @Override
    public void close() {
        if (pool != null) {
            pool.close();
        }
    }
}
