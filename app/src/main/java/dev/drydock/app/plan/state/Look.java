package dev.drydock.app.plan.state;

import dev.drydock.core.plan.measure.MeasuredPlan;

/// A plan with all that is worked out before it can be shown. Made off the FX thread.
///
/// @param labels one per node, in order
public record Look(MeasuredPlan measured, Outline outline, Figures figures, Labels labels) {
    public static Look of(MeasuredPlan measured) {
        Outline outline = Outline.of(measured.plan());
        return new Look(measured, outline, Figures.of(measured, outline), Labels.of(measured.plan()));
    }

    public int size() {
        return outline.size();
    }

    /// Whether the statement was run for it.
    public boolean ran() {
        return measured.plan().root().actual().isPresent();
    }

    public boolean neverRan(int id) {
        return measured.plan().node(id).neverRan();
    }

    /// The metric that says most of this plan.
    public Metric first() {
        return figures.tells(Metric.TIME) ? Metric.TIME : ran() ? Metric.ROWS : Metric.COST;
    }
}
