package dev.drydock.app.panel.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.app.gallery.Toolkit;
import dev.drydock.app.nav.Destination;
import dev.drydock.app.panel.PanelWindow;
import dev.drydock.app.plan.PlanPane;
import dev.drydock.core.audit.AuditFilter;
import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.connect.Environment;
import dev.drydock.core.connect.Target;
import dev.drydock.core.connect.TlsMode;
import dev.drydock.core.fault.FaultException;
import dev.drydock.testing.TestDatabase;
import dev.drydock.testing.TestServers;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/// The plan tab by keyboard, on a real server.
@Tag("ui")
@Tag("server")
class PlanTabTest {
    private final FxRobot robot = new FxRobot();
    private TestDatabase database;
    private PanelWindow window;

    @TempDir
    Path home;

    @BeforeEach
    void open() throws SQLException {
        database = TestServers.postgres();
        execute("create table ship (id serial primary key, name text);"
                + " insert into ship (name) select 'ship ' || i from generate_series(1, 500) i; analyze ship");
        window = new PanelWindow(home);
        window.know(database.profile(), Optional.of(database.secret()));
    }

    @AfterEach
    void close() throws SQLException {
        window.close();
        database.close();
    }

    @Test
    void planIsShownBesideItsStatementAndTheEditorIsOneKeyAway() {
        tab(database.profile(), "");
        robot.write("select * from ship where name = 'ship 7'");
        robot.push(KeyCode.CONTROL, KeyCode.E);
        window.awaitWords("Seq Scan");
        window.await("the editor makes room", () -> editors().equals(1L) && !editable());
        assertThat(marked()).contains("name = 'ship 7'");
        assertThat(Toolkit.onFx(() -> within(window.one(PlanPane.class)))).isTrue();
        robot.push(KeyCode.SHIFT, KeyCode.F7);
        window.awaitWords("Analyze again");
        window.awaitWords("planning");
        robot.push(KeyCode.F6);
        window.await("the editor", this::editable);
        assertThat(marked()).as("in the editor").contains("name = 'ship 7'");
        robot.push(KeyCode.F6);
        window.await("the plan", () -> within(window.one(PlanPane.class)));
    }

    @Test
    void changeIsMeasuredAfterAQuestionAndUndoneWhileTheTransactionOfTheTabStays() throws Exception {
        tab(database.profile(), "begin;\ninsert into ship (name) values ('mine');");
        robot.push(KeyCode.ALT, KeyCode.X);
        window.awaitWords("transaction open");
        replace("delete from ship");
        robot.push(KeyCode.SHIFT, KeyCode.F7);
        window.awaitWords("and roll it back?");
        window.awaitWords("EXPLAIN (ANALYZE, VERBOSE, BUFFERS, SETTINGS, FORMAT JSON) delete from ship");
        window.awaitWords("Nothing was found that the rollback would not undo.");
        robot.push(KeyCode.ESCAPE);
        window.await("the question is left", () -> !window.says("and roll it back?"));
        robot.push(KeyCode.SHIFT, KeyCode.F7);
        window.awaitWords("Nothing was found that the rollback would not undo.");
        robot.push(KeyCode.TAB);
        robot.push(KeyCode.ENTER);
        window.awaitWords("Analyze again");
        assertThat(Toolkit.onFx(() -> window.says("transaction open"))).isTrue();
        assertThat(ask("select count(*) from ship")).isEqualTo("500");
        robot.push(KeyCode.F6);
        replace("select count(*) || ' rows here' from ship");
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        window.await("the uncommitted row", () -> window.says("1 row"));
        window.await("journal", () -> journal("EXPLAIN ANALYZE delete from ship", "confirmed:"));
    }

    @Test
    void mistakeIsMarkedAndAWaitingPlanIsStopped() {
        tab(database.profile(), "select 1;\nselect nope from ship");
        Toolkit.onFx(() -> {
            window.one(CodeArea.class).moveTo(15);
            return true;
        });
        robot.push(KeyCode.F7);
        window.awaitWords("Line 2, column 8");
        window.awaitWords("42703");
        replace("select pg_sleep(600)");
        robot.push(KeyCode.SHIFT, KeyCode.F7);
        window.awaitWords("Running to measure");
        database.awaitSleeping();
        robot.push(KeyCode.ESCAPE);
        window.await("stopped", () -> !window.says("Running to measure"));
        replace("select 1; select 2");
        Toolkit.onFx(() -> {
            window.one(CodeArea.class).selectAll();
            return true;
        });
        robot.push(KeyCode.CONTROL, KeyCode.E);
        window.awaitWords("exactly one whole statement");
    }

    @Test
    void parametersGetAPlanForAnyValueAndOneForTheirs() {
        tab(database.profile(), "select * from ship where id = $1");
        robot.push(KeyCode.CONTROL, KeyCode.E);
        window.awaitWords("A plan for any values");
        robot.push(KeyCode.SHIFT, KeyCode.F7);
        window.awaitWords("Values of the parameters");
        window.await(
                "the field",
                () -> window.stage().getScene().getFocusOwner() instanceof TextField field
                        && "plan-value-1".equals(field.getId()));
        robot.write("42");
        robot.push(KeyCode.ENTER);
        window.awaitWords("Analyze again");
        robot.push(KeyCode.F6);
        replace("delete from ship where id = :id");
        robot.push(KeyCode.SHIFT, KeyCode.F7);
        window.await("what a value is called", () -> window.says(":id") && !window.says("and roll it back?"));
    }

    @Test
    void productionRunsNoChangeAndPlansIt() {
        ConnectionProfile profile = database.profile();
        ConnectionProfile prod = new ConnectionProfile(
                "prod",
                "prod",
                Environment.PROD,
                profile.dialect(),
                profile.target(),
                profile.user(),
                profile.tls(),
                profile.settings());
        window.know(prod, Optional.of(database.secret()));
        tab(prod, "delete from ship");
        robot.push(KeyCode.SHIFT, KeyCode.F7);
        window.awaitWords("Not run");
        robot.push(KeyCode.ESCAPE);
        robot.push(KeyCode.CONTROL, KeyCode.E);
        window.awaitWords("Seq Scan");
    }

    @Test
    void fileDatabaseShowsItsPlanAndSaysThatItMeasuresNone() throws SQLException {
        Path file = home.resolve("harbour.db");
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = connection.createStatement()) {
            statement.execute("create table ships (id integer primary key, name text)");
        }
        ConnectionProfile profile = new ConnectionProfile(
                "file",
                "harbour.db",
                Environment.DEV,
                "sqlite",
                new Target.LocalFile(file),
                "",
                TlsMode.DISABLE,
                Map.of());
        window.know(profile, Optional.empty());
        tab(profile, "select * from ships where id = ?");
        robot.push(KeyCode.CONTROL, KeyCode.E);
        window.awaitWords("SEARCH");
        robot.push(KeyCode.SHIFT, KeyCode.F7);
        window.awaitWords("cannot run a statement to measure its plan");
    }

    private boolean journal(String statement, String verdict) {
        try {
            return window.workspace().audit().list(AuditFilter.newest(20)).stream()
                    .anyMatch(entry -> entry.event().statement().equals(statement)
                            && entry.event().verdict().startsWith(verdict));
        } catch (FaultException e) {
            throw new IllegalStateException(e.fault().toString(), e);
        }
    }

    private Long editors() {
        return window.all(CodeArea.class).stream().count();
    }

    private boolean editable() {
        return window.all(CodeArea.class).stream().anyMatch(CodeArea::isEditable);
    }

    /// The marked part of the text in sight.
    private String marked() {
        window.await("a mark", () -> !marks().isEmpty());
        return Toolkit.onFx(this::marks);
    }

    private String marks() {
        CodeArea area = window.one(CodeArea.class);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < area.getLength(); i++) {
            if (area.getStyleOfChar(i).contains("mark-source")) {
                text.append(area.getText(i, i + 1));
            }
        }
        return text.toString();
    }

    private boolean within(Node part) {
        Node at = window.stage().getScene().getFocusOwner();
        while (at != null && at != part) {
            at = at.getParent();
        }
        return at == part;
    }

    private void tab(ConnectionProfile profile, String text) {
        window.visit(new Destination.Query(Optional.of(profile.id()), Optional.of(text)));
        window.await(
                "an editor in focus",
                () -> window.stage().getScene().getFocusOwner() instanceof CodeArea area
                        && area.getText().equals(text));
    }

    private void replace(String text) {
        window.await("an editor", this::editable);
        Toolkit.onFx(() -> {
            CodeArea area = window.all(CodeArea.class).stream()
                    .filter(CodeArea::isEditable)
                    .findFirst()
                    .orElseThrow();
            area.replaceText(text);
            area.requestFocus();
            return true;
        });
    }

    private void execute(String sql) throws SQLException {
        try (var connection = database.connection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String ask(String sql) throws SQLException {
        try (var connection = database.connection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
