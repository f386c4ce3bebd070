package dev.drydock.core.plan.advice.write;

import dev.drydock.core.plan.advice.tip.Advice;
import dev.drydock.core.plan.advice.tip.AdviceDraft;
import dev.drydock.core.plan.advice.tip.Confidence;
import dev.drydock.core.plan.advice.tip.Fact;
import dev.drydock.core.plan.advice.tip.PlanView;
import dev.drydock.core.plan.advice.tip.Suggestion;
import dev.drydock.core.plan.advice.tip.TipId;
import dev.drydock.core.plan.advice.tip.TipRule;
import dev.drydock.core.plan.advice.tip.Told;
import dev.drydock.core.plan.node.PlanNode;
import java.util.Optional;
import java.util.function.Consumer;

/// Tip 41: most of the log is whole pages, as after every checkpoint.
final class PageImages implements TipRule {
    static final double SHARE = 0.5;
    static final double IMAGES = 100;

    @Override
    public TipId id() {
        return TipId.PAGE_IMAGES;
    }

    @Override
    public void look(PlanView plan, Consumer<Advice> found) {
        for (PlanNode node : plan.ofType("ModifyTable")) {
            look(plan, node).ifPresent(found);
        }
    }

    private Optional<Advice> look(PlanView plan, PlanNode node) {
        double images = Told.number(node, "WAL FPI");
        double bytes = Told.number(node, "WAL Bytes");
        double share = bytes <= 0 ? 0 : Math.min(1, images * PlanView.BLOCK_BYTES / bytes);
        if (images < IMAGES || share < SHARE) {
            return Optional.empty();
        }
        return Optional.of(AdviceDraft.on(id(), node)
                .fact(Fact.IMAGE_SHARE, share)
                .fact(Fact.BLOCKS, images)
                .saves(plan.wholeShare(node) * share * 0.3)
                .sure(Confidence.POSSIBLE)
                .suggest(
                        Suggestion.Kind.LOOKUP,
                        "SELECT name, setting, unit FROM pg_settings WHERE name IN ('checkpoint_timeout',"
                                + " 'max_wal_size', 'wal_compression');")
                .advice());
    }
}
