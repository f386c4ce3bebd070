package dev.drydock.app;

import static dev.drydock.app.WiredWindow.says;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.drydock.core.audit.AuditFilter;
import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.connect.Environment;
import dev.drydock.core.connect.policy.CommitMode;
import dev.drydock.core.connect.policy.Policy;
import dev.drydock.core.connect.policy.SafeMode;
import dev.drydock.core.guard.unlock.Unlocks;
import dev.drydock.core.workspace.Workspace;
import dev.drydock.testing.TestDatabase;
import dev.drydock.testing.TestServers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// From the lock in the top bar to a committed change and back, and commits by hand, on a real server.
@Tag("ui")
@Tag("server")
class UnlockFlowTest {
    @TempDir
    private Path home;

    @SuppressWarnings("NullAway.Init")
    private WiredWindow window;

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void unlockedForAReasonOneChangesPreviewedAndCommittedAndLocksAgain() throws Exception {
        try (TestDatabase database = TestServers.postgres()) {
            execute(database, "create table kept (a int); insert into kept values (1), (2), (3)");
            ConnectionProfile prod = database.profile().in(Environment.PROD);
            window = WiredWindow.on(home, prod, database.password());
            window.tab(prod, "update kept set a = a + 10 where a > 1");
            window.run("query.runScript");
            window.until("the guard's no", says("Not run"));
            window.run("query.leaveQuestion");

            window.press("unlock");
            window.until("a reason", node -> "reason".equals(node.getId()));
            window.press("reason-go");
            window.until("no reason, no unlock", says("Give a reason"));
            window.type("reason", "ticket 4711");
            window.press("reason-go");
            window.until("the count-down", says("Unlocked 14:"));

            window.run("query.runScript");
            window.until("the rows", says("Touches 2 rows"));
            window.press("confirm-run");
            window.until("the transaction", says("transaction open"));
            assertThat(sum(database)).isEqualTo(6);
            window.run("query.commit");
            await().atMost(Duration.ofSeconds(15)).until(() -> sum(database) == 26);

            window.run("query.runScript");
            window.until("the rows", says("Touches 2 rows"));
            window.press("confirm-run");
            window.until("the transaction", says("transaction open"));
            window.press("lock-again");
            window.until("what is left to do", says("is not committed"));
            window.until("the lock", node -> "unlock".equals(node.getId()));
            assertThat(sum(database)).isEqualTo(26);
            window.run("query.rollback");
            window.until("no transaction", says("done in"));
            window.shut();
            assertThat(sum(database)).isEqualTo(26);
            journalled();
        }
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
            window = WiredWindow.on(home, smart, database.password());
            window.tab(smart, "select a from kept");
            window.run("query.runScript");
            window.until("the rows", says("3 rows"));
            assertThat(window.sees(node -> "open-transaction".equals(node.getId()) && WiredWindow.shown(node)))
                    .as("a read leaves no transaction")
                    .isFalse();
            window.tab(smart, "update kept set a = a + 10 where a > 1");
            window.run("query.runScript");
            window.until("the transaction, its age and its one statement", says(" s · 1"));
            assertThat(sum(database)).isEqualTo(6);
            window.run("query.commit");
            await().atMost(Duration.ofSeconds(15)).until(() -> sum(database) == 26);
            window.shut();
        }
    }

    private void journalled() throws Exception {
        try (Workspace workspace = window.left()) {
            assertThat(workspace.audit().list(AuditFilter.newest(100)))
                    .extracting(entry -> entry.event().action())
                    .contains(Unlocks.UNLOCK, Unlocks.LOCK);
        }
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
