package dev.drydock.app;

import static dev.drydock.app.WiredWindow.says;
import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.app.gallery.Toolkit;
import dev.drydock.app.nav.Destination;
import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.connect.Environment;
import dev.drydock.core.workspace.Workspace;
import dev.drydock.testing.TestDatabase;
import dev.drydock.testing.TestServers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/// The password of a login in production changes on a real server, by keyboard.
@Tag("ui")
@Tag("server")
class RotationFlowTest {
    private static final String CHANGE = "Change the password on the server, too";
    private static final String OLD = "low tide 4711";
    private static final String NEW = "high tide 0815";

    private final FxRobot robot = new FxRobot();
    private final TestDatabase database = TestServers.postgres();
    private final String role = "sheet_" + database.database();

    @TempDir
    private Path home;

    @Test
    void wrongNameChangesNothingAndTheRightOneChangesItOnce() throws Exception {
        execute("create role \"" + role + "\" login password '" + OLD + "'");
        ConnectionProfile prod =
                database.profile().at(database.profile().target(), role).in(Environment.PROD);
        try (WiredWindow window = WiredWindow.on(home, prod, OLD)) {
            window.visit(new Destination.Connections(Optional.of(prod.id())));
            open(window);
            answered(window, "another");
            window.until("nothing was done", says("Nothing was done"));
            assertThat(Toolkit.onFx(
                            () -> window.stage().getScene().getFocusOwner().getAccessibleText()))
                    .isEqualTo("New password");
            assertThat(holds(OLD)).isTrue();

            answered(window, database.database());
            window.until("the end", says("was changed, proved by a login"));
            assertThat(holds(NEW)).isTrue();
            assertThat(holds(OLD)).isFalse();
            assertThat(Toolkit.onFx(
                            () -> window.stage().getScene().getFocusOwner().getAccessibleText()))
                    .isEqualTo("Close");
            robot.push(KeyCode.ESCAPE);
            assertThat(window.sees(says("was changed, proved by a login"))).isFalse();
            assertThat(Toolkit.onFx(
                            () -> window.stage().getScene().getFocusOwner().getAccessibleText()))
                    .as("the focus is where it was")
                    .isEqualTo(CHANGE);
            try (Workspace left = window.left()) {
                assertThat(Files.readString(left.audit().file()))
                        .contains("secret.rotate", "ALTER ROLE", "'***'")
                        .doesNotContain(OLD, NEW);
            }
        } finally {
            execute("drop role \"" + role + "\"");
            database.close();
        }
    }

    private void open(WiredWindow window) {
        window.focus(CHANGE);
        robot.push(KeyCode.SPACE);
        window.until("the sheet", says("Change the password of " + database.database()));
        assertThat(Toolkit.onFx(() -> window.stage().getScene().getFocusOwner().getAccessibleText()))
                .isEqualTo("New password");
    }

    /// Twice the new password, the name, and the button.
    private void answered(WiredWindow window, String name) {
        window.focus("New password");
        robot.write(NEW, 0);
        robot.push(KeyCode.TAB);
        robot.write(NEW, 0);
        robot.push(KeyCode.TAB);
        robot.write(name, 0);
        window.focus("Change the password");
        robot.push(KeyCode.SPACE);
    }

    private boolean holds(String password) {
        String url = "jdbc:postgresql://" + database.host() + ":" + database.port() + "/" + database.database();
        try (Connection connection = DriverManager.getConnection(url, role, password)) {
            return connection.isValid(5);
        } catch (SQLException denied) {
            return false;
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.connection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
