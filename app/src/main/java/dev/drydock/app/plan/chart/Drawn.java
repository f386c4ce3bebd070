package dev.drydock.app.plan.chart;

import dev.drydock.app.plan.state.Look;
import dev.drydock.app.plan.state.Outline;
import dev.drydock.app.plan.state.PlanState;
import dev.drydock.app.plan.state.Severity;
import dev.drydock.core.plan.node.Estimate;
import dev.drydock.core.plan.node.Interval;
import java.util.BitSet;
import java.util.Optional;
import java.util.OptionalDouble;

/// A state of a plan, and where its nodes stand.
///
/// @param found nodes that are looked for
record Drawn(PlanState state, TreeLayout layout, BitSet found) {
    private static final double THINNEST = 2;
    private static final double WIDEST = 11;
    private static final double MOST_ROWS = 1e7;

    static Drawn of(PlanState state, TreeLayout layout) {
        BitSet found = new BitSet();
        state.search().found().forEach(found::set);
        return new Drawn(state, layout, found);
    }

    Look look() {
        return state.look();
    }

    Outline outline() {
        return state.look().outline();
    }

    Severity severity(int id) {
        return look().neverRan(id) ? Severity.PLAIN : look().figures().severity(state.metric(), id);
    }

    /// The middle of a node from left to right.
    double middle(int id) {
        return layout.x(id) + TreeLayout.WIDTH / 2;
    }

    /// Where edges to the inputs of a node begin.
    double bottom(int id) {
        return layout.y(id) + TreeLayout.HEIGHT;
    }

    /// Where the inputs of a node share a line, when they do.
    double bus(int id) {
        return bottom(id) + (TreeLayout.STEP - TreeLayout.HEIGHT) / 3;
    }

    /// Rows that a node hands up: those that came, else those that were expected.
    OptionalDouble flow(int id) {
        return look().ran()
                ? number(look().measured().measure(id).rows().map(Interval::value))
                : number(look().measured().plan().node(id).estimate().map(Estimate::rows));
    }

    private static OptionalDouble number(Optional<Double> number) {
        return number.isPresent() ? OptionalDouble.of(number.get()) : OptionalDouble.empty();
    }

    /// How wide the edge above a node is: by the logarithm of its rows.
    double edge(int id) {
        return width(flow(id).orElse(0));
    }

    static double width(double rows) {
        return THINNEST + (WIDEST - THINNEST) * Math.min(1, Math.log1p(rows) / Math.log1p(MOST_ROWS));
    }
}
