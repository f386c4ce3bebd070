package dev.drydock.app.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.app.kit.take.Taken;
import dev.drydock.app.panel.plan.PlansStage;
import dev.drydock.app.plan.state.Look;
import dev.drydock.app.plan.state.Metric;
import dev.drydock.app.plan.state.PlanState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
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
    void nothingIsTakenWithNamesOnceTheyAreToBeReplaced() {
        model.show(look("analyzed"));
        model.mask(true);
        assertThat(model.takeable()).isEmpty();
        run();
        assertThat(model.takeable().orElseThrow().masked()).isTrue();
    }

    @Test
    void maskThatIsNoLongerWantedIsNotPutOn() {
        model.show(look("analyzed"));
        model.mask(true);
        model.mask(false);
        assertThat(model.takeable().orElseThrow().masked()).isFalse();
        run();
        assertThat(now().masked()).isFalse();
    }

    @Test
    void namesOfTheNextPlanAreNeverInSightWhileMasked() {
        model.show(look("analyzed"));
        model.mask(true);
        run();
        model.show(look("estimated"));
        assertThat(model.state().get()).isEmpty();
        run();
        assertThat(now().masked()).isTrue();
        assertThat(now().look().size()).isEqualTo(look("estimated").size());
        model.show(look("sqlite"));
        model.mask(false);
        assertThat(now().look().size()).isEqualTo(look("sqlite").size());
        run();
        assertThat(now().masked()).isFalse();
    }

    @Test
    void bugWhileAFileIsWrittenIsToldToo() {
        model.taking().save(folder.resolve("plan.txt"), () -> {
            throw new IllegalStateException("no picture");
        });
        run();
        assertThat(model.taking().taken().get())
                .isInstanceOfSatisfying(
                        Taken.NotSaved.class, end -> assertThat(end.why()).contains("no picture"));
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
