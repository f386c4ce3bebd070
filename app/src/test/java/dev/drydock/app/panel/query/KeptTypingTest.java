package dev.drydock.app.panel.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.app.gallery.Toolkit;
import dev.drydock.app.panel.query.history.HistoryList;
import dev.drydock.app.panel.query.history.HistoryViewModel;
import dev.drydock.app.panel.query.keep.Ledger;
import dev.drydock.app.panel.query.keep.Trouble;
import dev.drydock.app.panel.query.keep.Troubles;
import dev.drydock.app.panel.query.tab.TabsViewModel;
import dev.drydock.core.workspace.DraftTab;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Scene;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is typed is kept, and where it cannot be kept that is seen.
@Tag("ui")
class KeptTypingTest {
    private KeptStage stage;

    @TempDir
    Path home;

    @BeforeEach
    void open() {
        stage = new KeptStage(home);
    }

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void typingRightBeforeTheTabIsClosedComesBack() {
        onFx(() -> {
            TabsViewModel tabs = stage.started();
            Scene scene = stage.shown(tabs);
            tabs.openBeside();
            KeptStage.area(scene).replaceText("select 'typed just now'");
            tabs.close(tabs.tabs().getFirst());
            stage.work();
            tabs.reopen();
            stage.work();
            assertThat(KeptStage.area(scene).getText()).isEqualTo("select 'typed just now'");
        });
    }

    @Test
    void typingBeforeTheStoredTextCameStandsAtItsCaret() {
        DraftTab stored = stage.kept("select  from ships", 7);
        onFx(() -> {
            TabsViewModel tabs = stage.started();
            Scene scene = stage.shown(tabs);
            KeptStage.area(scene).insertText(0, "id");
            tabs.save();
            stage.work();
            assertThat(KeptStage.area(scene).getText()).isEqualTo("select id from ships");
            assertThat(KeptStage.area(scene).getCaretPosition()).isEqualTo(9);
            tabs.save();
            stage.work();
            assertThat(stage.stored(stored.id())).isEqualTo("select id from ships");
        });
    }

    @Test
    void textThatCannotBeSavedSaysSoUntilItIs() {
        onFx(() -> {
            TabsViewModel tabs = stage.started();
            Scene scene = stage.shown(tabs);
            tabs.openBeside();
            stage.work();
            stage.refusing = Optional.of(KeptStage.FULL);
            KeptStage.area(scene).replaceText("select 'still here'");
            tabs.save();
            stage.work();
            assertThat(KeptStage.says(scene, "Not saved")).isTrue();
            assertThat(KeptStage.says(scene, "no space left")).isTrue();
            KeptStage.press(scene, "Try again");
            stage.work();
            assertThat(KeptStage.says(scene, "Not saved")).isTrue();
            stage.refusing = Optional.empty();
            KeptStage.press(scene, "Try again");
            stage.work();
            assertThat(KeptStage.says(scene, "Not saved")).isFalse();
            assertThat(KeptStage.area(scene).getText()).isEqualTo("select 'still here'");
            assertThat(stage.stored(tabs.tabs().getFirst())).isEqualTo("select 'still here'");
        });
    }

    @Test
    void typingWhileTheStoredTextCannotBeReadTakesNothingAwayAndIsKeptBeside() {
        DraftTab stored = stage.kept("select 'of yesterday'", 0);
        onFx(() -> {
            TabsViewModel tabs = stage.started();
            stage.refusing = Optional.of(KeptStage.FULL);
            Scene scene = stage.shown(tabs);
            stage.work();
            assertThat(KeptStage.says(scene, "could not be read")).isTrue();
            stage.refusing = Optional.empty();
            KeptStage.area(scene).insertText(0, "-- today\n");
            tabs.save();
            stage.work();
            assertThat(stage.stored(stored.id())).isEqualTo("select 'of yesterday'");
            assertThat(stage.list()).hasSize(2);
            KeptStage.press(scene, "Try again");
            stage.work();
            assertThat(KeptStage.area(scene).getText()).isEqualTo("-- today\nselect 'of yesterday'");
            tabs.save();
            stage.work();
            assertThat(stage.list()).hasSize(1);
            assertThat(stage.stored(stored.id())).isEqualTo("-- today\nselect 'of yesterday'");
        });
    }

    @Test
    void aDraftThatTheStoreLostGetsANewPlace() {
        onFx(() -> {
            TabsViewModel tabs = stage.started();
            Scene scene = stage.shown(tabs);
            tabs.openBeside();
            stage.work();
            stage.forgetAllDrafts();
            KeptStage.area(scene).replaceText("select 'not lost'");
            tabs.save();
            stage.work();
            stage.flush();
        });
        Toolkit.onFx(() -> true);
        onFx(() -> {
            stage.work();
            assertThat(stage.list()).hasSize(1);
            assertThat(stage.stored(stage.list().getFirst().id())).isEqualTo("select 'not lost'");
        });
    }

    @Test
    void tabsThatCannotBeReadAreAskedForAgain() {
        stage.kept("one", 0);
        onFx(() -> {
            stage.refusing = Optional.of(KeptStage.FULL);
            TabsViewModel tabs = stage.tabs();
            tabs.start(() -> {});
            stage.work();
            Scene scene = stage.shown(tabs);
            assertThat(KeptStage.says(scene, "The tabs of the last time could not be read"))
                    .isTrue();
            stage.refusing = Optional.empty();
            KeptStage.press(scene, "Try again");
            stage.work();
            assertThat(tabs.tabs()).hasSize(1);
            assertThat(KeptStage.says(scene, "The tabs of the last time could not be read"))
                    .isFalse();
        });
    }

    @Test
    void historyThatCannotBeReadSaysWhyAndIsReadAgain() {
        onFx(() -> {
            stage.refusing = Optional.of(KeptStage.FULL);
            HistoryList list = new HistoryList(new HistoryViewModel(stage.services()), text -> {});
            Scene scene = stage.scene(list);
            list.refresh();
            stage.work();
            KeptStage.layout(scene);
            assertThat(KeptStage.says(scene, "no space left")).isTrue();
            stage.refusing = Optional.empty();
            KeptStage.press(scene, "Try again");
            stage.work();
            KeptStage.layout(scene);
            assertThat(KeptStage.says(scene, "no space left")).isFalse();
            assertThat(KeptStage.says(scene, "Nothing found")).isTrue();
        });
    }

    @Test
    void entriesTheStoreRefusedAreWrittenInOrderLater() {
        onFx(() -> {
            Troubles troubles = new Troubles();
            Ledger ledger = new Ledger(stage.services().store(), troubles);
            List<String> written = new ArrayList<>();
            stage.refusing = Optional.of(KeptStage.FULL);
            ledger.write(w -> written.add("history"));
            ledger.write(w -> written.add("journal"));
            stage.work();
            assertThat(troubles.has(Trouble.What.NOT_RECORDED)).isTrue();
            assertThat(written).isEmpty();
            stage.refusing = Optional.empty();
            troubles.all().getFirst().again().run();
            stage.work();
            assertThat(written).containsExactly("history", "journal");
            assertThat(troubles.all()).isEmpty();
        });
    }

    private static void onFx(Runnable work) {
        Toolkit.onFx(() -> {
            work.run();
            return true;
        });
    }
}
