package dev.drydock.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.drydock.app.gallery.Toolkit;
import dev.drydock.app.jobs.FxGuard;
import dev.drydock.app.nav.Destination;
import dev.drydock.app.nav.Place;
import dev.drydock.app.theme.Brightness;
import dev.drydock.app.theme.Theme;
import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.connect.Connector;
import dev.drydock.core.connect.Environment;
import dev.drydock.core.connect.OpenOptions;
import dev.drydock.core.connect.Target;
import dev.drydock.core.connect.TlsMode;
import dev.drydock.core.dialect.Dialects;
import dev.drydock.core.fault.FaultException;
import dev.drydock.core.workspace.Workspace;
import dev.drydock.core.workspace.WorkspaceOpening;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The real window on a real workspace.
@Tag("ui")
class WiringTest {
    @TempDir
    private Path home;

    private ConnectionProfile profile() {
        return new ConnectionProfile(
                "p1",
                "cranes",
                Environment.DEV,
                "sqlite",
                new Target.LocalFile(home.resolve("cranes.db")),
                "",
                TlsMode.DISABLE,
                Map.of());
    }

    @Test
    void windowOpensFirstAndReadsTheWorkspaceAfterwards() throws Exception {
        Theme theme = Toolkit.start();
        Path folder = home.resolve("home");
        Stage stage = Toolkit.onFx(Stage::new);
        Wiring wiring = Toolkit.onFx(() -> {
            Wiring made = new Wiring(folder, theme);
            assertThat(folder).doesNotExist();
            made.open(stage, Optional.empty());
            assertThat(folder).doesNotExist();
            return made;
        });
        await().atMost(Duration.ofSeconds(60)).until(() -> Files.exists(folder.resolve("workspace.db")));
        await().atMost(Duration.ofSeconds(60))
                .until(() -> Toolkit.onFx(() -> stage.getScene().getRoot().lookupAll(".empty-title").stream()
                        .anyMatch(node -> node instanceof Label)));
        assertThat(Toolkit.onFx(stage::getTitle)).isEqualTo("Connections · Drydock");
        assertThat(wiring.shell().place()).isEqualTo(Place.CONNECTIONS);
        Toolkit.onFx(() -> {
            stage.close();
            wiring.close();
            return true;
        });
        wiring.closed().toCompletableFuture().get(30, TimeUnit.SECONDS);
        assertThat(Workspace.open(folder))
                .isInstanceOfSatisfying(
                        WorkspaceOpening.Opened.class,
                        opened -> opened.workspace().close());
    }

    @Test
    void lookBoundsAndPanelAreRemembered() throws Exception {
        Theme theme = Toolkit.start();
        Brightness before = Toolkit.onFx(() -> theme.wantedProperty().get());
        Path folder = home.resolve("remembering");
        Stage first = Toolkit.onFx(Stage::new);
        Wiring wiring = Toolkit.onFx(() -> opened(folder, theme, first));
        await().atMost(Duration.ofSeconds(60)).until(() -> Files.exists(folder.resolve("workspace.db")));
        // What was remembered is in force, so that what follows is a change of the user.
        await().atMost(Duration.ofSeconds(60)).until(() -> Toolkit.onFx(() -> wiring.remembers()));
        Toolkit.onFx(() -> {
            wiring.shell().go(Destination.of(Place.SCHEMA));
            theme.wantedProperty().set(Brightness.DARK);
            first.setX(40);
            first.setY(30);
            first.setWidth(1_010);
            first.setHeight(640);
            return true;
        });
        assertThat(shut(wiring, first)).isLessThan(Duration.ofSeconds(5));
        Toolkit.onFx(() -> {
            theme.wantedProperty().set(Brightness.LIGHT);
            return true;
        });
        Stage second = Toolkit.onFx(Stage::new);
        Wiring again = Toolkit.onFx(() -> opened(folder, theme, second));
        await().atMost(Duration.ofSeconds(60)).until(() -> Toolkit.onFx(() -> again.remembers()));
        assertThat(Toolkit.onFx(() -> theme.wantedProperty().get())).isEqualTo(Brightness.DARK);
        assertThat(Toolkit.onFx(() -> again.shell().place())).isEqualTo(Place.SCHEMA);
        assertThat(Toolkit.onFx(() -> WindowBounds.of(second))).isEqualTo(new WindowBounds(40, 30, 1_010, 640, false));
        shut(again, second);
        Toolkit.onFx(() -> {
            theme.wantedProperty().set(before);
            return true;
        });
    }

    @Test
    void damagedWorkspaceIsNamedInTheWindowWithThePlaceItIsKept() throws Exception {
        Theme theme = Toolkit.start();
        Path folder = home.resolve("damaged");
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("workspace.db"), "no database at all ".repeat(500));
        Stage stage = Toolkit.onFx(Stage::new);
        Wiring wiring = Toolkit.onFx(() -> opened(folder, theme, stage));
        await().atMost(Duration.ofSeconds(60))
                .until(() -> Toolkit.onFx(() -> stage.getScene().getRoot().lookupAll(".label").stream()
                        .anyMatch(node -> node instanceof Label label
                                && label.getText().contains("was damaged")
                                && label.getText().contains(folder.toString()))));
        shut(wiring, stage);
    }

    private static Wiring opened(Path folder, Theme theme, Stage stage) {
        Wiring made = new Wiring(folder, theme);
        made.open(stage, Optional.empty());
        return made;
    }

    /// How long the FX thread was held up.
    private static Duration shut(Wiring wiring, Stage stage) throws Exception {
        Duration held = Toolkit.onFx(() -> {
            long started = System.nanoTime();
            stage.close();
            wiring.close();
            return Duration.ofNanos(System.nanoTime() - started);
        });
        wiring.closed().toCompletableFuture().get(30, TimeUnit.SECONDS);
        return held;
    }

    @Test
    void unreadableBoundsCountAsNone() {
        assertThatThrownBy(() -> WindowBounds.read("1 2 3")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> WindowBounds.read("1 2 NaN 4 normal")).isInstanceOf(IllegalArgumentException.class);
        WindowBounds bounds = new WindowBounds(-8, 0, 1_280, 800, true);
        assertThat(WindowBounds.read(bounds.written())).isEqualTo(bounds);
    }

    @Test
    void jdbcOnTheFxThreadThrowsAndElsewhereWorks() throws Exception {
        Toolkit.start();
        try (Connection made = DriverManager.getConnection("jdbc:sqlite:" + home.resolve("cranes.db"))) {
            made.createStatement().execute("create table crane (id integer)");
        }
        Connector connector =
                FxGuard.around(Dialects.byId("sqlite").orElseThrow().connector());
        OpenOptions options = new OpenOptions("test", Duration.ofSeconds(5), Duration.ofSeconds(5), false);
        try (Connection connection = connector.open(profile(), Optional.empty(), options)) {
            assertThat(connector.facts(connection).product()).isEqualTo("SQLite");
            assertThatThrownBy(() -> Toolkit.onFx(() -> statement(connection)))
                    .hasStackTraceContaining("JDBC call on the FX thread: createStatement");
        }
        assertThatThrownBy(() -> Toolkit.onFx(() -> open(connector, options)))
                .hasStackTraceContaining("JDBC call on the FX thread: open");
    }

    private static Object statement(Connection connection) {
        try {
            return connection.createStatement();
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Object open(Connector connector, OpenOptions options) {
        try {
            return connector.open(profile(), Optional.empty(), options);
        } catch (FaultException e) {
            throw new IllegalStateException(e);
        }
    }
}
