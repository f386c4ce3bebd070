package dev.drydock.app.panel.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.app.gallery.Toolkit;
import dev.drydock.app.nav.Destination;
import dev.drydock.app.panel.PanelWindow;
import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.connect.Environment;
import dev.drydock.core.connect.Target;
import dev.drydock.core.connect.TlsMode;
import dev.drydock.core.fault.FaultException;
import dev.drydock.core.guard.Reason;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/// A profile is saved while tabs on it are open.
@Tag("ui")
class ChangedProfileTest {
    private static final Destination AS_IT_IS = new Destination.Query(Optional.empty(), Optional.empty());

    private final FxRobot robot = new FxRobot();
    private PanelWindow window;
    private ConnectionProfile profile;

    @TempDir
    Path home;

    @BeforeEach
    void open() throws SQLException {
        Path path = home.resolve("harbour.db");
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + path);
                var statement = connection.createStatement()) {
            statement.execute("create table ships (id integer primary key)");
        }
        profile = new ConnectionProfile(
                "file",
                "harbour",
                Environment.DEV,
                "sqlite",
                new Target.LocalFile(path),
                "",
                TlsMode.DISABLE,
                Map.of());
        window = new PanelWindow(home);
        window.know(profile, Optional.empty());
        window.visit(new Destination.Query(Optional.of("file"), Optional.of("insert into ships values (null)")));
        window.await("an editor in focus", () -> window.stage().getScene().getFocusOwner() instanceof CodeArea);
    }

    @AfterEach
    void close() {
        window.close();
    }

    private void save(ConnectionProfile changed) throws FaultException {
        window.workspace().profiles().update(changed, "", Reason.of("a test goes back to DEV"));
        window.visit(AS_IT_IS);
    }

    private long rows() throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + home.resolve("harbour.db"));
                var statement = connection.createStatement()) {
            return statement.executeQuery("select count(*) from ships").getLong(1);
        }
    }

    @Test
    void withoutAConnectionTheNewRulesHoldAtOnce() throws FaultException, SQLException {
        save(profile.in(Environment.PROD));
        window.awaitWords("PROD");
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        window.awaitWords("Not run");
        assertThat(rows()).isZero();
    }

    @Test
    void onAnOpenConnectionTheStricterHoldsUntilReconnected() throws FaultException, SQLException {
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        window.awaitWords("1 row");
        save(profile.in(Environment.PROD));
        window.awaitWords("Reconnect to apply");
        window.picture("query-profile-saved");
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        window.awaitWords("Not run");
        robot.push(KeyCode.ENTER);
        assertThat(rows()).isEqualTo(1);
        press("Reconnect");
        window.await("the new rules", () -> !window.says("Reconnect to apply"));
        save(profile);
        window.awaitWords("Reconnect to apply");
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        window.awaitWords("Not run");
        robot.push(KeyCode.ENTER);
        press("Reconnect");
        window.await("the new rules", () -> !window.says("Reconnect to apply"));
        Toolkit.onFx(() -> {
            window.one(CodeArea.class).requestFocus();
            return true;
        });
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        window.await("two rows", () -> {
            try {
                return rows() == 2;
            } catch (SQLException busy) {
                return false;
            }
        });
    }

    @Test
    void newNameAloneNeedsNoReconnecting() throws FaultException {
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        window.awaitWords("1 row");
        save(profile.named("file", "harbour of Rotterdam"));
        window.awaitWords("harbour of Rotterdam");
        assertThat(Toolkit.onFx(() -> window.says("Reconnect to apply"))).isFalse();
    }

    private void press(String words) {
        Toolkit.onFx(() -> {
            window.all(Button.class).stream()
                    .filter(button -> words.equals(button.getText()))
                    .findFirst()
                    .orElseThrow()
                    .fire();
            return true;
        });
    }
}
