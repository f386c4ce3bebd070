package dev.drydock.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.drydock.app.gallery.Toolkit;
import dev.drydock.app.nav.Destination;
import dev.drydock.app.theme.Theme;
import dev.drydock.core.secrets.Secret;
import dev.drydock.core.secrets.SecretUse;
import dev.drydock.core.workspace.Workspace;
import dev.drydock.core.workspace.WorkspaceOpening;
import dev.drydock.testing.TestDatabase;
import dev.drydock.testing.TestServers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Closing the window while something would be lost with it.
@Tag("ui")
@Tag("server")
class ClosingTest {
    @TempDir
    private Path home;

    private final Theme theme = Toolkit.start();
    private final Stage stage = Toolkit.onFx(Stage::new);

    @AfterEach
    void closeWindow() {
        Toolkit.onFx(() -> {
            stage.close();
            return true;
        });
    }

    @Test
    void openTransactionIsNamedBeforeTheWindowCloses() throws Exception {
        try (TestDatabase database = TestServers.postgres()) {
            store(database);
            Wiring wiring = Toolkit.onFx(() -> {
                Wiring made = new Wiring(home, theme);
                try (Secret secret = database.secret()) {
                    made.secrets().typed(database.profile().id(), SecretUse.DATABASE, secret);
                }
                made.open(stage, Optional.empty());
                made.shell()
                        .go(new Destination.Query(
                                Optional.of(database.profile().id()),
                                Optional.of("begin; create table lost(id int);")));
                return made;
            });
            until("a tab", node -> node instanceof Button b && "run-statement".equals(b.getId()));
            Toolkit.onFx(() -> {
                wiring.shell().commands().panel().stream()
                        .filter(c -> c.id().equals("query.runScript"))
                        .forEach(c -> c.run());
                return true;
            });
            until("an open transaction", says("transaction open"));
            assertThat(asksToClose()).isTrue();
            until("the tab and the connection", says(database.profile().name() + ": transaction open for"));
            press("choice-stay");
            assertThat(Toolkit.onFx(stage::isShowing)).isTrue();
            assertThat(asksToClose()).isTrue();
            press("choice-go");
            await().atMost(Duration.ofSeconds(10)).until(() -> Toolkit.onFx(() -> !stage.isShowing()));
            Duration held = Toolkit.onFx(() -> {
                long started = System.nanoTime();
                wiring.close();
                return Duration.ofNanos(System.nanoTime() - started);
            });
            wiring.closed().toCompletableFuture().get(30, TimeUnit.SECONDS);
            assertThat(held).isLessThan(Duration.ofSeconds(1));
        }
    }

    private void store(TestDatabase database) throws Exception {
        if (Workspace.open(home) instanceof WorkspaceOpening.Opened opened) {
            try (Workspace workspace = opened.workspace()) {
                workspace.profiles().add(database.profile(), "");
            }
        }
    }

    /// Asks the window to close as the user would; true when it stays and asks back.
    private boolean asksToClose() {
        return Toolkit.onFx(() -> {
            stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST));
            return stage.isShowing();
        });
    }

    private void press(String id) {
        Toolkit.onFx(() -> {
            ((Button) stage.getScene().lookup("#" + id)).fire();
            return true;
        });
    }

    private static Predicate<Node> says(String words) {
        return node -> node instanceof Label label && label.getText().contains(words);
    }

    private void until(String what, Predicate<Node> seen) {
        await(what)
                .atMost(Duration.ofSeconds(20))
                .until(() -> Toolkit.onFx(
                        () -> stage.getScene().getRoot().lookupAll("*").stream().anyMatch(seen)));
    }
}
