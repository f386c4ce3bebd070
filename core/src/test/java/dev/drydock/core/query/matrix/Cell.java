package dev.drydock.core.query.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.drydock.core.fault.DbFault;
import dev.drydock.core.fault.FaultException;
import dev.drydock.core.job.JobHandle;
import dev.drydock.core.job.Outcome;
import dev.drydock.core.query.RunSummary;
import dev.drydock.core.query.event.RunEvent;
import dev.drydock.core.query.event.RunEvent.Loss;
import dev.drydock.core.query.event.RunRule;
import dev.drydock.core.query.matrix.Trouble.Open;
import dev.drydock.core.query.result.ResultState;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One situation under one trouble.
class Cell implements AutoCloseable {
    static final Duration NOTICE = Duration.ofSeconds(5);
    static final Duration USABLE = Duration.ofSeconds(10);
    static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int ROWS = 20_000;

    private final Trouble trouble;
    private final Situation situation;
    private final Experiment experiment;
    private final String note;
    private @Nullable Desk desk;
    private @Nullable JobHandle<RunSummary> running;

    Cell(Trouble trouble, Situation situation, Experiment experiment) {
        this.trouble = trouble;
        this.situation = situation;
        this.experiment = experiment;
        this.note = situation.name().toLowerCase(Locale.ROOT);
    }

    String purpose() {
        return "cell " + note;
    }

    private Ground ground() {
        return experiment.ground();
    }

    private Desk desk() {
        if (desk == null) {
            throw new IllegalStateException("not open");
        }
        return desk;
    }

    private void open() throws FaultException {
        desk = experiment.open(purpose());
    }

    private boolean opens() {
        try {
            open();
            return true;
        } catch (FaultException notYet) {
            return false;
        }
    }

    void enter() throws Exception {
        if (situation != Situation.CONNECTING) {
            open();
            assertThat(desk().answers()).isTrue();
            desk().forget();
        }
    }

    /// Statements end when the ground lets them.
    void act() throws Exception {
        switch (situation) {
            case STREAMING -> {
                running = desk().start(ground().streaming(ROWS));
                await().atMost(PATIENCE)
                        .until(() -> desk().results().size() == 1
                                && desk().results().getFirst().rowCount() > 0);
            }
            case WAITING -> running = desk().start(ground().waiting());
            case WRITING -> running = desk().start(ground().writing(note));
            case OPEN_TRANSACTION -> {
                desk().run("begin; insert into w values ('" + note + "')");
                assertThat(desk().fault()).isEmpty();
                desk().forget();
            }
            case IDLE, CONNECTING, BORROWING, LENT -> {}
        }
        if (situation.runs()) {
            await().atMost(PATIENCE).until(() -> ground().waitsAtTheGate(purpose()));
        }
    }

    long backend() {
        return desk().backend();
    }

    boolean isOpen() {
        return desk != null;
    }

    /// What the user sees first. Returns when he has seen it, or after the bound.
    void meet(long since) throws Exception {
        switch (situation) {
            case CONNECTING -> connects(since);
            case IDLE -> {
                running = desk().start("select 41 + 1");
                lostOnUse(since, false);
            }
            case OPEN_TRANSACTION -> {
                running = desk().start("insert into w values ('second')");
                lostOnUse(since, true);
            }
            case STREAMING, WAITING, WRITING -> goesOn(since);
            case BORROWING, LENT -> throw new IllegalStateException("not a desk");
        }
    }

    private void connects(long since) {
        Optional<DbFault> refused = Optional.empty();
        try {
            open();
        } catch (FaultException thrown) {
            refused = Optional.of(thrown.fault());
        }
        assertThat(Duration.ofNanos(System.nanoTime() - since)).isLessThan(NOTICE);
        switch (trouble.fresh()) {
            case PASSES -> assertThat(refused).isEmpty();
            case RECOVERING -> refused.ifPresent(fault -> assertThat(fault).isInstanceOf(DbFault.Unreachable.class));
            case UNREACHABLE -> assertThat(refused).containsInstanceOf(DbFault.Unreachable.class);
            case DENIED -> assertThat(refused).containsInstanceOf(DbFault.Denied.class);
            case DISTRUSTED ->
                assertThat(refused)
                        .containsInstanceOf(DbFault.Refused.class)
                        .get()
                        .extracting(fault -> ((DbFault.Refused) fault).rule())
                        .isEqualTo("TLS_UNTRUSTED");
        }
    }

    private void lostOnUse(long since, boolean transaction) {
        if (trouble.open() == Open.KEPT) {
            return;
        }
        noticed(since);
        assertThat(desk().all(RunEvent.ConnectionLost.class))
                .isNotEmpty()
                .allSatisfy(lost -> assertThat(lost.loss()).isEqualTo(transaction ? Loss.TRANSACTION : Loss.NOTHING));
    }

    private void goesOn(long since) {
        switch (trouble.open()) {
            case LOST -> noticed(since);
            case HELD -> {
                noticed(since);
                assertThat(desk().all(RunEvent.ConnectionLost.class)).isEmpty();
            }
            case HELD_UNNOTICED, KEPT -> {}
        }
    }

    private void noticed(long since) {
        await().atMost(NOTICE.plusSeconds(3)).until(() -> desk().noticedNanos().isPresent());
        assertThat(Duration.ofNanos(desk().noticedNanos().orElseThrow() - since))
                .as("noticed within")
                .isLessThan(NOTICE);
    }

    /// The trouble is over: the same session serves again, and nothing was done twice.
    void recover(long since) throws Exception {
        if (desk == null) {
            await().atMost(USABLE).until(this::opens);
        }
        if (running != null) {
            ended(running.outcome().join());
        }
        await().atMost(USABLE.plusSeconds(5))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> desk().answers());
        assertThat(Duration.ofNanos(System.nanoTime() - since))
                .as("usable within")
                .isLessThan(USABLE);
        new ServerSide(trouble, situation, experiment, () -> 1).holdsWhatItShould(note, purpose());
    }

    private void ended(Outcome<RunSummary> outcome) throws FaultException, InterruptedException {
        boolean gone = trouble.open() == Open.LOST || (trouble.open() != Open.KEPT && !situation.runs());
        if (gone && situation.runs()) {
            failed(outcome);
        } else if (gone && situation == Situation.IDLE) {
            assertThat(outcome)
                    .satisfiesAnyOf(
                            ServerSide::unreachable, done -> assertThat(done).isInstanceOf(Outcome.Done.class));
        } else if (gone) {
            assertThat(outcome)
                    .satisfiesAnyOf(
                            ServerSide::unreachable,
                            done -> assertThat(RunRule.TRANSACTION_LOST.explains(
                                            desk().fault().orElseThrow()))
                                    .isTrue());
            assertThat(desk().all(RunEvent.StatementStarted.class)).isEmpty();
        } else {
            whole();
        }
    }

    /// Said once, as what it is, and no word of a transaction that there never was. Where the lock of the gate
    /// counts as a change, so does a query that waits for it.
    private void failed(Outcome<RunSummary> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        assertThat(desk().fault()).as("%s", desk().events()).containsInstanceOf(DbFault.Unreachable.class);
        assertThat(desk().all(RunEvent.ConnectionLost.class))
                .singleElement()
                .satisfies(lost -> assertThat(lost.loss())
                        .isEqualTo(
                                situation == Situation.WRITING || ground().gateCountsAsChange()
                                        ? Loss.ANSWER
                                        : Loss.NOTHING));
        if (situation == Situation.STREAMING) {
            assertThat(desk().results()).singleElement().satisfies(result -> {
                assertThat(result.state()).isEqualTo(ResultState.FAILED);
                assertThat(result.rowCount()).isPositive();
                assertThat(result.page(0, 1).rows()).hasSize(1);
            });
        }
    }

    private void whole() throws FaultException, InterruptedException {
        assertThat(desk().fault()).as("%s", desk().events()).isEmpty();
        assertThat(desk().all(RunEvent.ConnectionLost.class)).isEmpty();
        if (situation == Situation.STREAMING) {
            assertThat(desk().results().getFirst().rowCount()).isEqualTo(ROWS);
            assertThat(desk().results().getFirst().state()).isEqualTo(ResultState.COMPLETE);
        }
        if (situation == Situation.OPEN_TRANSACTION) {
            desk().commit();
        }
        if (situation.runs()) {
            boolean silent = desk().all(RunEvent.ServerSilent.class).stream().anyMatch(RunEvent.ServerSilent::silent);
            assertThat(silent).as("silence told").isEqualTo(trouble.open() == Open.HELD);
        }
    }

    @Override
    public void close() {
        if (desk != null) {
            desk.close();
        }
    }
}
