package dev.drydock.app.plan.state;

import dev.drydock.core.plan.advice.Advisor;
import dev.drydock.core.plan.measure.Arithmetic;
import dev.drydock.core.plan.measure.MeasuredPlan;
import dev.drydock.core.plan.share.Pseudonyms;
import dev.drydock.core.plan.source.SourceText;
import dev.drydock.core.plan.source.StatementMarks;
import dev.drydock.core.plan.source.StatementMarks.Mark;
import java.util.List;
import java.util.Optional;

/// A plan with all that is worked out before it can be shown. Made off the FX thread.
///
/// @param labels one per node, in order
/// @param context what is known beside the plan; advice needs it
/// @param counsel the advice, once [#advised] worked it out
public record Look(
        MeasuredPlan measured,
        Outline outline,
        Figures figures,
        Labels labels,
        Ties ties,
        Optional<StatementContext> context,
        Counsel counsel) {
    /// A plan that nothing else is known of: it gets no advice.
    public static Look of(MeasuredPlan measured) {
        return of(measured, Optional.empty());
    }

    public static Look of(MeasuredPlan measured, StatementContext context) {
        return of(measured, Optional.of(context));
    }

    private static Look of(MeasuredPlan measured, Optional<StatementContext> context) {
        Outline outline = Outline.of(measured.plan());
        return new Look(
                measured,
                outline,
                Figures.of(measured, outline),
                Labels.of(measured.plan()),
                Ties.of(measured.plan()),
                context,
                Counsel.NONE);
    }

    /// With its advice; as it is where no context is known. Takes its time: off the FX thread.
    public Look advised() {
        return context.map(known -> new Look(
                        measured,
                        outline,
                        figures,
                        labels,
                        ties,
                        context,
                        Counsel.of(Advisor.of(measured, known.evidence(), known.syntax()))))
                .orElse(this);
    }

    /// With pseudonyms in the place of names and literals, in the advice too. Off the FX thread.
    public Look renamed() {
        return of(Arithmetic.of(Pseudonyms.of(measured.plan())), context.map(StatementContext::nameless))
                .advised();
    }

    /// The statement, from whoever knows it; `""` when nobody does.
    public String sql() {
        return context.map(StatementContext::sql)
                .filter(sql -> !sql.isBlank())
                .orElseGet(() -> SourceText.toldBy(measured.plan()));
    }

    /// Where the statement asks for a node.
    public List<Mark> marks(int id) {
        return context.map(known -> StatementMarks.of(sql(), measured.plan().node(id), known.syntax()))
                .orElse(List.of());
    }

    public int size() {
        return outline.size();
    }

    /// Whether the statement was run for it.
    public boolean ran() {
        return measured.plan().root().actual().isPresent();
    }

    /// Whether any node runs in several processes.
    public boolean isParallel() {
        return outline.hasParallel();
    }

    public boolean neverRan(int id) {
        return measured.plan().node(id).neverRan();
    }

    /// The metric that says most of this plan.
    public Metric first() {
        return figures.tells(Metric.TIME) ? Metric.TIME : ran() ? Metric.ROWS : Metric.COST;
    }
}
