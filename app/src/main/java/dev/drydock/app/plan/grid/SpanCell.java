package dev.drydock.app.plan.grid;

import dev.drydock.app.plan.state.Metric;
import dev.drydock.app.plan.state.PlanState;
import dev.drydock.app.words.Messages;
import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.scene.layout.Region;

/// From the first row of a node to its last.
final class SpanCell extends StepCell {
    private static final Messages TEXTS = Messages.of(SpanCell.class);
    private static final PseudoClass NEVER = PseudoClass.getPseudoClass("never");
    private static final double BAR = 8;
    private static final double TOP = (HEIGHT - BAR) / 2;

    private final Region waiting = new Region();
    private final Region giving = new Region();
    private final Region track = new Region();

    SpanCell(Supplier<PlanState> state) {
        super(state, "plan-bar-cell");
        track.getStyleClass().add("plan-track");
        waiting.getStyleClass().add("plan-waiting");
        giving.getStyleClass().add("plan-giving");
        parts(track, waiting, giving);
    }

    @Override
    String show(PlanState now, int id) {
        row().pseudoClassStateChanged(NEVER, now.look().neverRan(id));
        return TEXTS.text("timeline.bar") + " " + TimelineTable.column(now, TimelineTable.first(now, id)) + ", "
                + TimelineTable.column(now, TimelineTable.last(now, id));
    }

    @Override
    void place(PlanState now, int id, double room) {
        double most = Math.max(now.look().figures().most(Metric.TOTAL), Double.MIN_NORMAL);
        double last = TimelineTable.last(now, id) / most;
        double first = TimelineTable.first(now, id) / most;
        boolean known = !Double.isNaN(last);
        track.resizeRelocate(0, TOP, room, BAR);
        waiting.setVisible(known && first > 0);
        giving.setVisible(known);
        waiting.resizeRelocate(0, TOP, known ? room * first : 0, BAR);
        double from = known ? room * first : 0;
        giving.resizeRelocate(from, TOP, known ? Math.max(2, room * last - from) : 0, BAR);
    }
}
