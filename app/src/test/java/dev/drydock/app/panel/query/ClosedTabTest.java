package dev.drydock.app.panel.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.app.gallery.Toolkit;
import dev.drydock.app.nav.Destination;
import dev.drydock.app.panel.PanelWindow;
import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.awaitility.Awaitility;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/// A closed tab is free: neither the strip of tabs, nor the list of connections, nor the commands hold it.
@Tag("ui")
class ClosedTabTest {
    private final FxRobot robot = new FxRobot();

    @TempDir
    Path home;

    @Test
    void closingATabFreesItsPageAndItsHead() {
        try (PanelWindow window = new PanelWindow(home)) {
            open(window, "select 'stays'");
            open(window, "select 'goes'");
            List<WeakReference<Node>> parts = parts(window);
            assertThat(parts).hasSize(3);
            robot.push(KeyCode.CONTROL, KeyCode.W);
            window.await(
                    "the other tab", () -> window.one(CodeArea.class).getText().equals("select 'stays'"));
            robot.write(" ");
            Awaitility.await()
                    .atMost(Duration.ofSeconds(30))
                    .pollInterval(Duration.ofMillis(200))
                    .untilAsserted(() -> {
                        System.gc();
                        assertThat(parts.stream()
                                        .map(WeakReference::get)
                                        .map(held -> held == null
                                                ? ""
                                                : held.getClass().getSimpleName()))
                                .containsOnly("");
                    });
        }
    }

    /// Page, head and connection bar of the tab in sight, held weakly.
    private static List<WeakReference<Node>> parts(PanelWindow window) {
        return Toolkit.onFx(() -> Stream.of(
                        window.one(TabPage.class),
                        window.all(TabHeader.class).getLast(),
                        window.one(ConnectionBar.class))
                .map(node -> new WeakReference<Node>(node))
                .toList());
    }

    private static void open(PanelWindow window, String text) {
        window.visit(new Destination.Query(Optional.of("unknown"), Optional.of(text)));
        window.await(
                "an editor in focus",
                () -> window.stage().getScene().getFocusOwner() instanceof CodeArea area
                        && area.getText().equals(text));
    }
}
