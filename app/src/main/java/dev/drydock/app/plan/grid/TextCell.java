package dev.drydock.app.plan.grid;

import dev.drydock.app.kit.Badge;
import dev.drydock.app.plan.state.Metric;
import dev.drydock.app.plan.state.PlanState;
import dev.drydock.app.plan.state.Severity;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;

/// A number at the right of its column; a wrong estimate on a badge.
final class TextCell extends TableCell<Integer, Integer> {
    private static final PseudoClass NEVER = PseudoClass.getPseudoClass("never");

    private static final PseudoClass FINE = PseudoClass.getPseudoClass("fine");

    private final Supplier<PlanState> state;
    private final BiFunction<PlanState, Integer, String> text;
    private final boolean estimate;
    private final Label badge = Badge.of(Badge.Tone.WARNING, "");

    /// @param estimate the column of the estimates
    TextCell(Supplier<PlanState> state, BiFunction<PlanState, Integer, String> text, boolean estimate) {
        this.state = state;
        this.text = text;
        this.estimate = estimate;
        getStyleClass().addAll("grid-cell", "plan-text-cell");
        badge.getStyleClass().add("plan-badge");
        setAlignment(Pos.CENTER_RIGHT);
    }

    @Override
    protected void updateItem(@Nullable Integer id, boolean empty) {
        super.updateItem(id, empty);
        if (id == null || empty) {
            setText("");
            setGraphic(null);
            setAccessibleText("");
            return;
        }
        PlanState now = state.get();
        String words = text.apply(now, id);
        boolean wrong = estimate
                && now.metric() != Metric.ESTIMATE
                && !now.look().neverRan(id)
                && now.look().figures().severity(Metric.ESTIMATE, id) != Severity.PLAIN;
        badge.setText(wrong ? words : "");
        setGraphic(wrong ? badge : null);
        setText(wrong ? "" : words);
        setAccessibleText(words);
        pseudoClassStateChanged(NEVER, now.look().neverRan(id));
        pseudoClassStateChanged(FINE, estimate && !wrong);
    }
}
