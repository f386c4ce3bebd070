package dev.drydock.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.drydock.app.gallery.Toolkit;
import dev.drydock.app.nav.Destination;
import dev.drydock.app.panel.query.editor.SqlEditor;
import dev.drydock.app.theme.Theme;
import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.connect.Environment;
import dev.drydock.core.connect.Target;
import dev.drydock.core.connect.TlsMode;
import dev.drydock.core.secrets.Secret;
import dev.drydock.core.secrets.SecretUse;
import dev.drydock.core.workspace.Workspace;
import dev.drydock.core.workspace.WorkspaceOpening;
import dev.drydock.testing.TestDatabase;
import dev.drydock.testing.TestServer;
import dev.drydock.testing.TestServers;
import dev.drydock.testing.fault.ServerControl;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
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
    private static final Duration PATIENCE = Duration.ofSeconds(20);

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
            Wiring wiring = opened(database.profile(), database.password());
            run(wiring, database.profile(), "begin; create table lost(id int);");
            until("an open transaction", says("transaction open"));
            assertThat(asksToClose()).isTrue();
            until("the tab and the connection", says(database.profile().name() + ": transaction open for"));
            press("choice-stay");
            assertThat(Toolkit.onFx(stage::isShowing)).isTrue();
            assertThat(asksToClose()).isTrue();
            press("choice-go");
            await().atMost(Duration.ofSeconds(10)).until(() -> Toolkit.onFx(() -> !stage.isShowing()));
            assertThat(closed(wiring)).isLessThan(Duration.ofSeconds(1));
        }
    }

    @Test
    void nothingOfOursIsLeftOnTheServer() throws Exception {
        try (TestDatabase database = TestServers.postgres()) {
            Wiring wiring = opened(database.profile(), database.password());
            run(wiring, database.profile(), "begin; create table lost(id int);");
            until("an open transaction", says("transaction open"));
            run(wiring, database.profile(), "select pg_sleep(600)");
            await().atMost(PATIENCE).until(() -> ours(database::connection, "state = 'active'") == 1);
            long started = System.nanoTime();
            closed(wiring);
            assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(6));
            await().atMost(Duration.ofSeconds(3)).until(() -> ours(database::connection, "true") == 0);
            try (Connection look = database.connection()) {
                assertThat(number(look, "select count(*) from pg_class where relname = 'lost'"))
                        .isZero();
            }
        }
    }

    @Test
    void frozenServerHoldsUpNothingAndKeepsNothingAfterwards() throws Exception {
        try (TestServer server = TestServers.ownPostgres()) {
            ConnectionProfile profile = new ConnectionProfile(
                    "frozen",
                    "frozen",
                    Environment.DEV,
                    "postgres",
                    new Target.Server(server.host(), server.port(), "postgres"),
                    server.user(),
                    TlsMode.DISABLE,
                    Map.of());
            ServerControl host = new ServerControl(server);
            Wiring wiring = opened(profile, server.password());
            run(wiring, profile, "begin; create table lost(id int);");
            until("an open transaction", says("transaction open"));
            run(wiring, profile, "select pg_sleep(600)");
            await().atMost(PATIENCE).until(() -> ours(() -> server.connection("postgres"), "state = 'active'") == 1);
            host.freeze();
            try {
                long started = System.nanoTime();
                assertThat(closed(wiring)).isLessThan(Duration.ofSeconds(1));
                assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(12));
            } finally {
                host.thaw();
            }
            await().atMost(Duration.ofSeconds(10)).until(() -> ours(() -> server.connection("postgres"), "true") == 0);
        }
    }

    /// A window on a workspace with this profile.
    private Wiring opened(ConnectionProfile profile, String password) throws Exception {
        store(profile);
        return Toolkit.onFx(() -> {
            Wiring made = new Wiring(home, theme);
            try (Secret secret = Secret.taking(password.toCharArray())) {
                made.secrets().typed(profile.id(), SecretUse.DATABASE, secret);
            }
            made.open(stage, Optional.empty());
            return made;
        });
    }

    /// In a tab of its own.
    private void run(Wiring wiring, ConnectionProfile profile, String sql) {
        Toolkit.onFx(() -> {
            wiring.shell().go(new Destination.Query(Optional.of(profile.id()), Optional.of(sql)));
            return true;
        });
        until("a tab", node -> node instanceof Button b && "run-statement".equals(b.getId()));
        until(
                "its text",
                node -> node instanceof SqlEditor editor && editor.text().equals(sql));
        Toolkit.onFx(() -> {
            wiring.shell().commands().panel().stream()
                    .filter(c -> c.id().equals("query.runScript"))
                    .forEach(c -> c.run());
            return true;
        });
    }

    /// How long the FX thread was held up.
    private static Duration closed(Wiring wiring) throws Exception {
        Duration held = Toolkit.onFx(() -> {
            long started = System.nanoTime();
            wiring.close();
            return Duration.ofNanos(System.nanoTime() - started);
        });
        wiring.closed().toCompletableFuture().get(30, TimeUnit.SECONDS);
        return held;
    }

    /// Sessions of this program that the server has.
    private static long ours(Door door, String which) throws SQLException {
        try (Connection look = door.open()) {
            return number(
                    look,
                    "select count(*) from pg_stat_activity where application_name like 'Drydock%' and datname = "
                            + "current_database() and " + which);
        }
    }

    private static long number(Connection look, String sql) throws SQLException {
        try (Statement statement = look.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    /// The way of an administrator.
    private interface Door {
        Connection open() throws SQLException;
    }

    private void store(ConnectionProfile profile) throws Exception {
        if (Workspace.open(home) instanceof WorkspaceOpening.Opened opened) {
            try (Workspace workspace = opened.workspace()) {
                workspace.profiles().add(profile, "");
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
