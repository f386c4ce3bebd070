package dev.drydock.app;

import static dev.drydock.app.WiredWindow.says;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.drydock.app.gallery.Toolkit;
import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.connect.Environment;
import dev.drydock.core.connect.policy.Policy;
import dev.drydock.core.connect.policy.SafeMode;
import dev.drydock.testing.TestDatabase;
import dev.drydock.testing.TestServers;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/// A change in production in the strictest safe mode, by keyboard: the server itself says whether who agrees
/// knows the password.
@Tag("ui")
@Tag("server")
class ProofFlowTest {
    private static final String UPDATE = "update kept set a = a + 10 where a > 1";

    private final FxRobot robot = new FxRobot();

    @TempDir
    private Path home;

    @Test
    void wrongPasswordRunsNothingAndTheRightOneRunsIt() throws Exception {
        try (TestDatabase database = TestServers.postgres()) {
            execute(database, "create table kept (a int); insert into kept values (1), (2), (3)");
            ConnectionProfile prod = strict(database.profile());
            try (WiredWindow window = WiredWindow.on(home, prod, database.password())) {
                unlocked(window, prod);
                window.run("query.runScript");
                window.until("the rows", says("Touches 2 rows"));
                window.until("the question for the password", says("type the password of " + database.user()));
                assertThat(Toolkit.onFx(() -> button(window).isDisabled()))
                        .as("nothing typed, nothing to agree to")
                        .isTrue();

                answer(window, "not it");
                window.until("the server's no", says("The server did not take this password"));
                assertThat(sum(database)).isEqualTo(6);
                assertThat(number(database, """
                    select count(*) from pg_stat_activity where state like 'idle in%' and backend_xid is not null
                    and datname = current_database()\
                    """))
                        .as("no change is waiting for a commit")
                        .isZero();
                assertThat(window.sees(says("transaction open"))).isFalse();

                answer(window, database.password());
                window.until("the transaction", says("transaction open"));
                assertThat(sum(database)).isEqualTo(6);
                window.run("query.commit");
                answer(window, database.password());
                await().atMost(Duration.ofSeconds(20)).until(() -> sum(database) == 26);
            }
        }
    }

    private static ConnectionProfile strict(ConnectionProfile plain) {
        Policy none = Policy.DEFAULTS;
        return plain.in(Environment.PROD)
                .with(new Policy(
                        Optional.of(SafeMode.CONFIRM_ALL),
                        none.commitMode(),
                        none.timeouts(),
                        none.secrets(),
                        none.pool()));
    }

    private static void unlocked(WiredWindow window, ConnectionProfile prod) {
        window.tab(prod, UPDATE);
        window.press("unlock");
        window.until("a reason", node -> "reason".equals(node.getId()));
        window.type("reason", "ticket 4711");
        window.press("reason-go");
        window.until("the count-down", says("Unlocked 14:"));
    }

    /// Into the field, and Enter.
    private void answer(WiredWindow window, String password) {
        window.until("the field", node -> "typed-password".equals(node.getId()) && WiredWindow.shown(node));
        Toolkit.onFx(() -> {
            window.stage().getScene().lookup("#typed-password").requestFocus();
            return true;
        });
        robot.write(password, 0);
        assertThat(Toolkit.onFx(() -> button(window).isDisabled())).isFalse();
        robot.push(KeyCode.ENTER);
    }

    private static Node button(WiredWindow window) {
        return window.stage().getScene().lookup("#confirm-run");
    }

    private static void execute(TestDatabase database, String sql) throws SQLException {
        try (Connection connection = database.connection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static long sum(TestDatabase database) throws SQLException {
        return number(database, "select sum(a) from kept");
    }

    private static long number(TestDatabase database, String sql) throws SQLException {
        try (Connection connection = database.connection();
                Statement statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
