package dev.drydock.app.panel.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.app.gallery.Toolkit;
import dev.drydock.app.kit.FaultPane;
import dev.drydock.app.kit.grid.DataGrid;
import dev.drydock.app.kit.grid.GridCell;
import dev.drydock.app.nav.Destination;
import dev.drydock.app.panel.PanelWindow;
import dev.drydock.core.audit.AuditFilter;
import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.connect.Environment;
import dev.drydock.core.connect.Target;
import dev.drydock.core.connect.TlsMode;
import dev.drydock.core.fault.FaultException;
import dev.drydock.core.secrets.Secret;
import dev.drydock.core.workspace.DraftTab;
import dev.drydock.core.workspace.HistoryEntry;
import dev.drydock.core.workspace.HistoryFilter;
import dev.drydock.testing.TestDatabase;
import dev.drydock.testing.TestServers;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.event.ActionEvent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.awaitility.Awaitility;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

@Tag("ui")
@Tag("server")
class QueryPanelTest {
    private final FxRobot robot = new FxRobot();
    private TestDatabase database;
    private PanelWindow window;

    @TempDir
    Path home;

    @BeforeEach
    void open() {
        database = TestServers.postgres();
        window = new PanelWindow(home);
        window.know(database.profile(), Optional.of(database.secret()));
    }

    @AfterEach
    void close() throws SQLException {
        window.close();
        database.close();
    }

    @Test
    void statementAtTheCaretRunsByKeyboardAlone() {
        tab(database.profile(), "");
        robot.write("select 41 + 1 as answer;");
        robot.push(KeyCode.ENTER);
        robot.write("select 'other';");
        robot.push(KeyCode.UP);
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        window.awaitWords("1 row");
        assertThat(cell(0, 0).text()).isEqualTo("42");
    }

    @Test
    void scriptShowsEveryResultAndTheMessages() {
        tab(database.profile(), "select 1;\nselect 2;\ndo $$ begin raise notice 'ahoy'; end $$;\nselect 3;");
        robot.push(KeyCode.ALT, KeyCode.X);
        // An anonymous block could do anything: it is asked for.
        window.awaitWords("Cannot be read with certainty");
        robot.push(KeyCode.ENTER);
        window.awaitWords("Result 3");
        window.awaitWords("Messages");
    }

    @Test
    void fileDatabaseShowsItsRows() throws SQLException {
        Path path = home.resolve("harbour.db");
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + path);
                var statement = connection.createStatement()) {
            statement.execute("create table ships (id integer primary key, name text)");
            statement.execute("insert into ships values (1, 'Nordic Heron'), (2, null), (3, 'Kaap Noord')");
        }
        ConnectionProfile file = new ConnectionProfile(
                "file",
                "harbour.db",
                Environment.DEV,
                "sqlite",
                new Target.LocalFile(path),
                "",
                TlsMode.DISABLE,
                Map.of());
        window.know(file, Optional.empty());
        tab(file, "select id, name from ships order by id");
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        window.awaitWords("3 rows");
        assertThat(cell(0, 1).text()).isEqualTo("Nordic Heron");
        assertThat(cell(1, 1).isNull()).isTrue();
        assertThat(cell(2, 0).text()).isEqualTo("3");
        window.awaitWords("SQLite 3");
    }

    @Test
    void refusedLoginTakesAPasswordAndGoesOn() {
        ConnectionProfile locked = copy(database.profile(), "locked", Environment.DEV);
        window.know(locked, Optional.of(Secret.taking("not the password".toCharArray())));
        tab(locked, "select 42");
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        window.awaitWords("Login refused");
        PasswordField field = Toolkit.onFx(() -> window.one(PasswordField.class));
        try (Secret secret = database.secret()) {
            Toolkit.onFx(() -> {
                field.setText(secret.use(String::new));
                field.fireEvent(new ActionEvent());
                return true;
            });
        }
        window.await("no fault", () -> !window.says("Login refused"));
        window.await(
                "the connection",
                () -> window.all(Button.class).stream()
                        .anyMatch(b -> "run-statement".equals(b.getId()) && !b.isDisabled()));
        String left = Toolkit.onFx(field::getText);
        assertThat(left).isEmpty();
        replace("select 42");
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        window.awaitWords("1 row");
        assertThat(cell(0, 0).text()).isEqualTo("42");
    }

    @Test
    void cancelEndsASleepingStatement() {
        tab(database.profile(), "select pg_sleep(600)");
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        window.awaitWords("Cancel");
        window.await(
                "running",
                () -> window.all(javafx.scene.control.ProgressIndicator.class).stream()
                        .anyMatch(javafx.scene.Node::isVisible));
        pause(700);
        long started = System.nanoTime();
        robot.push(KeyCode.ESCAPE);
        window.awaitWords("cancelled after");
        assertThat(System.nanoTime() - started).isLessThan(15_000_000_000L);
        replace("select 'usable again'");
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        window.awaitWords("1 row");
    }

    @Test
    void lastOfAMillionRowsIsAJumpAway() {
        tab(database.profile(), "select n, n * 2 as twice from generate_series(1, 1000000) n");
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        window.awaitWords("1,000,000 rows");
        robot.push(KeyCode.ALT, KeyCode.DIGIT2);
        robot.push(KeyCode.CONTROL, KeyCode.G);
        robot.write("999999");
        robot.push(KeyCode.ENTER);
        window.await(
                "row 999999",
                () -> window.one(DataGrid.class)
                        .cell(999_998, 1)
                        .map(GridCell::text)
                        .filter("1999998"::equals)
                        .isPresent());
        assertThat(Toolkit.onFx(() -> window.one(DataGrid.class).selection().leadRow()))
                .isEqualTo(999_998);
    }

    @Test
    void errorIsShownWhereItIs() {
        tab(database.profile(), "select 1;\nselect nope from pg_class");
        Toolkit.onFx(() -> {
            window.one(CodeArea.class).moveTo(15);
            return true;
        });
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        window.awaitWords("Line 2, column 8");
        window.awaitWords("42703");
    }

    @Test
    void writeOnProductionIsRefusedBeforeItIsSent() {
        ConnectionProfile prod = copy(database.profile(), "prod", Environment.PROD);
        window.know(prod, Optional.of(database.secret()));
        tab(prod, "create table never(id int)");
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        window.awaitWords("Not run");
        robot.push(KeyCode.ESCAPE);
        window.await("closed", () -> !window.says("Not run"));
    }

    @Test
    void writeOnStagingSaysWhatAndWhereAndAsks() throws SQLException {
        try (var connection = database.connection();
                var statement = connection.createStatement()) {
            statement.execute("create table berth(id int)");
        }
        ConnectionProfile staging = copy(database.profile(), "harbour-st", Environment.STAGING);
        window.know(staging, Optional.of(database.secret()));
        tab(staging, "drop table berth");
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        window.awaitWords("Destroys what an object holds");
        window.awaitWords("Type the name of the database");
        window.picture("query-ask");
        TextField typed = Toolkit.onFx(() -> window.all(TextField.class).stream()
                .filter(f -> "typed-name".equals(f.getId()))
                .findFirst()
                .orElseThrow());
        robot.write("wrong");
        robot.push(KeyCode.ENTER);
        assertThat(Toolkit.onFx(() -> window.says("Destroys what an object holds")))
                .isTrue();
        Toolkit.onFx(() -> {
            typed.setText(database.database());
            return true;
        });
        robot.push(KeyCode.ENTER);
        window.awaitWords("done in");
    }

    @Test
    void typingIsKeptWithinASecond() throws FaultException {
        tab(database.profile(), "");
        robot.write("select 'kept'");
        pause(1_000);
        DraftTab draft = window.workspace().drafts().list().getFirst();
        assertThat(window.workspace().drafts().text(draft.id())).contains("select 'kept'");
        assertThat(draft.profileId()).isEqualTo(database.profile().id());
    }

    @Test
    void openTransactionShowsItsAgeAndCommits() throws SQLException {
        tab(database.profile(), "begin;\ncreate table kept(id int);");
        robot.push(KeyCode.ALT, KeyCode.X);
        window.awaitWords("transaction open");
        window.picture("query-transaction");
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.M);
        window.await("transaction over", () -> !window.says("transaction open"));
        try (var connection = database.connection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from pg_class where relname = 'kept'")) {
            rows.next();
            assertThat(rows.getInt(1)).isEqualTo(1);
        }
    }

    @Test
    void refusedCommitByButtonIsSeenAndOnRecordLikeATypedOne() throws Exception {
        try (var connection = database.connection();
                var statement = connection.createStatement()) {
            statement.execute("create table berth(id int primary key)");
            statement.execute("create table call(berth int references berth deferrable initially deferred)");
        }
        tab(database.profile(), "begin;\ninsert into call values (7);");
        robot.push(KeyCode.ALT, KeyCode.X);
        window.awaitWords("transaction open");
        Toolkit.onFx(() -> {
            window.all(Button.class).stream()
                    .filter(b -> "Commit".equals(b.getText()))
                    .findFirst()
                    .orElseThrow()
                    .fire();
            return true;
        });
        window.await(
                "the fault below the text",
                () -> window.all(FaultPane.class).stream()
                        .anyMatch(pane -> pane.lookupAll(".fault-state").stream()
                                .anyMatch(state ->
                                        state instanceof Label l && l.getText().contains("23503"))));
        window.picture("query-commit-refused");
        window.await("transaction over", () -> !window.says("transaction open"));
        List<HistoryEntry> history = window.workspace().history().search(HistoryFilter.text("COMMIT", 10));
        assertThat(history).hasSize(1);
        assertThat(history.getFirst().sqlState()).isEqualTo("23503");
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(window.workspace().audit().list(AuditFilter.newest(10)))
                        .anyMatch(entry -> entry.event().statement().equals("COMMIT")
                                && entry.event().outcome().equals("failed:23503")));
    }

    @Test
    void textFromTheSchemaGoesToATabOfItsOwnConnection() {
        ConnectionProfile other = copy(database.profile(), "other", Environment.DEV);
        window.know(other, Optional.of(database.secret()));
        tab(other, "select 'other'");
        tab(database.profile(), "select 'first'");
        window.insertInto("other", "public.ships");
        window.await(
                "the tab of that connection",
                () -> window.one(CodeArea.class).getText().contains("public.ships"));
        assertThat(Toolkit.onFx(() -> window.one(CodeArea.class).getText())).contains("select 'other'");
        window.know(copy(database.profile(), "third", Environment.DEV), Optional.empty());
        window.insertInto("third", "public.berths");
        window.await("a new tab", () -> window.one(CodeArea.class).getText().equals("public.berths"));
        assertThat(Toolkit.onFx(() -> window.says("third"))).isTrue();
    }

    private void tab(ConnectionProfile profile, String text) {
        window.visit(new Destination.Query(Optional.of(profile.id()), Optional.of(text)));
        window.await(
                "an editor in focus",
                () -> window.stage().getScene().getFocusOwner() instanceof CodeArea area
                        && area.getText().equals(text));
    }

    private void replace(String text) {
        Toolkit.onFx(() -> {
            window.one(CodeArea.class).replaceText(text);
            window.one(CodeArea.class).requestFocus();
            return true;
        });
    }

    private GridCell cell(long row, int column) {
        window.await(
                "a cell", () -> window.one(DataGrid.class).cell(row, column).isPresent());
        return Toolkit.onFx(() -> window.one(DataGrid.class).cell(row, column).orElseThrow());
    }

    private static ConnectionProfile copy(ConnectionProfile profile, String name, Environment environment) {
        return new ConnectionProfile(
                name,
                name,
                environment,
                profile.dialect(),
                profile.target(),
                profile.user(),
                profile.tls(),
                profile.settings());
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
