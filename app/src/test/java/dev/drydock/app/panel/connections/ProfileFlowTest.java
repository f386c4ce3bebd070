package dev.drydock.app.panel.connections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.drydock.app.WiredWindow;
import dev.drydock.app.gallery.Toolkit;
import dev.drydock.app.nav.Place;
import dev.drydock.core.workspace.StoredProfile;
import dev.drydock.core.workspace.Workspace;
import dev.drydock.testing.TestDatabase;
import dev.drydock.testing.TestServers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/// From a URL to an open database, on the real window and a real server, by keyboard.
@Tag("ui")
@Tag("server")
class ProfileFlowTest {
    private final FxRobot robot = new FxRobot();

    @TempDir
    private Path home;

    @Test
    void pastedUrlIsTestedSavedConnectedAndDuplicatedWithoutItsSecret() throws Exception {
        try (TestDatabase database = TestServers.postgres();
                WiredWindow window = WiredWindow.on(home)) {
            says(window, "Connect to your first database");
            window.focus("Paste a URL");
            robot.push(KeyCode.SPACE);
            robot.write(database.url(), 0);
            robot.push(KeyCode.ENTER);
            says(window, "The form is filled in");
            assertThat(field(window, "Database").getText()).isEqualTo(database.database());
            robot.push(KeyCode.CONTROL, KeyCode.S);
            says(window, "Saved");
            robot.push(KeyCode.CONTROL, KeyCode.T);
            says(window, "All steps passed in");
            says(window, database.user() + ", ");
            robot.push(KeyCode.CONTROL, KeyCode.ENTER);
            await("the query panel")
                    .atMost(Duration.ofSeconds(20))
                    .until(() -> Toolkit.onFx(() -> window.wiring().shell().place() == Place.QUERY));
            robot.push(KeyCode.CONTROL, KeyCode.DIGIT1);
            says(window, " · connected");
            robot.push(KeyCode.CONTROL, KeyCode.D);
            says(window, database.database() + " copy");
            robot.push(KeyCode.CONTROL, KeyCode.S);
            says(window, "2 profiles");
            assertThat(window.sees(WiredWindow.says("Kept in memory only"))).isFalse();
            left(window, database);
        }
    }

    private void left(WiredWindow window, TestDatabase database) throws Exception {
        List<StoredProfile> stored;
        try (Workspace workspace = window.left()) {
            stored = workspace.profiles().list();
        }
        assertThat(stored).hasSize(2);
        assertThat(stored)
                .filteredOn(each -> each.lastTest().isPresent())
                .singleElement()
                .satisfies(each ->
                        assertThat(each.lastTest().orElseThrow().answer()).isPresent());
        try (var files = Files.walk(home)) {
            assertThat(files.filter(Files::isRegularFile))
                    .allSatisfy(file -> assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                            .as("%s", file)
                            .doesNotContain(":" + database.password() + "@"));
        }
    }

    private static TextInputControl field(WiredWindow window, String name) {
        return Toolkit.onFx(() -> window.all(TextInputControl.class).stream()
                .filter(node -> name.equals(node.getAccessibleText()) && WiredWindow.shown(node))
                .findFirst()
                .orElseThrow());
    }

    private static void says(WiredWindow window, String words) {
        window.until(words, WiredWindow.says(words));
    }
}
