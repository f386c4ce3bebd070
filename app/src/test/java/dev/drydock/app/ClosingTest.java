package dev.drydock.app;

import static dev.drydock.app.WiredWindow.says;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.drydock.app.gallery.Toolkit;
import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.connect.Environment;
import dev.drydock.core.connect.Target;
import dev.drydock.core.connect.TlsMode;
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
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Closing the window while something would be lost with it.
@Tag("ui")
@Tag("server")
class ClosingTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    /// A connection that is waited for takes longer.
    private static final Duration AT_ONCE = Duration.ofSeconds(3);

    @TempDir
    private Path home;

    @Test
    void openTransactionIsNamedBeforeTheWindowCloses() throws Exception {
        try (TestDatabase database = TestServers.postgres();
                WiredWindow window = WiredWindow.on(home, database.profile(), database.password())) {
            begin(window, database.profile());
            assertThat(asksToClose(window.stage())).isTrue();
            window.until("the tab and the connection", says(database.profile().name() + ": transaction open for"));
            window.press("choice-stay");
            assertThat(Toolkit.onFx(window.stage()::isShowing)).isTrue();
            assertThat(asksToClose(window.stage())).isTrue();
            window.press("choice-go");
            await().atMost(PATIENCE)
                    .until(() -> Toolkit.onFx(() -> !window.stage().isShowing()));
            assertThat(window.shut()).isLessThan(AT_ONCE);
        }
    }

    @Test
    void nothingOfOursIsLeftOnTheServer() throws Exception {
        try (TestDatabase database = TestServers.postgres();
                WiredWindow window = WiredWindow.on(home, database.profile(), database.password())) {
            begin(window, database.profile());
            sleep(window, database.profile(), database::connection);
            window.shut();
            await().atMost(PATIENCE).until(() -> ours(database::connection, "true") == 0);
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
            Door door = () -> server.connection("postgres");
            try (WiredWindow window = WiredWindow.on(home, profile, server.password())) {
                begin(window, profile);
                sleep(window, profile, door);
                host.freeze();
                try {
                    long started = System.nanoTime();
                    assertThat(window.shut()).isLessThan(AT_ONCE);
                    assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(PATIENCE);
                } finally {
                    host.thaw();
                }
            }
            await().atMost(PATIENCE).until(() -> ours(door, "true") == 0);
        }
    }

    /// As the user would; true when it stays and asks back.
    private static boolean asksToClose(Stage stage) {
        return Toolkit.onFx(() -> {
            stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST));
            return stage.isShowing();
        });
    }

    /// In a tab of its own.
    private static void begin(WiredWindow window, ConnectionProfile profile) {
        window.tab(profile, "begin; create table lost(id int);");
        window.run("query.runScript");
        window.until("an open transaction", says("transaction open"));
    }

    private static void sleep(WiredWindow window, ConnectionProfile profile, Door door) {
        window.tab(profile, "select pg_sleep(600)");
        window.run("query.runScript");
        await().atMost(PATIENCE).until(() -> ours(door, "state = 'active'") == 1);
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
}
