package dev.drydock.app.panel.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.app.command.Command;
import dev.drydock.app.gallery.Toolkit;
import dev.drydock.app.nav.Destination;
import dev.drydock.app.nav.Place;
import dev.drydock.app.panel.PanelWindow;
import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.connect.Environment;
import dev.drydock.core.connect.Target;
import dev.drydock.core.connect.TlsMode;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/// Who gets a key: the innermost thing that is open, and nothing behind it.
@Tag("ui")
class QueryKeysTest {
    private static final String ENDLESS =
            "with recursive c(x) as (select 1 union all select x + 1 from c) select count(*) from c";

    private final FxRobot robot = new FxRobot();
    private PanelWindow window;

    @TempDir
    Path home;

    @BeforeEach
    void open() throws SQLException {
        Path path = home.resolve("harbour.db");
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + path);
                var statement = connection.createStatement()) {
            statement.execute("create table ships (id integer primary key, name text)");
            statement.execute("insert into ships values (1, 'Nordic Heron')");
        }
        window = new PanelWindow(home);
        window.know(
                new ConnectionProfile(
                        "file",
                        "harbour.db",
                        Environment.DEV,
                        "sqlite",
                        new Target.LocalFile(path),
                        "",
                        TlsMode.DISABLE,
                        Map.of()),
                Optional.empty());
        tab("select 1");
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void keysUnderASheetDoNotReachThePanel() {
        for (Runnable opens : List.<Runnable>of(
                window.shell()::openPalette,
                window.shell()::openHelp,
                () -> window.shell().crashed("in a test"))) {
            onFx(opens);
            robot.push(KeyCode.CONTROL, KeyCode.T);
            robot.push(KeyCode.CONTROL, KeyCode.W);
            robot.push(KeyCode.F5);
            robot.push(KeyCode.ALT, KeyCode.X);
            robot.push(KeyCode.CONTROL, KeyCode.DIGIT2);
            robot.push(KeyCode.TAB);
            robot.push(KeyCode.TAB);
            robot.push(KeyCode.TAB);
            robot.write("typed");
            assertThat(Toolkit.onFx(this::sheet)).isTrue();
            robot.push(KeyCode.ESCAPE);
            window.await("no sheet", () -> !sheet());
        }
        assertThat(tabs()).isEqualTo(1);
        assertThat(text()).isEqualTo("select 1");
        assertThat(Toolkit.onFx(() -> window.shell().place())).isEqualTo(Place.QUERY);
        assertThat(says("rows")).isFalse();
    }

    @Test
    void escapeClosesThePaletteBeforeTheQuestionUnderIt() {
        replace("delete from ships");
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        window.awaitWords("Run this statement on");
        robot.push(KeyCode.CONTROL, KeyCode.K);
        window.await("the palette", this::sheet);
        robot.push(KeyCode.ESCAPE);
        window.await("no palette", () -> !sheet());
        assertThat(says("Run this statement on")).isTrue();
        robot.push(KeyCode.ESCAPE);
        window.await("no question", () -> !window.says("Run this statement on"));
    }

    @Test
    void aQuestionKeepsTheKeysOfThePanel() {
        replace("delete from ships");
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        window.awaitWords("Run this statement on");
        robot.push(KeyCode.CONTROL, KeyCode.T);
        robot.push(KeyCode.CONTROL, KeyCode.W);
        robot.push(KeyCode.F5);
        assertThat(tabs()).isEqualTo(1);
        assertThat(says("Run this statement on")).isTrue();
        assertThat(whyNot("query.newTab")).isEqualTo("Answer the question first.");
        robot.push(KeyCode.ESCAPE);
        window.await("no question", () -> !window.says("Run this statement on"));
        assertThat(whyNot("query.newTab")).isEmpty();
    }

    @Test
    void closingARunningTabAsksAndTheHarmlessAnswerHasTheFocus() {
        replace(ENDLESS);
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        window.awaitWords("Running");
        robot.push(KeyCode.CONTROL, KeyCode.W);
        window.awaitWords("Close this tab?");
        window.await(
                "the focus on no",
                () -> window.stage().getScene().getFocusOwner() instanceof Button b
                        && b.getText().equals("Cancel"));
        robot.push(KeyCode.ENTER);
        window.await("no question", () -> !window.says("Close this tab?"));
        assertThat(tabs()).isEqualTo(1);
        robot.push(KeyCode.CONTROL, KeyCode.W);
        window.awaitWords("Close this tab?");
        robot.push(KeyCode.ESCAPE);
        window.await("no question", () -> !window.says("Close this tab?"));
        assertThat(says("Running"))
                .as("Escape answers the question, it does not stop the run")
                .isTrue();
        robot.push(KeyCode.ESCAPE);
        window.awaitWords("cancelled after");
    }

    @Test
    void escapeInTheFindBarClosesItAndTheRunGoesOn() {
        replace(ENDLESS);
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        window.awaitWords("Running");
        robot.push(KeyCode.CONTROL, KeyCode.F);
        window.await("the find field", () -> window.stage().getScene().getFocusOwner() instanceof TextField);
        robot.push(KeyCode.ESCAPE);
        window.await("the editor", () -> window.stage().getScene().getFocusOwner() instanceof CodeArea);
        assertThat(says("Running")).isTrue();
        robot.push(KeyCode.ESCAPE);
        window.awaitWords("cancelled after");
    }

    @Test
    void aKeyThatRunsACommandTypesNothing() {
        robot.push(KeyCode.ALT, KeyCode.X);
        window.awaitWords("1 row");
        assertThat(text()).isEqualTo("select 1");
        robot.write(" ");
        assertThat(text()).hasSize("select 1".length() + 1);
    }

    @Test
    void aCommandsKeyHeldDownTypesNothingWhileTheCommandCannotRun() {
        onFx(() -> {
            CodeArea area = window.one(CodeArea.class);
            for (int repeat = 0; repeat < 3; repeat++) {
                area.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "x", "x", KeyCode.X, false, false, true, false));
                area.fireEvent(
                        new KeyEvent(KeyEvent.KEY_TYPED, "x", "", KeyCode.UNDEFINED, false, false, false, false));
            }
            area.fireEvent(new KeyEvent(KeyEvent.KEY_RELEASED, "x", "x", KeyCode.X, false, false, true, false));
        });
        window.awaitWords("1 row");
        assertThat(text()).isEqualTo("select 1");
    }

    @Test
    void linesAreCommentedFoundAndLaidOutByKeyAlone() {
        replace("select id,name from ships where id=1");
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F);
        window.await("the layout", () -> window.one(CodeArea.class).getText().contains("\nfrom ships\nwhere id=1"));
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(text()).isEqualTo("select id,name from ships where id=1");
        robot.push(KeyCode.CONTROL, KeyCode.SLASH);
        assertThat(text()).startsWith("-- select");
        robot.push(KeyCode.CONTROL, KeyCode.F);
        robot.write("ships");
        robot.push(KeyCode.F3);
        window.await(
                "the result selected",
                () -> window.one(CodeArea.class).getSelectedText().equals("ships"));
    }

    @Test
    void tablesOpenFromAnywhereByName() {
        robot.push(KeyCode.CONTROL, KeyCode.P);
        window.awaitWords("Read the names of harbour.db");
        robot.push(KeyCode.ENTER);
        window.await("the schema panel", () -> window.shell().place() == Place.SCHEMA);
        window.awaitWords("Select a table");
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT1);
        robot.push(KeyCode.CONTROL, KeyCode.P);
        robot.write("shi");
        window.awaitWords("main");
        robot.push(KeyCode.ENTER);
        window.awaitWords("Open data");
        assertThat(says("ships")).isTrue();
    }

    @Test
    void whatCannotRunSaysWhy() {
        assertThat(whyNot("query.commit")).isEqualTo("No transaction is open in this tab.");
        assertThat(whyNot("query.goToRow")).isEqualTo("There is no result yet.");
        onFx(() -> window.shell().go(new Destination.Query(Optional.of("unknown"), Optional.of("select 1"))));
        window.await("a tab without a connection", () -> window.says("This tab has no connection."));
        assertThat(whyNot("query.runStatement")).isEqualTo("Choose a connection first.");
        assertThat(says("Choose a connection first.")).isTrue();
    }

    private void tab(String text) {
        window.visit(new Destination.Query(Optional.of("file"), Optional.of(text)));
        window.await(
                "an editor in focus",
                () -> window.stage().getScene().getFocusOwner() instanceof CodeArea area
                        && area.getText().equals(text));
    }

    private void replace(String text) {
        onFx(() -> {
            window.one(CodeArea.class).replaceText(text);
            window.one(CodeArea.class).requestFocus();
        });
    }

    private String text() {
        return Toolkit.onFx(() -> window.one(CodeArea.class).getText());
    }

    private int tabs() {
        return Toolkit.onFx(() -> window.all(TabHeader.class).size());
    }

    private boolean says(String words) {
        return Toolkit.onFx(() -> window.says(words));
    }

    /// FX thread.
    private boolean sheet() {
        return List.of(".palette", ".help-sheet", ".crash-sheet").stream()
                .anyMatch(look -> window.stage().getScene().lookup(".overlay-sheet" + look) != null);
    }

    private String whyNot(String id) {
        return Toolkit.onFx(() -> window.shell()
                .commands()
                .all()
                .filter(command -> command.id().equals(id))
                .map(Command::whyNot)
                .map(reason -> reason.getValue())
                .findFirst()
                .orElseThrow());
    }

    private static void onFx(Runnable work) {
        Toolkit.onFx(() -> {
            work.run();
            return true;
        });
    }
}
