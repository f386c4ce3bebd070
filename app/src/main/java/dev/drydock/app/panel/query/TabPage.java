package dev.drydock.app.panel.query;

import dev.drydock.app.jobs.FxThread;
import dev.drydock.app.kit.Badge;
import dev.drydock.app.kit.EnvironmentLook;
import dev.drydock.app.panel.query.ask.Question;
import dev.drydock.app.panel.query.ask.RunPlan;
import dev.drydock.app.panel.query.editor.SqlEditor;
import dev.drydock.app.panel.query.explain.OptionsCard;
import dev.drydock.app.panel.query.explain.PlanPage;
import dev.drydock.app.panel.query.explain.PlanRoom;
import dev.drydock.app.panel.query.keep.Draft;
import dev.drydock.app.panel.query.tab.TabViewModel;
import dev.drydock.app.panel.query.tab.TabsViewModel;
import dev.drydock.app.words.FaultText;
import dev.drydock.app.words.Messages;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.IndexRange;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/// Everything of one tab: run bar, editor, state, results, and the question over them.
final class TabPage extends StackPane {
    private final TabViewModel tab;
    private final TabsViewModel tabs;
    private final SqlEditor editor;
    private final ResultArea results;
    private final QueryCommands commands;
    private final PlanRoom room;
    private final BorderPane content = new BorderPane();
    private final RunBar bar;
    private final Optional<ConnectionBar> binding;
    private Optional<QuestionCard> card = Optional.empty();
    private Optional<Node> before = Optional.empty();
    private final PauseTransition autosave = new PauseTransition(Duration.millis(350));

    TabPage(TabViewModel tab, TabsViewModel tabs, QueryCommands commands, FxThread fx) {
        this.tab = tab;
        this.tabs = tabs;
        editor = new SqlEditor(tab.text()::line, fx, Messages.of(SqlEditor.class));
        this.commands = commands;
        PlanPage plan = new PlanPage(
                tab,
                fx,
                new PlanPage.Keys(
                        commands.explain().keyText(),
                        commands.explainAnalyze().keyText(),
                        commands.cancel().keyText()));
        results = new ResultArea(tab, commands, plan, this::insert);
        bar = new RunBar(tab, commands, editor.place(), this::planOptions);
        binding = tab.state().get().bound() ? Optional.empty() : Optional.of(new ConnectionBar(tabs, editor::text));
        room = new PlanRoom(
                new BorderPane(editor, null, null, null, edge()),
                new BorderPane(results, new StateStrip(tab), null, null, null),
                editor,
                plan,
                tab.plans(),
                results.planInSight());
        VBox top = new VBox(bar);
        binding.ifPresent(top.getChildren()::add);
        top.getChildren().add(new TroubleStrip(tab.draft().troubles()));
        content.getStyleClass().add("under-veil");
        content.setTop(top);
        content.setCenter(room);
        getChildren().add(content);
        editor.onChanged(this::changed);
        autosave.setOnFinished(event -> save());
        tab.draft().load(this::loaded);
        tab.draft().follow(() -> new Draft.Typed(editor.text(), editor.caret()));
        tab.spot().subscribe(this::point);
        tab.state().map(s -> s.question()).subscribe(this::ask);
    }

    /// The environment's colour along the text; its word is in the tab's head.
    private Region edge() {
        Region edge = new Region();
        tab.state()
                .subscribe(state -> edge.getStyleClass()
                        .setAll(
                                "env-edge",
                                state.profile()
                                        .map(p -> Badge.toneClass(EnvironmentLook.of(p.environment())
                                                .tone()))
                                        .orElse("neutral")));
        return edge;
    }

    void run(boolean script) {
        save();
        tab.run(request(script));
    }

    void explain(boolean analyze) {
        save();
        tab.plans().explain(request(false), analyze);
    }

    private RunPlan.Request request(boolean script) {
        IndexRange selection = editor.selection();
        return new RunPlan.Request(editor.text(), editor.caret(), selection.getStart(), selection.getEnd(), script);
    }

    /// What plans can be asked to tell, over the page.
    void planOptions() {
        Optional<Node> before = Optional.ofNullable(getScene().getFocusOwner());
        Runnable close = () -> {
            getChildren().setAll(content);
            before.ifPresent(Node::requestFocus);
        };
        OptionsCard options = new OptionsCard(tab.plans(), commands.explain(), commands.explainAnalyze(), close);
        Region outside = new Region();
        outside.setOnMousePressed(event -> close.run());
        StackPane.setAlignment(options, Pos.TOP_LEFT);
        getChildren().setAll(content, outside, options);
        options.requestFocus();
    }

    ResultArea results() {
        return results;
    }

    SqlEditor editor() {
        return editor;
    }

    PlanRoom room() {
        return room;
    }

    /// Lays the text out anew; nothing but blanks and line breaks changes.
    void format() {
        room.unfold();
        String before = editor.text();
        tab.text().format(before, after -> {
            if (editor.text().equals(before)) {
                editor.replace(after);
            }
        });
    }

    void insert(String text) {
        editor.insert(text);
    }

    void focusEditor() {
        room.edit();
    }

    /// Brings the focus where the user works on this page, and leaves the room as it is.
    void settle() {
        room.settle();
    }

    /// From the editor to what it gave, and back.
    void otherHalf() {
        if (room.editing()) {
            results.focusResult();
        } else {
            room.edit();
        }
    }

    /// The tab is closed: nothing of the page goes on.
    void end() {
        autosave.stop();
        bar.end();
        results.end();
        binding.ifPresent(ConnectionBar::end);
    }

    private void save() {
        autosave.stop();
        tab.draft().save();
    }

    /// What was typed before the stored text came stands at that text's caret, as if it had been typed there.
    private void loaded(String stored) {
        String typed = editor.text();
        int at = Math.clamp(tab.draft().caret(), 0, stored.length());
        editor.load(stored.substring(0, at) + typed + stored.substring(at), at + editor.caret());
        if (!typed.isEmpty()) {
            changed();
        }
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
        boolean same = card.isPresent() && question.isPresent() && card.get().update(question.get());
        if (same) {
            return;
        }
        if (card.isEmpty() && getScene() != null) {
            before = Optional.ofNullable(getScene().getFocusOwner());
        }
        boolean answered = card.isPresent() && question.isEmpty();
        card = Optional.empty();
        getChildren().setAll(content);
        content.setDisable(question.isPresent());
        question.ifPresent(asked -> {
            QuestionCard made = new QuestionCard(tab, asked, () -> tabs.closeNow(tab));
            card = Optional.of(made);
            Node veil = new StackPane(made);
            veil.getStyleClass().add("veil");
            getChildren().add(veil);
            made.focusFirst();
        });
        if (answered && getScene() != null) {
            room.settle(before);
            before = Optional.empty();
        }
    }
}
