package dev.drydock.app.panel.schema.erd;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.app.gallery.ShellExhibits;
import dev.drydock.app.gallery.Toolkit;
import dev.drydock.app.nav.Place;
import dev.drydock.app.nav.Standing;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.animation.AnimationTimer;
import javafx.event.EventType;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Three hundred tables stay fluid. Numbers are printed; the bounds are wide. A frame is the time from one
/// pulse to the next while every pulse zooms or pans.
@Tag("ui")
class ErdPaintTest {
    private static final int FRAMES = 120;

    @Test
    void threeHundredTablesZoomAndPan() {
        var theme = Toolkit.start();
        ErdStage made = Toolkit.onFx(() -> ErdStage.of(HarbourErd.large(300), Optional.empty(), model -> {}));
        Stage stage = Toolkit.onFx(() -> {
            Stage shown = new Stage();
            shown.setScene(
                    ShellExhibits.scene(theme, Place.SCHEMA, made.card(1_064, 700), new Standing.Nowhere(), List.of()));
            shown.show();
            shown.getScene().getRoot().applyCss();
            shown.getScene().getRoot().layout();
            return shown;
        });
        ErdSurface surface = Toolkit.onFx(() -> (ErdSurface) stage.getScene().lookup("#erd-diagram"));
        Moving moving = Toolkit.onFx(() -> new Moving(surface));
        double[] millis = moving.millis();
        double[] worked = moving.worked();
        Toolkit.onFx(() -> {
            stage.close();
            return true;
        });
        Arrays.sort(millis);
        Arrays.sort(worked);
        int p95 = FRAMES * 95 / 100;
        System.getLogger("erd")
                .log(
                        System.Logger.Level.INFO,
                        "300 tables: zoom and pan median {0} ms, p95 {1} ms a frame on the clock; {2} ms, p95 {3} ms of"
                                + " a core for painting and rendering it",
                        Math.round(millis[FRAMES / 2]),
                        Math.round(millis[p95]),
                        Math.round(worked[FRAMES / 2]),
                        Math.round(worked[p95]));
        assertThat(worked[p95]).isPositive().isLessThan(400);
    }

    /// Zooms out to the whole and in again, one notch of the wheel per pulse, then drags.
    private static final class Moving extends AnimationTimer {
        private final ErdSurface surface;
        private final double[] millis = new double[FRAMES];
        private final double[] worked = new double[FRAMES];
        private final ThreadMXBean clock = ManagementFactory.getThreadMXBean();
        private final long[] threads = Arrays.stream(clock.getThreadInfo(clock.getAllThreadIds()))
                .filter(t -> t != null && t.getThreadName().matches("QuantumRenderer-0|JavaFX Application Thread"))
                .mapToLong(ThreadInfo::getThreadId)
                .toArray();
        private final CompletableFuture<Boolean> done = new CompletableFuture<>();
        private int at = -1;
        private long last;
        private long spent;

        Moving(ErdSurface surface) {
            this.surface = surface;
            start();
        }

        @Override
        public void handle(long now) {
            long time = System.nanoTime();
            if (at >= 0) {
                millis[at] = (time - last) / 1e6;
                worked[at] = (cpu() - spent) / 1e6;
            }
            last = time;
            spent = cpu();
            at++;
            if (at == FRAMES) {
                stop();
                done.complete(true);
                return;
            }
            if (at < FRAMES / 2) {
                wheel(at < FRAMES / 4 ? -20 : 20);
            } else {
                mouse(MouseEvent.MOUSE_PRESSED, 300);
                mouse(MouseEvent.MOUSE_DRAGGED, 300 - (at % 2 == 0 ? 37 : 23));
            }
        }

        private void wheel(double by) {
            surface.fireEvent(new ScrollEvent(
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

        private void mouse(EventType<MouseEvent> type, double x) {
            surface.fireEvent(new MouseEvent(
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
            done.orTimeout(90, TimeUnit.SECONDS).join();
            return millis.clone();
        }

        /// Time that the FX thread and the renderer really had, whatever else the machine does.
        private long cpu() {
            return Arrays.stream(threads).map(clock::getThreadCpuTime).sum();
        }

        double[] worked() {
            return worked.clone();
        }
    }
}
