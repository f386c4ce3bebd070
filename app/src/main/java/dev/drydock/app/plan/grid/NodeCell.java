package dev.drydock.app.plan.grid;

import dev.drydock.app.kit.Badge;
import dev.drydock.app.kit.Icon;
import dev.drydock.app.plan.state.Labels;
import dev.drydock.app.plan.state.Look;
import dev.drydock.app.plan.state.Outline;
import dev.drydock.app.plan.state.PlanState;
import dev.drydock.app.plan.state.Severity;
import dev.drydock.app.plan.text.PlanWords;
import dev.drydock.app.words.Messages;
import java.util.Collections;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;

/// A node in its place of the tree: lines to its parent and siblings, its kind, what it works on, and whether
/// there is advice.
final class NodeCell extends StepCell {
    private static final Messages TEXTS = Messages.of(NodeCell.class);
    private static final PseudoClass NEVER = PseudoClass.getPseudoClass("never");
    private static final PseudoClass FOUND = PseudoClass.getPseudoClass("found");
    private static final PseudoClass HEAVY = PseudoClass.getPseudoClass("heavy");
    private static final PseudoClass WARNING = PseudoClass.getPseudoClass("warning");
    private static final PseudoClass DANGER = PseudoClass.getPseudoClass("danger");
    private static final double WIDEST_STEP = 16;
    private static final double LEAST_STEP = 4;
    private static final double ROOM = 104;
    private static final int MOST_LEVELS = 26;
    private static final double MARK = 16;

    private final Path lines = new Path();
    private final Label kind = new Label();
    private final Label on = new Label();
    private final Label hidden = Badge.of(Badge.Tone.NEUTRAL, "");
    private final Node mark = Icon.WARNING.node(12, "plan-mark");
    private final Tooltip tip = new Tooltip();

    NodeCell(Supplier<PlanState> state) {
        super(state, "plan-node");
        kind.getStyleClass().add("plan-kind");
        on.getStyleClass().add("plan-on");
        lines.getStyleClass().add("plan-lines");
        parts(lines, kind, on, hidden, mark);
        setTooltip(tip);
    }

    @Override
    String show(PlanState now, int id) {
        Look look = now.look();
        Labels.Label label = look.labels().of(id);
        kind.setText(label.kind());
        on.setText(label.on());
        boolean folded = now.folding().folded().contains(id);
        hidden.setVisible(folded);
        hidden.setText(folded ? TEXTS.text("hidden", look.outline().end(id) - id) : "");
        Optional<Severity> advice = look.counsel().mark(id);
        mark.setVisible(advice.isPresent());
        row().pseudoClassStateChanged(WARNING, advice.equals(Optional.of(Severity.WARNING)));
        row().pseudoClassStateChanged(
                        DANGER,
                        advice.filter(each -> each.reaches(Severity.DANGER)).isPresent());
        tip.setText(look.measured().plan().node(id).operator().title());
        boolean never = look.neverRan(id);
        row().pseudoClassStateChanged(NEVER, never);
        row().pseudoClassStateChanged(
                        HEAVY,
                        !never && look.figures().severity(now.metric(), id).reaches(Severity.DANGER));
        row().pseudoClassStateChanged(
                        FOUND,
                        !now.search().none()
                                && Collections.binarySearch(now.search().found(), id) >= 0);
        return PlanWords.spoken(look, id);
    }

    /// Texts one after the other; what has no room is cut at the right.
    @Override
    void place(PlanState now, int id, double width) {
        Outline outline = now.look().outline();
        double step = step(outline);
        int depth = Math.min(outline.depth(id), MOST_LEVELS);
        double x = depth * step + (depth == 0 ? 0 : Math.max(4, WIDEST_STEP - step));
        draw(outline, id, depth, step);
        double room = width + 4 - (mark.isVisible() ? MARK : 0);
        double badge = hidden.isVisible() ? hidden.prefWidth(-1) + 6 : 0;
        x = place(kind, x, room - badge);
        x = place(on, x + 8, room - badge);
        hidden.resizeRelocate(x + 6, 4, Math.max(0, badge - 6), 20);
        mark.relocate(room + 3, (HEIGHT - 12) / 2);
    }

    private static double place(Label label, double x, double room) {
        double width = Math.clamp(label.prefWidth(-1), 0, Math.max(0, room - x));
        label.resizeRelocate(x, 0, width, HEIGHT);
        return x + width;
    }

    /// How far a level is set in: less in deep trees.
    private static double step(Outline outline) {
        return Math.clamp(ROOM / Math.max(1, outline.deepest()), LEAST_STEP, WIDEST_STEP);
    }

    /// Down from each ancestor that goes on below, and across to this node.
    private void draw(Outline outline, int id, int depth, double step) {
        lines.getElements().clear();
        if (depth == 0 || outline.depth(id) > MOST_LEVELS) {
            return;
        }
        int at = id;
        for (int level = depth; level > 0; level--) {
            double x = Math.round((level - 1) * step + 4) + 0.5;
            boolean goesOn = outline.nextSibling(at) != 0;
            if (goesOn || at == id) {
                lines.getElements().add(new MoveTo(x, 0));
                lines.getElements().add(new LineTo(x, goesOn ? HEIGHT : HEIGHT / 2 + 0.5));
            }
            if (at == id) {
                lines.getElements().add(new MoveTo(x, HEIGHT / 2 + 0.5));
                lines.getElements().add(new LineTo(x + Math.max(4, step - 8), HEIGHT / 2 + 0.5));
            }
            at = outline.parent(at);
        }
    }
}
