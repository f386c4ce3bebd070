package dev.drydock.app;

import static org.awaitility.Awaitility.await;

import dev.drydock.app.gallery.Toolkit;
import dev.drydock.app.nav.Destination;
import dev.drydock.app.panel.query.editor.SqlEditor;
import dev.drydock.app.theme.Theme;
import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.fault.FaultException;
import dev.drydock.core.secrets.Secret;
import dev.drydock.core.secrets.SecretUse;
import dev.drydock.core.workspace.Workspace;
import dev.drydock.core.workspace.WorkspaceOpening;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import org.awaitility.core.ConditionTimeoutException;

/// The whole program in a window, on a workspace of its own. Calls come from the test's thread; closing it
/// waits until everything it began has ended.
public final class WiredWindow implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Path home;
    private final Stage stage;
    private final Wiring wiring;
    private boolean open = true;

    private WiredWindow(Path home, Optional<Given> given) {
        this.home = home;
        Theme theme = Toolkit.start();
        stage = Toolkit.onFx(Stage::new);
        wiring = Toolkit.onFx(() -> {
            Wiring made = new Wiring(home, theme);
            given.ifPresent(known -> {
                try (Secret secret = Secret.taking(known.password().toCharArray())) {
                    made.secrets().typed(known.profile().id(), SecretUse.DATABASE, secret);
                }
            });
            made.open(stage, Optional.empty());
            stage.requestFocus();
            return made;
        });
    }

    private record Given(ConnectionProfile profile, String password) {}

    /// Of somebody who has no profile yet.
    public static WiredWindow on(Path home) {
        return new WiredWindow(home, Optional.empty());
    }

    /// Of somebody who has this profile and has typed its password.
    public static WiredWindow on(Path home, ConnectionProfile profile, String password) throws FaultException {
        try (Workspace workspace = workspace(home)) {
            workspace.profiles().add(profile, "");
        }
        return new WiredWindow(home, Optional.of(new Given(profile, password)));
    }

    public static Workspace workspace(Path home) {
        return ((WorkspaceOpening.Opened) Workspace.open(home)).workspace();
    }

    /// What it left behind; ends it first.
    public Workspace left() {
        close();
        return workspace(home);
    }

    public Stage stage() {
        return stage;
    }

    public Wiring wiring() {
        return wiring;
    }

    /// Opens a tab with this text.
    public void tab(ConnectionProfile profile, String sql) {
        visit(new Destination.Query(Optional.of(profile.id()), Optional.of(sql)));
        until(
                "its text",
                node -> node instanceof SqlEditor editor && editor.text().equals(sql));
    }

    public void visit(Destination destination) {
        Toolkit.onFx(() -> {
            wiring.shell().go(destination);
            return true;
        });
    }

    /// Runs a command of the panel in sight, when it can run.
    public void run(String command) {
        await(command)
                .atMost(PATIENCE)
                .until(() -> Toolkit.onFx(() -> wiring.shell().commands().panel().stream()
                        .anyMatch(c -> c.id().equals(command) && c.enabled())));
        Toolkit.onFx(() -> {
            wiring.shell().commands().panel().stream()
                    .filter(c -> c.id().equals(command))
                    .forEach(c -> c.run());
            return true;
        });
    }

    /// Presses the button with this id, when it can be pressed.
    public void press(String id) {
        until(id, node -> id.equals(node.getId()) && node instanceof ButtonBase button && !button.isDisabled());
        Toolkit.onFx(() -> {
            stage.getScene().getRoot().lookupAll("#" + id).forEach(node -> ((ButtonBase) node).fire());
            return true;
        });
    }

    public void type(String id, String text) {
        Toolkit.onFx(() -> {
            ((TextField) stage.getScene().getRoot().lookup("#" + id)).setText(text);
            return true;
        });
    }

    /// Gives the focus to what is in sight under this accessible name.
    public void focus(String name) {
        until(name, node -> name.equals(node.getAccessibleText()) && shown(node));
        Toolkit.onFx(() -> {
            all(Node.class).stream()
                    .filter(node -> name.equals(node.getAccessibleText()) && shown(node))
                    .findFirst()
                    .orElseThrow()
                    .requestFocus();
            return true;
        });
    }

    /// FX thread: everything of a kind, in sight or not.
    public <T extends Node> List<T> all(Class<T> kind) {
        return stage.getScene().getRoot().lookupAll("*").stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    /// Words in sight.
    public static Predicate<Node> says(String words) {
        return node -> node instanceof Labeled label
                && label.getText() != null
                && label.getText().contains(words)
                && shown(node);
    }

    public static boolean shown(Node node) {
        return node.isVisible() && (node.getParent() == null || shown(node.getParent()));
    }

    public boolean sees(Predicate<Node> wanted) {
        return Toolkit.onFx(() -> all(Node.class).stream().anyMatch(wanted));
    }

    public void until(String what, Predicate<Node> wanted) {
        try {
            await(what).atMost(PATIENCE).pollInterval(Duration.ofMillis(50)).until(() -> sees(wanted));
        } catch (ConditionTimeoutException late) {
            List<String> words = Toolkit.onFx(() -> all(Labeled.class).stream()
                    .filter(label -> label.getText() != null && shown(label))
                    .map(Labeled::getText)
                    .toList());
            throw new AssertionError(what + "; in sight: " + words, late);
        }
    }

    /// Ends it.
    ///
    /// @return how long the FX thread was held up
    public Duration shut() {
        open = false;
        Duration held = Toolkit.onFx(() -> {
            long started = System.nanoTime();
            wiring.close();
            return Duration.ofNanos(System.nanoTime() - started);
        });
        wiring.closed().toCompletableFuture().orTimeout(60, TimeUnit.SECONDS).join();
        Toolkit.onFx(() -> {
            stage.close();
            return true;
        });
        return held;
    }

    @Override
    public void close() {
        if (open) {
            shut();
        }
    }
}
