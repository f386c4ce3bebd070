package dev.drydock.app.panel.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.app.gallery.ShellExhibits;
import dev.drydock.app.gallery.Toolkit;
import dev.drydock.app.nav.Place;
import dev.drydock.app.nav.Standing;
import dev.drydock.app.plan.chart.DiagramSurface;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.animation.AnimationTimer;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.ScrollEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Large plans stay fluid. Numbers are printed; the bounds are wide. A frame is the
/// time from one pulse to the next while every pulse zooms.
@Tag("ui")
class PlanPaintTest {
    private static final int FRAMES = 40;

    @Test
    void fiveThousandNodesAreSoonInSightAndMove() {
        measured(5_000, 10_000, 400);
    }

    @Test
    @Tag("slow")
    void twentyThousandNodesOpenAndMove() {
        measured(20_000, 20_000, 800);
    }

    private static void measured(int nodes, long paintBound, double frameBound) {
        var theme = Toolkit.start();
        String text = PlansStage.large(nodes);
        long begun = System.nanoTime();
        Stage stage = Toolkit.onFx(() -> {
            Stage made = new Stage();
            Node view = PlansStage.ofText(text, plan -> {}).view();
            made.setScene(ShellExhibits.scene(theme, Place.PLANS, view, new Standing.Nowhere(), List.of()));
            made.show();
            return made;
        });
        Toolkit.onFx(() -> frame(stage.getScene()));
        long first = (System.nanoTime() - begun) / 1_000_000;
        DiagramSurface diagram =
                Toolkit.onFx(() -> (DiagramSurface) stage.getScene().lookup("#plan-diagram"));
        Zooming zooming = Toolkit.onFx(() -> new Zooming(diagram));
        double[] millis = zooming.millis();
        double[] painted = zooming.painted();
        Toolkit.onFx(() -> {
            stage.close();
            return true;
        });
        Arrays.sort(millis);
        Arrays.sort(painted);
        int p95 = FRAMES * 95 / 100;
        System.getLogger("plan")
                .log(
                        System.Logger.Level.INFO,
                        "{0} nodes: read, computed and first frame {1} ms; zoom p95 {2} ms a frame, {3} ms of it"
                                + " painting",
                        nodes,
                        first,
                        Math.round(millis[p95]),
                        Math.round(painted[p95]));
        assertThat(first).isLessThan(paintBound);
        assertThat(millis[p95]).isLessThan(frameBound);
    }

    private static double frame(Scene scene) {
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        return scene.snapshot(null).getWidth();
    }

    /// Zooms out and in again, one notch of the wheel per pulse.
    private static final class Zooming extends AnimationTimer {
        private final DiagramSurface diagram;
        private final double[] millis = new double[FRAMES];
        private final double[] painted = new double[FRAMES];
        private final CompletableFuture<Boolean> done = new CompletableFuture<>();
        private int at = -1;
        private long last;

        Zooming(DiagramSurface diagram) {
            this.diagram = diagram;
            start();
        }

        @Override
        public void handle(long now) {
            long time = System.nanoTime();
            if (at >= 0) {
                millis[at] = (time - last) / 1e6;
                painted[at] = diagram.paintedMillis();
            }
            last = time;
            at++;
            if (at == FRAMES) {
                stop();
                done.complete(true);
                return;
            }
            double by = at < FRAMES / 2 ? -40 : 40;
            diagram.fireEvent(new ScrollEvent(
                    ScrollEvent.SCROLL,
                    250,
                    250,
                    250,
                    250,
                    false,
                    false,
                    false,
                    false,
                    false,
                    false,
                    0,
                    by,
                    0,
                    by,
                    ScrollEvent.HorizontalTextScrollUnits.NONE,
                    0,
                    ScrollEvent.VerticalTextScrollUnits.NONE,
                    0,
                    0,
                    null));
        }

        double[] millis() {
            done.orTimeout(60, TimeUnit.SECONDS).join();
            return millis.clone();
        }

        double[] painted() {
            return painted.clone();
        }
    }
}
