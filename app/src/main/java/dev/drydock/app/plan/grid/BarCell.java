package dev.drydock.app.plan.grid;

import dev.drydock.app.plan.state.Look;
import dev.drydock.app.plan.state.Metric;
import dev.drydock.app.plan.state.PlanState;
import dev.drydock.app.plan.state.Severity;
import dev.drydock.app.plan.text.PlanWords;
import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/// What a node weighs under the metric: a bar, and the number.
final class BarCell extends StepCell {
    private static final PseudoClass NEVER = PseudoClass.getPseudoClass("never");
    private static final PseudoClass WARNING = PseudoClass.getPseudoClass("warning");
    private static final PseudoClass DANGER = PseudoClass.getPseudoClass("danger");
    private static final PseudoClass CRITICAL = PseudoClass.getPseudoClass("critical");
    private static final double BAR = 8;
    private static final double WIDEST = 64;

    private final Region track = new Region();
    private final Region bar = new Region();
    private final Label number = new Label();
    private double length;

    BarCell(Supplier<PlanState> state) {
        super(state, "plan-bar-cell");
        track.getStyleClass().add("plan-track");
        bar.getStyleClass().add("plan-bar");
        number.getStyleClass().addAll("mono", "plan-number");
        parts(track, bar, number);
    }

    @Override
    String show(PlanState now, int id) {
        Look look = now.look();
        boolean never = look.neverRan(id) && now.metric() != Metric.COST;
        Severity severity = never ? Severity.PLAIN : look.figures().severity(now.metric(), id);
        row().pseudoClassStateChanged(NEVER, never);
        row().pseudoClassStateChanged(WARNING, severity == Severity.WARNING);
        row().pseudoClassStateChanged(DANGER, severity.reaches(Severity.DANGER));
        row().pseudoClassStateChanged(CRITICAL, severity == Severity.CRITICAL);
        length = never ? 0 : look.figures().bar(now.metric(), id);
        number.setText(PlanWords.column(look, now.metric(), id));
        return PlanWords.head(now.metric()) + " " + number.getText()
                + (severity == Severity.PLAIN ? "" : ", " + PlanWords.word(severity));
    }

    @Override
    void place(PlanState now, int id, double room) {
        double words = number.prefWidth(-1);
        double widest = Math.min(WIDEST, room - words - 8);
        track.setVisible(widest >= 12);
        bar.setVisible(widest >= 12 && length > 0);
        double top = (HEIGHT - BAR) / 2;
        track.resizeRelocate(0, top, Math.max(0, widest), BAR);
        bar.resizeRelocate(0, top, Math.max(2, widest * length), BAR);
        number.resizeRelocate(Math.max(0, room - words), 0, Math.min(words, room), HEIGHT);
    }
}
