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
import javafx.event.EventType;
import javafx.scene.Scene;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Large plans stay fluid. Numbers are printed; the bounds are wide. A frame is the
/// time from one pulse to the next while every pulse zooms or pans.
@Tag("ui")
class PlanPaintTest {
    private static final int FRAMES = 80;

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
        PlansStage.Opened panel = Toolkit.onFx(PlansStage::opened);
        Stage stage = Toolkit.onFx(() -> {
            Stage made = new Stage();
            made.setScene(ShellExhibits.scene(theme, Place.PLANS, panel.view(), new Standing.Nowhere(), List.of()));
            made.show();
            return made;
        });
        Toolkit.onFx(() -> frame(stage.getScene()));
        long begun = System.nanoTime();
        Toolkit.onFx(() -> {
            panel.read().accept(text);
            return true;
        });
        long read = millisSince(begun);
        Toolkit.onFx(() -> frame(stage.getScene()));
        long first = millisSince(begun);
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
                        "{0} nodes: read, computed and advised {1} ms, with the first frame {2} ms; zoom and pan"
                                + " median {3} ms, p95 {4} ms a frame, {5} ms of it painting",
                        nodes,
                        read,
                        first,
                        Math.round(millis[FRAMES / 2]),
                        Math.round(millis[p95]),
                        Math.round(painted[p95]));
        assertThat(first).isLessThan(paintBound);
        assertThat(millis[p95]).isLessThan(frameBound);
    }

    private static long millisSince(long begun) {
        return (System.nanoTime() - begun) / 1_000_000;
    }

    private static double frame(Scene scene) {
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        return scene.snapshot(null).getWidth();
    }

    /// Zooms out and in again, one notch of the wheel per pulse, then drags to the left.
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
            if (at < FRAMES / 2) {
                zoom(at < FRAMES / 4 ? -40 : 40);
            } else {
                pan();
            }
        }

        private void zoom(double by) {
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

        private void pan() {
            mouse(MouseEvent.MOUSE_PRESSED, 300);
            mouse(MouseEvent.MOUSE_DRAGGED, 300 - 37);
        }

        private void mouse(EventType<MouseEvent> type, double x) {
            diagram.fireEvent(new MouseEvent(
                    type,
                    x,
                    250,
                    x,
                    250,
                    MouseButton.PRIMARY,
                    1,
                    false,
                    false,
                    false,
                    false,
                    true,
                    false,
                    false,
                    false,
                    false,
                    false,
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
