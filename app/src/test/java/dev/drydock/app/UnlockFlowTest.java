package dev.drydock.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.drydock.app.gallery.Toolkit;
import dev.drydock.app.nav.Destination;
import dev.drydock.app.panel.query.editor.SqlEditor;
import dev.drydock.app.theme.Theme;
import dev.drydock.core.audit.AuditFilter;
import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.connect.Environment;
import dev.drydock.core.connect.policy.CommitMode;
import dev.drydock.core.connect.policy.Policy;
import dev.drydock.core.connect.policy.SafeMode;
import dev.drydock.core.guard.unlock.Unlocks;
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
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// From the lock in the top bar to a committed change and back, and commits by hand, on a real server.
@Tag("ui")
@Tag("server")
class UnlockFlowTest {
    @TempDir
    private Path home;

    private final Theme theme = Toolkit.start();
    private final Stage stage = Toolkit.onFx(Stage::new);

    @Test
    void unlockedForAReasonOneChangesPreviewedAndCommittedAndLocksAgain() throws Exception {
        try (TestDatabase database = TestServers.postgres()) {
            execute(database, "create table kept (a int); insert into kept values (1), (2), (3)");
            ConnectionProfile prod = database.profile().in(Environment.PROD);
            Wiring wiring = opened(prod, database.password());
            tab(wiring, prod, "update kept set a = a + 10 where a > 1");
            run(wiring, "query.runScript");
            until("the guard's no", says("Not run"));
            run(wiring, "query.leaveQuestion");

            press("unlock");
            until("a reason", node -> "reason".equals(node.getId()));
            press("reason-go");
            until("no reason, no unlock", says("Give a reason"));
            type("reason", "ticket 4711");
            press("reason-go");
            until("the count-down", says("Unlocked 14:"));

            run(wiring, "query.runScript");
            until("the rows", says("Touches 2 rows"));
            press("confirm-run");
            until("the transaction", says("transaction open"));
            assertThat(sum(database)).isEqualTo(6);
            run(wiring, "query.commit");
            await().atMost(Duration.ofSeconds(15)).until(() -> sum(database) == 26);

            run(wiring, "query.runScript");
            until("the rows", says("Touches 2 rows"));
            press("confirm-run");
            until("the transaction", says("transaction open"));
            press("lock-again");
            until("what is left to do", says("is not committed"));
            until("the lock", node -> "unlock".equals(node.getId()));
            assertThat(sum(database)).isEqualTo(26);
            run(wiring, "query.rollback");
            until("no transaction", says("done in"));
            Toolkit.onFx(() -> {
                wiring.close();
                return true;
            });
            wiring.closed().toCompletableFuture().get(30, TimeUnit.SECONDS);
            assertThat(sum(database)).isEqualTo(26);
            journalled();
        }
        Toolkit.onFx(() -> {
            stage.close();
            return true;
        });
    }

    @Test
    void smartCommitWaitsFromTheFirstChangeOn() throws Exception {
        try (TestDatabase database = TestServers.postgres()) {
            execute(database, "create table kept (a int); insert into kept values (1), (2), (3)");
            Policy none = Policy.DEFAULTS;
            ConnectionProfile smart = database.profile()
                    .in(Environment.DEV)
                    .with(new Policy(
                            Optional.of(SafeMode.OFF),
                            Optional.of(CommitMode.SMART),
                            none.timeouts(),
                            none.secrets(),
                            none.pool()));
            Wiring wiring = opened(smart, database.password());
            tab(wiring, smart, "select a from kept");
            run(wiring, "query.runScript");
            until("the rows", says("3 rows"));
            assertThat(Toolkit.onFx(() -> stage.getScene().getRoot().lookupAll("#open-transaction").stream()
                            .noneMatch(UnlockFlowTest::inSight)))
                    .as("a read leaves no transaction")
                    .isTrue();
            tab(wiring, smart, "update kept set a = a + 10 where a > 1");
            run(wiring, "query.runScript");
            until("the transaction, its age and its one statement", says(" s · 1"));
            assertThat(sum(database)).isEqualTo(6);
            run(wiring, "query.commit");
            await().atMost(Duration.ofSeconds(15)).until(() -> sum(database) == 26);
            Toolkit.onFx(() -> {
                wiring.close();
                return true;
            });
            wiring.closed().toCompletableFuture().get(30, TimeUnit.SECONDS);
        }
        Toolkit.onFx(() -> {
            stage.close();
            return true;
        });
    }

    private void journalled() throws Exception {
        try (Workspace workspace = workspace()) {
            assertThat(workspace.audit().list(AuditFilter.newest(100)))
                    .extracting(entry -> entry.event().action())
                    .contains(Unlocks.UNLOCK, Unlocks.LOCK);
        }
    }

    private Workspace workspace() {
        return Workspace.open(home) instanceof WorkspaceOpening.Opened opened ? opened.workspace() : failed();
    }

    private static Workspace failed() {
        throw new IllegalStateException("no workspace");
    }

    private Wiring opened(ConnectionProfile profile, String password) throws Exception {
        try (Workspace workspace = workspace()) {
            workspace.profiles().add(profile, "");
        }
        return Toolkit.onFx(() -> {
            Wiring made = new Wiring(home, theme);
            try (Secret secret = Secret.taking(password.toCharArray())) {
                made.secrets().typed(profile.id(), SecretUse.DATABASE, secret);
            }
            made.open(stage, Optional.empty());
            return made;
        });
    }

    private void tab(Wiring wiring, ConnectionProfile profile, String sql) {
        Toolkit.onFx(() -> {
            wiring.shell().go(new Destination.Query(Optional.of(profile.id()), Optional.of(sql)));
            return true;
        });
        until(
                "its text",
                node -> node instanceof SqlEditor editor && editor.text().equals(sql));
    }

    private static void run(Wiring wiring, String command) {
        await().atMost(Duration.ofSeconds(15))
                .until(() -> Toolkit.onFx(() -> wiring.shell().commands().panel().stream()
                        .anyMatch(c -> c.id().equals(command) && c.enabled())));
        Toolkit.onFx(() -> {
            wiring.shell().commands().panel().stream()
                    .filter(c -> c.id().equals(command))
                    .forEach(c -> c.run());
            return true;
        });
    }

    private void press(String id) {
        until(id, node -> id.equals(node.getId()) && node instanceof Button button && !button.isDisabled());
        Toolkit.onFx(() -> {
            stage.getScene().getRoot().lookupAll("#" + id).forEach(node -> ((Button) node).fire());
            return true;
        });
    }

    private void type(String id, String text) {
        Toolkit.onFx(() -> {
            ((TextField) stage.getScene().getRoot().lookup("#" + id)).setText(text);
            return true;
        });
    }

    private static boolean inSight(Node node) {
        return node.isVisible() && (node.getParent() == null || inSight(node.getParent()));
    }

    private static Predicate<Node> says(String text) {
        return node -> node instanceof Labeled label
                && label.getText() != null
                && label.getText().contains(text);
    }

    private void until(String what, Predicate<Node> there) {
        await(what)
                .atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> Toolkit.onFx(
                        () -> stage.getScene().getRoot().lookupAll("*").stream().anyMatch(there)));
    }

    private static void execute(TestDatabase database, String sql) throws Exception {
        try (var connection = database.connection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static long sum(TestDatabase database) throws Exception {
        try (var connection = database.connection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select sum(a) from kept")) {
            row.next();
            return row.getLong(1);
        }
    }
}
