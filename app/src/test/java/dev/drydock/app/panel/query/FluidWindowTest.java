package dev.drydock.app.panel.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.app.gallery.Toolkit;
import dev.drydock.app.kit.grid.DataGrid;
import dev.drydock.app.nav.Destination;
import dev.drydock.app.panel.PanelWindow;
import dev.drydock.testing.TestDatabase;
import dev.drydock.testing.TestServer;
import dev.drydock.testing.TestServers;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.input.KeyCode;
import org.awaitility.Awaitility;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/// The window stays fluid whatever the server, the result or the text is like. Numbers are printed; the bounds
/// are wide.
@Tag("ui")
@Tag("server")
class FluidWindowTest {
    private final FxRobot robot = new FxRobot();

    @TempDir
    Path home;

    @Test
    void frozenServerNeitherStopsTheWindowNorTheCancel() throws Exception {
        try (TestServer server = TestServers.ownPostgres();
                PanelWindow window = new PanelWindow(home)) {
            TestDatabase database = new TestDatabase(server, "postgres");
            open(window, database, "select 1");
            robot.push(KeyCode.CONTROL, KeyCode.ENTER);
            window.awaitWords("1 row");
            signal(server, "-STOP");
            try {
                Pulses pulses = Toolkit.onFx(Pulses::new);
                robot.push(KeyCode.CONTROL, KeyCode.ENTER);
                Thread.sleep(2_000);
                robot.write(" -- typed while the server is frozen");
                long asked = System.nanoTime();
                robot.push(KeyCode.ESCAPE);
                Awaitility.await()
                        .atMost(Duration.ofSeconds(40))
                        .until(() -> Toolkit.onFx(() -> !window.says("Cancel")));
                long millis = (System.nanoTime() - asked) / 1_000_000;
                long gap = Toolkit.onFx(pulses::longestMillis);
                long own = pulses.longestOwnMillis();
                System.getLogger("fluid")
                        .log(
                                System.Logger.Level.INFO,
                                "frozen server: longest pulse gap {0} ms, {1} ms without waiting for a processor,"
                                        + " cancel {2} ms",
                                gap,
                                own,
                                millis);
                assertThat(own).isLessThan(1_000);
                assertThat(millis).isLessThan(30_000);
            } finally {
                signal(server, "-CONT");
            }
        }
    }

    /// What counts is the window's own part: on a busy machine the toolkit also waits for a processor.
    @Test
    @Tag("slow")
    void serverFrozenForAMinuteDoesNotHoldTheWindowUp() throws Exception {
        try (TestServer server = TestServers.ownPostgres();
                PanelWindow window = new PanelWindow(home)) {
            TestDatabase database = new TestDatabase(server, "postgres");
            open(window, database, "select 1");
            robot.push(KeyCode.CONTROL, KeyCode.ENTER);
            window.awaitWords("1 row");
            signal(server, "-STOP");
            try {
                Pulses pulses = Toolkit.onFx(Pulses::new);
                robot.push(KeyCode.CONTROL, KeyCode.ENTER);
                window.awaitWords("Running");
                long until = System.nanoTime() + 60_000_000_000L;
                while (System.nanoTime() < until) {
                    robot.write("-");
                    Thread.sleep(500);
                }
                window.awaitWords("Nobody answers");
                long whole = Toolkit.onFx(pulses::longestMillis);
                long own = pulses.longestOwnMillis();
                System.getLogger("fluid")
                        .log(
                                System.Logger.Level.INFO,
                                "frozen for 60 s: longest pulse gap {0} ms, {1} ms without waiting for a processor",
                                whole,
                                own);
                assertThat(own).isLessThanOrEqualTo(100);
            } finally {
                signal(server, "-CONT");
            }
        }
    }

    @Test
    void sixteenHundredColumnsAreUsable() throws Exception {
        try (TestDatabase database = TestServers.postgres();
                PanelWindow window = new PanelWindow(home)) {
            String wide = IntStream.rangeClosed(1, 1_600)
                    .mapToObj(i -> i + " as c" + i)
                    .collect(Collectors.joining(", ", "select ", " from generate_series(1, 200)"));
            open(window, database, wide);
            Pulses pulses = Toolkit.onFx(Pulses::new);
            robot.push(KeyCode.CONTROL, KeyCode.ENTER);
            window.awaitWords("Columns 1 to 50 of 1600");
            window.awaitWords("200 rows");
            long gap = Toolkit.onFx(pulses::longestMillis);
            System.getLogger("fluid").log(System.Logger.Level.INFO, "1600 columns: longest pulse gap {0} ms", gap);
            assertThat(Toolkit.onFx(() -> window.one(DataGrid.class).columnCount()))
                    .isEqualTo(50);
        }
    }

    @Test
    void longTextIsTypedIntoWithoutDelay() throws Exception {
        try (TestDatabase database = TestServers.postgres();
                PanelWindow window = new PanelWindow(home)) {
            String text = "select id, name from ships where id = 42; -- line\n".repeat(100_000);
            open(window, database, text);
            Pulses pulses = Toolkit.onFx(Pulses::new);
            robot.write("select 1;");
            Toolkit.onFx(() -> {
                window.one(CodeArea.class).moveTo(text.length());
                window.one(CodeArea.class).requestFollowCaret();
                return true;
            });
            robot.write("select 2;");
            long gap = Toolkit.onFx(pulses::longestMillis);
            System.getLogger("fluid").log(System.Logger.Level.INFO, "100k lines: longest pulse gap {0} ms", gap);
            assertThat(pulses.longestOwnMillis()).isLessThan(3_000);
            window.await(
                    "colours at the end",
                    () -> window.one(CodeArea.class).getStyleSpans(99_998).getSpanCount() > 3);
        }
    }

    private static void open(PanelWindow window, TestDatabase database, String text) {
        window.know(database.profile(), Optional.of(database.secret()));
        window.visit(new Destination.Query(Optional.of(database.profile().id()), Optional.of(text)));
        window.await(
                "an editor in focus",
                () -> window.stage().getScene().getFocusOwner() instanceof CodeArea area
                        && area.getLength() == text.length());
    }

    private static void signal(TestServer server, String signal) throws IOException, InterruptedException {
        // The first process of the server and those it made for its sessions.
        String first = Long.toString(server.pid());
        new ProcessBuilder("pkill", signal, "-P", first).start().waitFor();
        new ProcessBuilder("kill", signal, first).start().waitFor();
    }
}
