package dev.drydock.app.panel.query.explain;

import dev.drydock.app.panel.query.editor.SqlEditor;
import dev.drydock.app.panel.query.tab.PlanControl;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import org.jspecify.annotations.Nullable;

/// Editor and results, one below the other. A plan in sight gets the room of the editor, unless the user wants
/// to see both; what the chosen node does is marked in the editor as well.
public final class PlanRoom extends SplitPane {
    private static final double EDITOR_SHARE = 0.46;

    private final Node upper;
    private final Node lower;
    private final SqlEditor editor;
    private final PlanPage plan;
    private final PlanControl plans;
    private final ReadOnlyBooleanProperty planInSight;
    private double divider = EDITOR_SHARE;

    /// @param upper what holds the editor
    /// @param lower what holds the plan
    public PlanRoom(
            Node upper,
            Node lower,
            SqlEditor editor,
            PlanPage plan,
            PlanControl plans,
            ReadOnlyBooleanProperty planInSight) {
        super(upper, lower);
        this.upper = upper;
        this.lower = lower;
        this.editor = editor;
        this.plan = plan;
        this.plans = plans;
        this.planInSight = planInSight;
        setOrientation(Orientation.VERTICAL);
        setDividerPositions(EDITOR_SHARE);
        planInSight.subscribe(now -> {
            if (now && editedSince()) {
                plan.editorShown().set(true);
            }
            share();
        });
        plan.editorShown().subscribe((was, now) -> share());
        plans.sight().marks().subscribe(marks -> mark());
        plans.sight().state().subscribe(state -> mark());
    }

    /// Brings the editor into sight and the cursor into it.
    public void edit() {
        unfold();
        editor.requestFocus();
    }

    /// Brings the editor into sight.
    public void unfold() {
        if (folded()) {
            plan.editorShown().set(true);
        }
    }

    /// Whether the plan has the room of the editor.
    public boolean folded() {
        return !getItems().contains(upper);
    }

    /// Looks in what is in sight: the plan while it has the room of the editor, else the text.
    public void find() {
        if (folded()) {
            plan.find();
        } else {
            editor.find();
        }
    }

    /// @param step 1 for the next place, -1 for the one before
    public void findStep(int step) {
        if (folded()) {
            plan.findStep(step);
        } else {
            editor.findStep(step);
        }
    }

    /// The text is changed in sight only.
    public void comment() {
        unfold();
        editor.toggleComment();
    }

    /// The focus goes where one works: to the plan while it has the room, else to the editor.
    public void settle() {
        if (folded()) {
            plan.requestFocus();
        } else {
            editor.requestFocus();
        }
    }

    /// The same, unless what had the focus before is here still and can have it.
    public void settle(Optional<Node> before) {
        before.filter(node -> inside(node, this) && !node.isDisabled())
                .ifPresentOrElse(Node::requestFocus, this::settle);
    }

    /// Whether the editor has the focus.
    public boolean editing() {
        return within(editor);
    }

    private void share() {
        boolean folded = planInSight.get() && !plan.editorShown().get();
        if (folded == folded()) {
            return;
        }
        if (folded) {
            divider = getDividerPositions()[0];
            boolean typing = editing();
            getItems().setAll(lower);
            if (typing) {
                plan.requestFocus();
            }
        } else {
            boolean reading = within(plan) || !free();
            getItems().setAll(upper, lower);
            setDividerPositions(divider);
            if (!reading && getScene() != null) {
                editor.requestFocus();
            }
        }
        mark();
    }

    /// The plan came of a text that the user has typed on in since.
    private boolean editedSince() {
        return plans.sight()
                        .state()
                        .get()
                        .about()
                        .filter(subject -> subject.offset() >= 0)
                        .isPresent()
                && !plans.ofThisText();
    }

    /// Nobody works outside of here.
    private boolean free() {
        return getScene() == null || getScene().getFocusOwner() == null || within(this);
    }

    private void mark() {
        Optional<Subject> of = plans.sight().state().get().about().filter(subject -> plans.ofThisText());
        editor.markSource(of.map(subject -> plans.sight().marks().get().stream()
                        .map(mark -> new int[] {subject.offset() + mark.start(), subject.offset() + mark.end()})
                        .toList())
                .orElse(List.of()));
    }

    private boolean within(Node part) {
        return getScene() != null && inside(getScene().getFocusOwner(), part);
    }

    private static boolean inside(@Nullable Node node, Node part) {
        Node at = node;
        while (at != null && !at.equals(part)) {
            at = at.getParent();
        }
        return at != null;
    }
}
