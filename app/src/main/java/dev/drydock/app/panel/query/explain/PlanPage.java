package dev.drydock.app.panel.query.explain;

import dev.drydock.app.jobs.FxThread;
import dev.drydock.app.kit.Describe;
import dev.drydock.app.kit.EmptyState;
import dev.drydock.app.kit.FaultPane;
import dev.drydock.app.kit.Icon;
import dev.drydock.app.kit.take.Saver;
import dev.drydock.app.panel.query.editor.SourceText;
import dev.drydock.app.panel.query.tab.PlanControl;
import dev.drydock.app.panel.query.tab.TabViewModel;
import dev.drydock.app.plan.PlanPane;
import dev.drydock.app.words.FaultText;
import dev.drydock.app.words.Messages;
import dev.drydock.core.plan.source.StatementMarks;
import dev.drydock.core.plan.source.StatementMarks.Mark;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The plan tab: what is asked, what is wanted for it, the plan beside its statement, or why there is none.
public final class PlanPage extends BorderPane {
    private static final Messages TEXTS = Messages.of(PlanPage.class);
    private static final int SOURCE_LINES = 4;

    private final PlanControl plans;
    private final Keys keys;
    private final SourceText source;
    private final PlanNotes notes;
    private final PlanTools tools;
    private final BooleanProperty editorShown = new SimpleBooleanProperty();
    private @Nullable PlanPane pane;
    private Node first = this;
    private boolean refocus;

    /// What is pressed for what, as shown.
    public record Keys(String explain, String analyze, String cancel) {}

    public PlanPage(TabViewModel tab, FxThread fx, Keys keys) {
        this.plans = tab.plans();
        this.keys = keys;
        getStyleClass().add("plan-page");
        source = new SourceText(tab.text()::line, fx, TEXTS.text("source"));
        notes = new PlanNotes(plans);
        tools = new PlanTools(plans, editorShown);
        plans.sight().state().subscribe(this::show);
        plans.sight().marks().subscribe(this::mark);
        plans.sight().plan().state().subscribe(now -> strip());
        tools.statement().subscribe(now -> strip());
        editorShown.subscribe(now -> strip());
    }

    /// What stands beside the head of the tab while it is in sight.
    public Node tools() {
        return tools;
    }

    /// Whether the editor stands above: the user wants to see it, or there is no plan to give the room to.
    public BooleanProperty editorShown() {
        return editorShown;
    }

    @Override
    public void requestFocus() {
        if (pane != null && first == pane) {
            // The grid comes into the scene with the skin of its parent.
            pane.applyCss();
            pane.focusGrid();
        } else {
            first.requestFocus();
        }
    }

    private void show(PlanShown shown) {
        refocus |= holdsFocus();
        notes.show(shown);
        switch (shown) {
            case PlanShown.Nothing _ -> {
                String sentence = TEXTS.text("none", keys.explain(), keys.analyze());
                put(Describe.quietly(new EmptyState(Icon.PLANS, TEXTS.text("none.title"), sentence), sentence));
            }
            case PlanShown.Working(Subject subject) -> put(working(subject));
            case PlanShown.WantsValues wants -> {
                ValuesForm form = new ValuesForm(plans, wants);
                put(form);
                refocus |= !workedOnElsewhere();
            }
            case PlanShown.Failed(Subject subject, var why) -> failed(subject, FaultText.of(why));
            case PlanShown.Shown now -> {
                source.show(now.subject().sql());
                mark(plans.sight().marks().get());
                PlanPane made = pane();
                if (getCenter() == made) {
                    first = made;
                } else {
                    put(made);
                }
            }
        }
        setTop(shown instanceof PlanShown.Shown ? notes : null);
        strip();
    }

    /// Takes the focus where the user is to go on here. Call when the page is in sight.
    public void settle() {
        if (refocus && !(plans.sight().state().get() instanceof PlanShown.Working)) {
            refocus = false;
            requestFocus();
        }
    }

    /// Looks for a node of the plan in sight.
    public void find() {
        if (pane != null && first == pane) {
            pane.applyCss();
            pane.find();
        }
    }

    /// @param step 1 for the next node found, -1 for the one before
    public void findStep(int step) {
        plans.sight().plan().next(step);
    }

    /// Whether the user works outside of editor and plan meanwhile.
    private boolean workedOnElsewhere() {
        Node at = getScene() == null ? null : getScene().getFocusOwner();
        boolean somewhere = at != null;
        while (at != null && !(at instanceof PlanRoom)) {
            at = at.getParent();
        }
        return somewhere && at == null;
    }

    private boolean holdsFocus() {
        Node at = getScene() == null ? null : getScene().getFocusOwner();
        while (at != null && at != this) {
            at = at.getParent();
        }
        return at == this;
    }

    private void put(Node node) {
        first = node;
        setCenter(node);
    }

    private PlanPane pane() {
        PlanPane made = pane;
        if (made == null) {
            made = new PlanPane(plans.sight().plan(), Saver.DIALOG);
            pane = made;
        }
        return made;
    }

    private Node working(Subject subject) {
        String sentence = subject.session().isPresent()
                ? TEXTS.text("working.session", keys.cancel())
                : TEXTS.text(subject.analyze() ? "working.analyze" : "working.explain", keys.cancel());
        return Describe.quietly(
                new EmptyState(
                        Icon.CLOCK, TEXTS.text(subject.analyze() ? "working.measuring" : "working.asking"), sentence),
                sentence);
    }

    /// The first way on takes the focus.
    private void failed(Subject subject, FaultText why) {
        List<Node> ways = new ArrayList<>();
        if (!subject.equals(Subject.NONE)) {
            Button again = new Button(
                    TEXTS.text(subject.analyze() ? "again.analyze" : "again.explain"), Icon.REFRESH.node(14));
            again.getStyleClass().add("small-button");
            again.disableProperty().bind(plans.idle().map(idle -> !idle));
            again.setOnAction(event -> plans.again(subject.analyze()));
            ways.add(Describe.quietly(again, again.getText()));
        }
        if (subject.analyze()) {
            Button plain = new Button(TEXTS.text("failed.plain"), Icon.PLANS.node(14));
            plain.getStyleClass().add("small-button");
            plain.disableProperty().bind(plans.idle().map(idle -> !idle));
            plain.setOnAction(event -> plans.again(false));
            ways.add(Describe.quietly(plain, plain.getText()));
        }
        FaultPane fault = new FaultPane(why, ways);
        Label note = new Label(TEXTS.text("failed.note"));
        note.getStyleClass().addAll("muted", "code-size");
        note.setWrapText(true);
        note.setMinHeight(Region.USE_PREF_SIZE);
        VBox box = new VBox(12, fault, note);
        box.getStyleClass().add("plan-failed");
        put(Describe.quietly(box, why.sentence()));
        ways.stream().findFirst().ifPresent(way -> first = way);
    }

    /// A condition is more worth seeing than the table it is on.
    private void mark(List<Mark> marks) {
        int sight = marks.stream()
                .filter(mark -> mark.part() == StatementMarks.Part.CONDITION)
                .findFirst()
                .or(() -> marks.stream().findFirst())
                .map(Mark::start)
                .orElse(0);
        source.mark(
                marks.stream().map(mark -> new int[] {mark.start(), mark.end()}).toList(), sight);
    }

    /// The statement beside its plan, while the editor does not show it; not while its names are masked.
    private void strip() {
        boolean shown = plans.sight().state().get() instanceof PlanShown.Shown now
                && !now.subject().sql().isEmpty()
                && tools.statement().get()
                && !editorShown.get()
                && plans.sight()
                        .plan()
                        .state()
                        .get()
                        .filter(state -> !state.masked())
                        .isPresent();
        if (shown) {
            source.setPrefHeight(source.height(SOURCE_LINES));
        }
        setBottom(shown ? source : null);
    }
}
