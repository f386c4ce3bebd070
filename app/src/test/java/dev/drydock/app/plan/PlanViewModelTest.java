package dev.drydock.app.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.app.panel.plan.PlansStage;
import dev.drydock.app.plan.state.Look;
import dev.drydock.app.plan.state.Metric;
import dev.drydock.app.plan.state.PlanState;
import dev.drydock.app.plan.state.Taken;
import dev.drydock.core.plan.advice.tip.ServerFacts;
import dev.drydock.core.plan.advice.tip.StatementState;
import dev.drydock.core.plan.advice.tip.TableState;
import dev.drydock.core.plan.advice.tip.TipId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Background work waits here until it is let run.
class PlanViewModelTest {
    @TempDir
    Path folder;

    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private final PlanViewModel model = new PlanViewModel(waiting::add, Runnable::run);

    private static Look look(String name) {
        return PlansStage.looks(PlansStage.text(name)).getFirst();
    }

    private PlanState now() {
        return model.state().get().orElseThrow();
    }

    private void run() {
        for (Runnable next = waiting.poll(); next != null; next = waiting.poll()) {
            next.run();
        }
    }

    @Test
    void planIsInSightBeforeItsAdvice() {
        model.show(look("analyzed"));
        assertThat(now().look().counsel().report()).isEmpty();
        run();
        assertThat(now().look().counsel().worth()).isNotEmpty();
    }

    @Test
    void adviceOfAPlanThatIsNoLongerShownIsDropped() {
        model.show(look("analyzed"));
        Runnable late = waiting.remove();
        model.show(look("sqlite"));
        late.run();
        assertThat(now().look().counsel().report()).isEmpty();
        assertThat(now().look().size()).isEqualTo(look("sqlite").size());
    }

    @Test
    void countersOfTheServerAddTheirAdvice() {
        model.show(look("analyzed"));
        run();
        assertThat(tips()).doesNotContain(TipId.STALE_STATISTICS);
        model.know(new ServerFacts(
                List.of(new TableState("public", "invoices", 30 * 86_400.0, 4_660_000, 2_000_000)),
                Optional.<StatementState>empty(),
                Optional.empty()));
        run();
        assertThat(tips()).contains(TipId.STALE_STATISTICS);
    }

    private List<TipId> tips() {
        return now().look().counsel().worth().stream()
                .map(advice -> advice.tip())
                .toList();
    }

    @Test
    void maskAskedForBeforeTheAdviceCameIsPutOn() {
        model.show(look("analyzed"));
        model.mask(true);
        run();
        assertThat(now().masked()).isTrue();
        assertThat(now().look().counsel().worth()).isNotEmpty();
        model.mask(false);
        assertThat(now().look().counsel().worth()).isNotEmpty();
        assertThat(now().look().labels().of(5).on()).contains("invoices");
    }

    @Test
    void metricsThatThePlanDoesNotTellArePassedOver() {
        model.show(look("estimated"));
        Metric first = now().metric();
        model.nextMetric(1);
        assertThat(now().metric()).isEqualTo(first);
        model.show(look("analyzed"));
        model.nextMetric(-1);
        assertThat(now().metric()).isEqualTo(Metric.IO);
    }

    @Test
    void fileIsWrittenInTheBackgroundAndItsEndIsTold() throws IOException {
        Path file = folder.resolve("plan.txt");
        model.taking().save(file, () -> new byte[] {65});
        assertThat(model.taking().taken().get()).isEqualTo(new Taken.Writing("plan.txt"));
        assertThat(file).doesNotExist();
        run();
        assertThat(Files.readString(file)).isEqualTo("A");
        assertThat(model.taking().taken().get()).isEqualTo(new Taken.Saved("plan.txt"));
        model.taking().save(folder.resolve("none").resolve("plan.txt"), () -> new byte[0]);
        run();
        assertThat(model.taking().taken().get()).isInstanceOf(Taken.NotSaved.class);
    }
}
