package dev.drydock.app.panel.query;

import dev.drydock.app.jobs.FxThread;
import dev.drydock.app.panel.query.editor.SqlEditor;
import dev.drydock.app.panel.query.tab.Question;
import dev.drydock.app.panel.query.tab.RunPlan;
import dev.drydock.app.panel.query.tab.TabViewModel;
import dev.drydock.app.panel.query.tab.TabsViewModel;
import dev.drydock.app.words.FaultText;
import dev.drydock.app.words.Messages;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.IndexRange;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/// Everything of one tab: run bar, editor, state, results, and the question over them.
final class TabPage extends StackPane {
    private final TabViewModel tab;
    private final TabsViewModel tabs;
    private final SqlEditor editor;
    private final ResultArea results;
    private final BorderPane content = new BorderPane();
    private final PauseTransition autosave = new PauseTransition(Duration.millis(350));

    TabPage(TabViewModel tab, TabsViewModel tabs, FxThread fx) {
        this.tab = tab;
        this.tabs = tabs;
        editor = new SqlEditor(tab::line, fx, Messages.of(SqlEditor.class));
        results = new ResultArea(tab, this::insert);
        RunBar bar = new RunBar(tab, new RunBar.Actions(() -> run(false), () -> run(true)), editor.place());
        SplitPane split = new SplitPane(new BorderPane(editor, null, null, new StateStrip(tab), null), results);
        split.setOrientation(Orientation.VERTICAL);
        split.setDividerPositions(0.46);
        VBox top = new VBox(bar);
        if (!tab.state().get().bound()) {
            top.getChildren().add(new ConnectionBar(tabs, editor::text));
        }
        content.setTop(top);
        content.setCenter(split);
        getChildren().add(content);
        editor.onChanged(this::changed);
        autosave.setOnFinished(event -> save());
        tab.draft().load(text -> editor.load(text, tab.draft().caret()));
        tab.spot().subscribe(this::point);
        tab.state().map(s -> s.question()).subscribe(this::ask);
    }

    void run(boolean script) {
        save();
        IndexRange selection = editor.selection();
        tab.run(new RunPlan.Request(editor.text(), editor.caret(), selection.getStart(), selection.getEnd(), script));
    }

    void insert(String text) {
        editor.insert(text);
    }

    void focusEditor() {
        editor.requestFocus();
    }

    void focusResult() {
        results.focusResult();
    }

    /// Stores what was typed; called when the page goes out of sight as well.
    void save() {
        autosave.stop();
        tab.draft().typed(editor.text(), editor.caret());
    }

    private void changed() {
        tab.edited();
        if (autosave.getStatus() != javafx.animation.Animation.Status.RUNNING) {
            autosave.play();
        }
    }

    private void point(Optional<TabViewModel.Spot> spot) {
        if (spot.isEmpty()) {
            editor.clearError();
            return;
        }
        TabViewModel.Spot at = spot.get();
        at.why()
                .ifPresentOrElse(
                        why -> editor.showError(
                                at.start(), at.end(), FaultText.of(why).sentence()),
                        () -> editor.markRunning(at.start(), at.end()));
    }

    private void ask(Optional<Question> question) {
        getChildren().setAll(content);
        content.setDisable(question.isPresent());
        question.ifPresent(asked -> {
            QuestionCard card = new QuestionCard(tab, asked, () -> tabs.closeAgreed(tab));
            Node veil = new StackPane(card);
            veil.getStyleClass().add("veil");
            getChildren().add(veil);
            card.focusFirst();
        });
        if (question.isEmpty() && getScene() != null) {
            focusEditor();
        }
    }
}
