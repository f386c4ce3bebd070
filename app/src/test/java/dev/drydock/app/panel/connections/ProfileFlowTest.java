package dev.drydock.app.panel.connections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.drydock.app.Wiring;
import dev.drydock.app.gallery.Toolkit;
import dev.drydock.app.nav.Place;
import dev.drydock.core.workspace.StoredProfile;
import dev.drydock.core.workspace.Workspace;
import dev.drydock.core.workspace.WorkspaceOpening;
import dev.drydock.testing.TestDatabase;
import dev.drydock.testing.TestServers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/// From a URL to an open database, on the real window and a real server, by keyboard.
@Tag("ui")
@Tag("server")
class ProfileFlowTest {
    private final FxRobot robot = new FxRobot();
    private final TestDatabase database = TestServers.postgres();
    private Stage stage;
    private Wiring wiring;

    @TempDir
    private Path home;

    @BeforeEach
    void open() {
        var theme = Toolkit.start();
        stage = Toolkit.onFx(Stage::new);
        wiring = Toolkit.onFx(() -> {
            Wiring made = new Wiring(home, theme);
            made.open(stage, Optional.empty());
            stage.requestFocus();
            return made;
        });
        says("Connect to your first database");
    }

    @AfterEach
    void close() throws Exception {
        if (stage.isShowing()) {
            end();
        }
        database.close();
    }

    private void end() throws Exception {
        Toolkit.onFx(() -> {
            stage.close();
            wiring.close();
            return true;
        });
        wiring.closed().toCompletableFuture().get(30, TimeUnit.SECONDS);
    }

    @Test
    void pastedUrlIsTestedSavedConnectedAndDuplicatedWithoutItsSecret() throws Exception {
        focus("Paste a URL");
        robot.push(KeyCode.SPACE);
        robot.write(database.url(), 0);
        robot.push(KeyCode.ENTER);
        says("The form is filled in");
        assertThat(field("Database").getText()).isEqualTo(database.database());
        robot.push(KeyCode.CONTROL, KeyCode.S);
        says("Saved");
        robot.push(KeyCode.CONTROL, KeyCode.T);
        says("All steps passed in");
        says(database.user() + ", ");
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        awaits("the query panel", () -> wiring.shell().place() == Place.QUERY);
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT1);
        says(" · connected");
        robot.push(KeyCode.CONTROL, KeyCode.D);
        says(database.database() + " copy");
        robot.push(KeyCode.CONTROL, KeyCode.S);
        says("2 profiles");
        assertThat(Toolkit.onFx(() -> all(Labeled.class).stream()
                        .filter(node -> "Kept in memory only".equals(node.getText()) && shown(node))
                        .count()))
                .isZero();
        end();
        List<StoredProfile> stored = stored();
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
                            .doesNotContain(secret()));
        }
    }

    private String secret() {
        return ":" + database.secret().use(String::new) + "@";
    }

    private List<StoredProfile> stored() throws Exception {
        try (Workspace workspace = ((WorkspaceOpening.Opened) Workspace.open(home)).workspace()) {
            return workspace.profiles().list();
        }
    }

    private void focus(String name) {
        Toolkit.onFx(() -> {
            all(Node.class).stream()
                    .filter(node -> name.equals(node.getAccessibleText()) && shown(node))
                    .findFirst()
                    .orElseThrow()
                    .requestFocus();
            return true;
        });
    }

    private TextInputControl field(String name) {
        return Toolkit.onFx(() -> all(TextInputControl.class).stream()
                .filter(node -> name.equals(node.getAccessibleText()) && shown(node))
                .findFirst()
                .orElseThrow());
    }

    private void says(String words) {
        awaits(
                words,
                () -> all(Labeled.class).stream()
                        .anyMatch(
                                node -> node.getText() != null && node.getText().contains(words) && shown(node)));
    }

    private static void awaits(String what, java.util.function.BooleanSupplier condition) {
        await(what).atMost(Duration.ofSeconds(20)).until(() -> Toolkit.onFx(condition::getAsBoolean));
    }

    private <T extends Node> List<T> all(Class<T> type) {
        return stage.getScene().getRoot().lookupAll("*").stream()
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    private static boolean shown(Node node) {
        for (Node n = node; n != null; n = n.getParent()) {
            if (!n.isVisible()) {
                return false;
            }
        }
        return true;
    }
}
