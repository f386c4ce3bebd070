package dev.drydock.app.panel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.app.gallery.Toolkit;
import dev.drydock.app.kit.grid.DataGrid;
import dev.drydock.app.kit.grid.GridSelection;
import dev.drydock.app.nav.Destination;
import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.connect.Environment;
import dev.drydock.testing.TestDatabase;
import dev.drydock.testing.TestServers;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/// Walks through both panels over a small harbour and takes their pictures on the way.
@Tag("ui")
@Tag("server")
class PanelPicturesTest {
    private static final String SQL = """
        SELECT pc.id, s.name AS ship, b.code AS berth, pc.status, pc.eta,
               pc.delay_min, pc.amount, pc.manifest
        FROM port_calls pc JOIN ships s ON s.id = pc.ship_id
        LEFT JOIN berths b ON b.id = pc.berth_id
        WHERE pc.eta >= timestamptz '2026-11-01' AND pc.delay_min > -100
        ORDER BY pc.id DESC  -- newest first
        LIMIT 5000;
        """;

    private final FxRobot robot = new FxRobot();
    private TestDatabase database;
    private PanelWindow window;

    @TempDir
    Path home;

    @BeforeEach
    void open() throws SQLException {
        database = TestServers.postgres();
        try (var connection = database.connection();
                var statement = connection.createStatement()) {
            statement.execute(HarbourSketch.SQL);
        }
        window = new PanelWindow(home);
        window.know(named("harbour-eu", Environment.PROD), Optional.of(database.secret()));
        window.know(named("harbour-st", Environment.STAGING), Optional.of(database.secret()));
        window.know(named("scratch", Environment.DEV), Optional.of(database.secret()));
    }

    @AfterEach
    void close() throws SQLException {
        window.close();
        database.close();
    }

    @Test
    void queryPanelFromFirstUseToResult() {
        window.visit(new Destination.Query(Optional.empty(), Optional.empty()));
        window.awaitWords("No query open");
        window.picture("query-first");
        window.visit(query("scratch", "select 1;"));
        window.visit(query("harbour-st", "select 2;"));
        window.visit(query("harbour-eu", SQL));
        window.await(
                "an editor in focus",
                () -> window.stage().getScene().getFocusOwner() instanceof CodeArea a
                        && a.getText().equals(SQL));
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        window.awaitWords("900 rows");
        Toolkit.onFx(() -> {
            window.one(DataGrid.class).select(GridSelection.cell(2, 7));
            return true;
        });
        window.awaitWords("jsonb · ");
        window.picture("query-result");
        assertThat(Toolkit.onFx(() -> window.says("Read-only"))).isTrue();
        robot.push(KeyCode.ALT, KeyCode.DIGIT1);
        Toolkit.onFx(() -> {
            CodeArea area = window.one(CodeArea.class);
            area.replaceText("select id, nmae\nfrom ships\nwhere id = 3");
            area.requestFocus();
            return true;
        });
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        window.awaitWords("Line 1, column 12");
        window.picture("query-error");
    }

    @Test
    void schemaPanelFromTreeToDefinition() {
        window.visit(new Destination.Schema(Optional.empty(), Optional.empty()));
        window.awaitWords("No connection chosen");
        window.picture("schema-first");
        window.visit(new Destination.Schema(
                Optional.of("harbour-eu"), Optional.of(new Destination.ObjectPath("public", "port_calls"))));
        window.awaitWords("Open data");
        window.picture("schema-table");
        window.await("a definition", () -> {
            window.all(ToggleButton.class).stream()
                    .filter(b -> "DDL".equals(b.getText()))
                    .forEach(ToggleButton::fire);
            window.all(Button.class).stream()
                    .filter(b -> "whole-read".equals(b.getId()))
                    .forEach(Button::fire);
            return window.all(CodeArea.class).stream().anyMatch(a -> a.getText().contains("CREATE TABLE"));
        });
        window.picture("schema-definition");
        Toolkit.onFx(() -> {
            window.all(Button.class).stream()
                    .filter(b -> "open-data".equals(b.getId()))
                    .forEach(Button::fire);
            return true;
        });
        window.await(
                "a tab with a SELECT that has not run",
                () -> window.all(CodeArea.class).stream()
                        .anyMatch(a -> a.getText().equals("SELECT *\nFROM public.port_calls\nLIMIT 500;\n")));
    }

    private static Destination query(String profile, String sql) {
        return new Destination.Query(Optional.of(profile), Optional.of(sql));
    }

    private ConnectionProfile named(String name, Environment environment) {
        return database.profile().named(name, name).in(environment);
    }
}
