package dev.drydock.core.plan.advice.scan;

import dev.drydock.core.plan.advice.tip.Advice;
import dev.drydock.core.plan.advice.tip.AdviceDraft;
import dev.drydock.core.plan.advice.tip.Confidence;
import dev.drydock.core.plan.advice.tip.Fact;
import dev.drydock.core.plan.advice.tip.PlanView;
import dev.drydock.core.plan.advice.tip.Suggestion;
import dev.drydock.core.plan.advice.tip.TipId;
import dev.drydock.core.plan.advice.tip.TipRule;
import dev.drydock.core.plan.advice.tip.Told;
import dev.drydock.core.plan.node.Buffers;
import dev.drydock.core.plan.node.Buffers.Counter;
import dev.drydock.core.plan.node.PlanNode;
import java.util.Optional;
import java.util.function.Consumer;

/// Tip 16: most pages came from outside the cache, and waiting for them is what the step does.
final class ColdCache implements TipRule {
    static final double READ = 0.5;
    static final double IO_OF_STEP = 0.3;
    static final double BLOCKS = 1000;

    @Override
    public TipId id() {
        return TipId.COLD_CACHE;
    }

    @Override
    public void look(PlanView plan, Consumer<Advice> found) {
        for (PlanNode node : plan.ofType(Scans.SEQUENTIAL, Scans.INDEX, Scans.INDEX_ONLY, Scans.BITMAP)) {
            look(plan, node).ifPresent(found);
        }
    }

    private Optional<Advice> look(PlanView plan, PlanNode node) {
        Buffers own = plan.measured().measure(node.id()).exclusiveBuffers();
        double read = own.get(Counter.SHARED_READ);
        double all = read + own.get(Counter.SHARED_HIT);
        if (read < BLOCKS || read < READ * all) {
            return Optional.empty();
        }
        double io = Told.number(node, "Shared I/O Read Time") + Told.number(node, "I/O Read Time");
        double whole = plan.wallMs(node) * Math.max(1, processes(plan, node));
        boolean timed = io > 0;
        if (timed && io < IO_OF_STEP * whole) {
            return Optional.empty();
        }
        AdviceDraft draft = AdviceDraft.on(id(), node)
                .fact(Fact.READ_SHARE, read / all)
                .fact(Fact.BLOCKS, read)
                .saves(plan.share(node) * (timed ? Math.min(1, io / whole) : IO_OF_STEP))
                .sure(timed ? Confidence.SHOWN : Confidence.POSSIBLE);
        return Optional.of(
                timed
                        ? draft.fact(Fact.IO_MILLIS, io).advice()
                        : draft.suggest(Suggestion.Kind.SETTING, "SET track_io_timing = on;")
                                .advice());
    }

    private static double processes(PlanView plan, PlanNode node) {
        return plan.ancestor(node, "Gather", "Gather Merge").isPresent() ? plan.loops(node) : 1;
    }
}
