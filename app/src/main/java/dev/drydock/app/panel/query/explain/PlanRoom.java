package dev.drydock.app.panel.query.explain;

import dev.drydock.app.panel.query.editor.SqlEditor;
import dev.drydock.app.panel.query.tab.PlanControl;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;

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
        planInSight.subscribe(now -> share());
        plan.editorShown().subscribe((was, now) -> share());
        plans.sight().marks().subscribe(marks -> mark());
    }

    /// Brings the editor into sight and the cursor into it.
    public void edit() {
        if (!getItems().contains(upper)) {
            plan.editorShown().set(true);
        }
        editor.requestFocus();
    }

    /// Whether the editor has the focus.
    public boolean editing() {
        return within(editor);
    }

    private void share() {
        boolean folded = planInSight.get() && !plan.editorShown().get();
        if (folded == !getItems().contains(upper)) {
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
            boolean reading = within(plan);
            getItems().setAll(upper, lower);
            setDividerPositions(divider);
            if (!reading && getScene() != null) {
                editor.requestFocus();
            }
        }
        mark();
    }

    private void mark() {
        Optional<Subject> of = plans.sight().state().get().about().filter(subject -> plans.ofThisText());
        editor.markSource(of.map(subject -> plans.sight().marks().get().stream()
                        .map(mark -> new int[] {subject.offset() + mark.start(), subject.offset() + mark.end()})
                        .toList())
                .orElse(List.of()));
    }

    private boolean within(Node part) {
        Node at = getScene() == null ? null : getScene().getFocusOwner();
        while (at != null && at != part) {
            at = at.getParent();
        }
        return at == part;
    }
}
