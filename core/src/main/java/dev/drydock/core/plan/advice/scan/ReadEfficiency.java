package dev.drydock.core.plan.advice.scan;

import dev.drydock.core.plan.advice.predicate.IndexDraft;
import dev.drydock.core.plan.advice.tip.Advice;
import dev.drydock.core.plan.advice.tip.AdviceDraft;
import dev.drydock.core.plan.advice.tip.Confidence;
import dev.drydock.core.plan.advice.tip.Fact;
import dev.drydock.core.plan.advice.tip.PlanView;
import dev.drydock.core.plan.advice.tip.Suggestion;
import dev.drydock.core.plan.advice.tip.TipId;
import dev.drydock.core.plan.advice.tip.TipRule;
import dev.drydock.core.plan.advice.tip.Told;
import dev.drydock.core.plan.node.Estimate;
import dev.drydock.core.plan.node.PlanNode;
import java.util.Optional;
import java.util.function.Consumer;

/// Tip 15: far more pages are read than rows explain: dead space in the table.
final class ReadEfficiency implements TipRule {
    static final double BLOCKS = 64;
    /// Wider rows have their large values moved out of the table (the reference says 1 kB or some times that).
    static final double BYTES_PER_ROW = 2560;
    /// A row may be wider than what is read of it.
    static final double TIMES_WIDTH = 8;

    @Override
    public TipId id() {
        return TipId.READ_EFFICIENCY;
    }

    @Override
    public void look(PlanView plan, Consumer<Advice> found) {
        for (PlanNode node : plan.ofType(Scans.SEQUENTIAL)) {
            look(plan, node).ifPresent(found);
        }
    }

    private Optional<Advice> look(PlanView plan, PlanNode node) {
        double blocks = Told.blocks(plan, node);
        double rows = Scans.scanned(plan, node);
        double perRow = blocks * PlanView.BLOCK_BYTES / Math.max(1, rows);
        double width = node.estimate().map(Estimate::width).orElse(0.0);
        if (blocks <= BLOCKS || perRow < BYTES_PER_ROW || perRow < TIMES_WIDTH * width) {
            return Optional.empty();
        }
        return Optional.of(AdviceDraft.on(id(), node)
                .fact(Fact.BLOCKS, blocks)
                .fact(Fact.ROWS_SCANNED, rows)
                .fact(Fact.BYTES_PER_ROW, perRow)
                .saves(plan.share(node) * (1 - BYTES_PER_ROW / 2 / perRow))
                .sure(Confidence.POSSIBLE)
                .suggest(
                        Suggestion.Kind.LOOKUP,
                        "SELECT n_live_tup, n_dead_tup, last_autovacuum FROM pg_stat_all_tables WHERE relname = "
                                + plan.syntax()
                                        .literal(node.operator().relation().orElse(""), false) + ";")
                .suggest(Suggestion.Kind.MAINTENANCE, "VACUUM (FULL) " + IndexDraft.table(plan.syntax(), node) + ";")
                .advice());
    }
}
