package dev.drydock.app.plan.grid;

import dev.drydock.app.kit.Badge;
import dev.drydock.app.plan.state.Labels;
import dev.drydock.app.plan.state.Look;
import dev.drydock.app.plan.state.Outline;
import dev.drydock.app.plan.state.PlanState;
import dev.drydock.app.plan.text.PlanWords;
import dev.drydock.app.words.Messages;
import java.util.Collections;
import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Pane;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import org.jspecify.annotations.Nullable;

/// A node in its place of the tree: lines to its parent and siblings, its kind, what it works on.
final class NodeCell extends TableCell<Integer, Integer> {
    private static final Messages TEXTS = Messages.of(NodeCell.class);
    private static final PseudoClass NEVER = PseudoClass.getPseudoClass("never");
    private static final PseudoClass FOUND = PseudoClass.getPseudoClass("found");
    private static final PseudoClass HEAVY = PseudoClass.getPseudoClass("heavy");
    private static final double WIDEST_STEP = 16;
    private static final double LEAST_STEP = 4;
    private static final double ROOM = 104;
    private static final int MOST_LEVELS = 26;

    private final Supplier<PlanState> state;
    private final Path lines = new Path();
    private final Label kind = new Label();
    private final Label on = new Label();
    private final Label hidden = Badge.of(Badge.Tone.NEUTRAL, "");
    private final Row row = new Row();

    NodeCell(Supplier<PlanState> state) {
        this.state = state;
        getStyleClass().addAll("grid-cell", "plan-node");
        kind.getStyleClass().add("plan-kind");
        on.getStyleClass().add("plan-on");
        lines.getStyleClass().add("plan-lines");
        row.getChildren().addAll(lines, kind, on, hidden);
        setGraphic(row);
        setTooltip(new Tooltip());
    }

    @Override
    protected void updateItem(@Nullable Integer id, boolean empty) {
        super.updateItem(id, empty);
        row.setVisible(id != null && !empty);
        if (id == null || empty) {
            setAccessibleText("");
            return;
        }
        PlanState now = state.get();
        Look look = now.look();
        Labels.Label label = look.labels().of(id);
        kind.setText(label.kind());
        on.setText(label.on());
        boolean folded = now.folding().folded().contains(id);
        hidden.setVisible(folded);
        hidden.setText(folded ? TEXTS.text("hidden", look.outline().end(id) - id) : "");
        getTooltip().setText(look.measured().plan().node(id).operator().title());
        setAccessibleText(PlanWords.spoken(look, id));
        row.pseudoClassStateChanged(NEVER, look.neverRan(id));
        row.pseudoClassStateChanged(HEAVY, BarCell.heavy(now, id));
        row.pseudoClassStateChanged(
                FOUND,
                !now.search().none() && Collections.binarySearch(now.search().found(), id) >= 0);
        row.requestLayout();
    }

    /// How far a level is set in: less in deep trees.
    private static double step(Outline outline) {
        return Math.clamp(ROOM / Math.max(1, outline.deepest()), LEAST_STEP, WIDEST_STEP);
    }

    /// Texts one after the other; what has no room is cut at the right.
    private final class Row extends Pane {
        @Override
        protected double computePrefWidth(double height) {
            return 10;
        }

        @Override
        protected double computeMinWidth(double height) {
            return 0;
        }

        @Override
        protected void layoutChildren() {
            Integer id = getItem();
            if (id == null) {
                return;
            }
            Outline outline = state.get().look().outline();
            double step = step(outline);
            int depth = Math.min(outline.depth(id), MOST_LEVELS);
            double x = depth * step + (depth == 0 ? 0 : Math.max(4, WIDEST_STEP - step));
            draw(outline, id, depth, step);
            double room = NodeCell.this.getWidth() - 12;
            double badge = hidden.isVisible() ? hidden.prefWidth(-1) + 6 : 0;
            x = place(kind, x, room - badge);
            x = place(on, x + 8, room - badge);
            hidden.resizeRelocate(x + 6, 4, Math.max(0, badge - 6), 20);
        }

        private double place(Label label, double x, double room) {
            double width = Math.clamp(label.prefWidth(-1), 0, Math.max(0, room - x));
            label.resizeRelocate(x, 0, width, BarCell.HEIGHT);
            return x + width;
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
                    lines.getElements().add(new LineTo(x, goesOn ? BarCell.HEIGHT : BarCell.HEIGHT / 2 + 0.5));
                }
                if (at == id) {
                    lines.getElements().add(new MoveTo(x, BarCell.HEIGHT / 2 + 0.5));
                    lines.getElements().add(new LineTo(x + Math.max(4, step - 8), BarCell.HEIGHT / 2 + 0.5));
                }
                at = outline.parent(at);
            }
        }
    }
}
