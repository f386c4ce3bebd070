package dev.drydock.core.query.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.drydock.core.fault.DbFault;
import dev.drydock.core.job.Outcome;
import dev.drydock.core.query.RunSummary;
import dev.drydock.core.query.matrix.Trouble.Fresh;
import dev.drydock.core.query.matrix.Trouble.Open;
import java.sql.SQLException;
import java.util.function.IntSupplier;

/// What the server must hold after the trouble: rows written once or never, and of our sessions
/// no more than we know of.
record ServerSide(Trouble trouble, Situation situation, Experiment experiment, IntSupplier sessions) {
    /// @param note what the situation writes
    void holdsWhatItShould(String note, String purpose) throws SQLException {
        boolean kept = trouble.open() == Open.KEPT;
        switch (situation) {
            case OPEN_TRANSACTION -> {
                assertThat(experiment.ground().count(note)).isEqualTo(kept ? 1 : 0);
                assertThat(experiment.ground().count("second")).isEqualTo(kept ? 1 : 0);
                sent("'second'", kept ? 1 : 0);
            }
            case WRITING -> {
                assertThat(experiment.ground().count(note)).isBetween(trouble.open() == Open.LOST ? 0L : 1L, 1L);
                sent("'" + note + "'", 1);
            }
            case LENT -> {
                assertThat(experiment.ground().count(note)).isBetween(trouble.open() == Open.LOST ? 0L : 1L, 1L);
                sent("'" + note + "'", 1);
            }
            case IDLE, STREAMING, WAITING, CONNECTING, BORROWING -> {}
        }
        await().atMost(Cell.USABLE)
                .untilAsserted(
                        () -> assertThat(experiment.ground().sessions().stream().filter(purpose::equals))
                                .as("sessions of this desk")
                                .hasSize(sessions.getAsInt()));
    }

    private void sent(String text, int times) {
        if (trouble.fresh() != Fresh.DISTRUSTED && experiment.readable()) {
            assertThat(experiment.ground().proxy().sent(text))
                    .as("sent %s", text)
                    .isEqualTo(times);
        }
    }

    static void unreachable(Outcome<RunSummary> outcome) {
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Failed.class,
                        failed -> assertThat(failed.why()).isInstanceOf(DbFault.Unreachable.class));
    }
}
