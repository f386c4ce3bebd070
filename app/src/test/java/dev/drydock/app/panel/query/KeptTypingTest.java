package dev.drydock.app.panel.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.app.gallery.Toolkit;
import dev.drydock.app.jobs.FxThread;
import dev.drydock.app.panel.query.history.HistoryList;
import dev.drydock.app.panel.query.history.HistoryViewModel;
import dev.drydock.app.panel.query.keep.Ledger;
import dev.drydock.app.panel.query.keep.Trouble;
import dev.drydock.app.panel.query.keep.Troubles;
import dev.drydock.app.panel.query.tab.QueryServices;
import dev.drydock.app.panel.query.tab.TabViewModel;
import dev.drydock.app.panel.query.tab.TabsViewModel;
import dev.drydock.app.theme.Theme;
import dev.drydock.core.fault.DbFault;
import dev.drydock.core.fault.FaultException;
import dev.drydock.core.job.Jobs;
import dev.drydock.core.workspace.DraftTab;
import dev.drydock.core.workspace.Workspace;
import dev.drydock.core.workspace.WorkspaceOpening;
import dev.drydock.core.workspace.store.StoreFaults;
import dev.drydock.testing.TestSecrets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.function.Supplier;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is typed is kept, and where it cannot be kept that is seen. The store's work waits until the test lets
/// it run.
@Tag("ui")
class KeptTypingTest {
    private static final DbFault FULL = new DbFault.Refused(StoreFaults.DISK_FULL, "no space left", "53100");

    private final Theme theme = Toolkit.start();
    private final Queue<Runnable> store = new ArrayDeque<>();
    private final List<Stage> open = new ArrayList<>();
    private Optional<DbFault> refusing = Optional.empty();
    private Workspace workspace;

    @TempDir
    Path home;

    @BeforeEach
    void openWorkspace() {
        if (!(Workspace.open(home) instanceof WorkspaceOpening.Opened opened)) {
            throw new IllegalStateException("no workspace");
        }
        workspace = opened.workspace();
    }

    @AfterEach
    void close() {
        onFx(() -> open.forEach(Stage::close));
        workspace.close();
    }

    @Test
    void typingRightBeforeTheTabIsClosedComesBack() {
        onFx(() -> {
            TabsViewModel tabs = started();
            Scene scene = shown(tabs);
            tabs.openBeside();
            area(scene).replaceText("select 'typed just now'");
            tabs.close(tabs.tabs().getFirst());
            work();
            tabs.reopen();
            work();
            assertThat(area(scene).getText()).isEqualTo("select 'typed just now'");
        });
    }

    @Test
    void typingBeforeTheStoredTextCameStandsAtItsCaret() throws FaultException {
        DraftTab stored = workspace.drafts().open("", "kept");
        workspace.drafts().typed(stored.id(), "select  from ships", 7);
        workspace.drafts().flush();
        onFx(() -> {
            TabsViewModel tabs = started();
            Scene scene = shown(tabs);
            area(scene).insertText(0, "id");
            tabs.save();
            work();
            assertThat(area(scene).getText()).isEqualTo("select id from ships");
            assertThat(area(scene).getCaretPosition()).isEqualTo(9);
            tabs.save();
            work();
            assertThat(stored(stored.id())).isEqualTo("select id from ships");
        });
    }

    @Test
    void textThatCannotBeSavedSaysSoUntilItIs() {
        onFx(() -> {
            TabsViewModel tabs = started();
            Scene scene = shown(tabs);
            tabs.openBeside();
            work();
            refusing = Optional.of(FULL);
            area(scene).replaceText("select 'still here'");
            tabs.save();
            work();
            assertThat(says(scene, "Not saved")).isTrue();
            assertThat(says(scene, "no space left")).isTrue();
            press(scene, "Try again");
            work();
            assertThat(says(scene, "Not saved")).isTrue();
            refusing = Optional.empty();
            press(scene, "Try again");
            work();
            assertThat(says(scene, "Not saved")).isFalse();
            assertThat(area(scene).getText()).isEqualTo("select 'still here'");
            assertThat(stored(tabs.tabs().getFirst())).isEqualTo("select 'still here'");
        });
    }

    @Test
    void typingWhileTheStoredTextCannotBeReadTakesNothingAwayAndIsKeptBeside() throws FaultException {
        DraftTab stored = workspace.drafts().open("", "kept");
        workspace.drafts().typed(stored.id(), "select 'of yesterday'", 0);
        workspace.drafts().flush();
        onFx(() -> {
            TabsViewModel tabs = started();
            refusing = Optional.of(FULL);
            Scene scene = shown(tabs);
            work();
            assertThat(says(scene, "could not be read")).isTrue();
            refusing = Optional.empty();
            area(scene).insertText(0, "-- today\n");
            tabs.save();
            work();
            assertThat(stored(stored.id())).isEqualTo("select 'of yesterday'");
            assertThat(list()).hasSize(2);
            press(scene, "Try again");
            work();
            assertThat(area(scene).getText()).isEqualTo("-- today\nselect 'of yesterday'");
            tabs.save();
            work();
            assertThat(list()).hasSize(1);
            assertThat(stored(stored.id())).isEqualTo("-- today\nselect 'of yesterday'");
        });
    }

    @Test
    void aDraftThatTheStoreLostGetsANewPlace() throws FaultException {
        onFx(() -> {
            TabsViewModel tabs = started();
            Scene scene = shown(tabs);
            tabs.openBeside();
            work();
            forgetAllDrafts();
            area(scene).replaceText("select 'not lost'");
            tabs.save();
            work();
            flush();
        });
        Toolkit.onFx(() -> true);
        onFx(() -> {
            work();
            assertThat(list()).hasSize(1);
            assertThat(stored(list().getFirst().id())).isEqualTo("select 'not lost'");
        });
    }

    @Test
    void tabsThatCannotBeReadAreAskedForAgain() throws FaultException {
        workspace.drafts().open("", "one");
        onFx(() -> {
            refusing = Optional.of(FULL);
            TabsViewModel tabs = tabs();
            tabs.start(() -> {});
            work();
            Scene scene = shown(tabs);
            assertThat(says(scene, "The tabs of the last time could not be read"))
                    .isTrue();
            refusing = Optional.empty();
            press(scene, "Try again");
            work();
            assertThat(tabs.tabs()).hasSize(1);
            assertThat(says(scene, "The tabs of the last time could not be read"))
                    .isFalse();
        });
    }

    @Test
    void historyThatCannotBeReadSaysWhyAndIsReadAgain() {
        onFx(() -> {
            refusing = Optional.of(FULL);
            HistoryList list = new HistoryList(new HistoryViewModel(services()), text -> {});
            Scene scene = scene(list);
            list.refresh();
            work();
            layout(scene);
            assertThat(says(scene, "no space left")).isTrue();
            refusing = Optional.empty();
            press(scene, "Try again");
            work();
            layout(scene);
            assertThat(says(scene, "no space left")).isFalse();
            assertThat(says(scene, "Nothing found")).isTrue();
        });
    }

    @Test
    void entriesTheStoreRefusedAreWrittenInOrderLater() {
        onFx(() -> {
            Troubles troubles = new Troubles();
            Ledger ledger = new Ledger(services().store(), troubles);
            List<String> written = new ArrayList<>();
            refusing = Optional.of(FULL);
            ledger.write(w -> written.add("history"));
            ledger.write(w -> written.add("journal"));
            work();
            assertThat(troubles.has(Trouble.What.NOT_RECORDED)).isTrue();
            assertThat(written).isEmpty();
            refusing = Optional.empty();
            troubles.all().getFirst().again().run();
            work();
            assertThat(written).containsExactly("history", "journal");
            assertThat(troubles.all()).isEmpty();
        });
    }

    private TabsViewModel started() {
        TabsViewModel tabs = tabs();
        tabs.start(() -> {});
        work();
        return tabs;
    }

    private TabsViewModel tabs() {
        return new TabsViewModel(services(), number -> "query " + number);
    }

    private QueryServices services() {
        return new QueryServices(
                Jobs.inline(),
                new QueryServices.Threads(Runnable::run, Runnable::run, store::add),
                TestSecrets.inMemory(),
                () -> {
                    if (refusing.isPresent()) {
                        throw new FaultException(refusing.get());
                    }
                    return workspace;
                },
                () -> {
                    throw new IllegalStateException("nothing runs here");
                },
                id -> Optional.empty(),
                place -> {});
    }

    /// Lets the store do what waits for it.
    private void work() {
        for (Runnable next = store.poll(); next != null; next = store.poll()) {
            next.run();
        }
    }

    private Scene shown(TabsViewModel tabs) {
        return scene(new QueryView(tabs, QueryCommands.of(tabs, action -> {}), new FxThread()));
    }

    private Scene scene(javafx.scene.Parent root) {
        Stage stage = new Stage();
        open.add(stage);
        Scene made = new Scene(root, 1_000, 700);
        theme.dress(made, List.of());
        stage.setScene(made);
        stage.show();
        layout(stage.getScene());
        return stage.getScene();
    }

    private static void layout(Scene scene) {
        scene.getRoot().applyCss();
        scene.getRoot().layout();
    }

    private static CodeArea area(Scene scene) {
        layout(scene);
        return (CodeArea) scene.getRoot().lookup(".sql-area");
    }

    private static boolean says(Scene scene, String words) {
        layout(scene);
        return scene.getRoot().lookupAll("*").stream()
                .anyMatch(node -> node instanceof Labeled label
                        && label.getText() != null
                        && label.getText().contains(words));
    }

    private static void press(Scene scene, String words) {
        layout(scene);
        scene.getRoot().lookupAll(".button").stream()
                .map(Button.class::cast)
                .filter(button -> words.equals(button.getText()))
                .findFirst()
                .orElseThrow()
                .fire();
    }

    private String stored(TabViewModel tab) {
        return stored(list().stream()
                .filter(draft -> draft.title().equals(tab.draft().title()))
                .findFirst()
                .orElseThrow()
                .id());
    }

    private String stored(String id) {
        return read(() -> workspace.drafts().text(id).orElseThrow());
    }

    private List<DraftTab> list() {
        return read(() -> workspace.drafts().list());
    }

    private void flush() {
        read(() -> {
            workspace.drafts().flush();
            return true;
        });
    }

    private void forgetAllDrafts() {
        try (var connection = java.sql.DriverManager.getConnection("jdbc:sqlite:" + home.resolve("workspace.db"));
                var statement = connection.createStatement()) {
            statement.execute("delete from draft");
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private interface Reading<T> {
        T get() throws FaultException;
    }

    private static <T> T read(Reading<T> reading) {
        try {
            return reading.get();
        } catch (FaultException e) {
            throw new IllegalStateException(e.fault().toString(), e);
        }
    }

    private static void onFx(Runnable work) {
        Supplier<Boolean> done = () -> {
            work.run();
            return true;
        };
        Toolkit.onFx(done);
    }
}
