package dev.drydock.core.plan.advice.process;

import dev.drydock.core.plan.advice.tip.Advice;
import dev.drydock.core.plan.advice.tip.AdviceDraft;
import dev.drydock.core.plan.advice.tip.Confidence;
import dev.drydock.core.plan.advice.tip.Fact;
import dev.drydock.core.plan.advice.tip.PlanView;
import dev.drydock.core.plan.advice.tip.TipId;
import dev.drydock.core.plan.advice.tip.TipRule;
import dev.drydock.core.plan.node.PlanNode;
import dev.drydock.core.plan.node.Trait;
import dev.drydock.core.plan.node.WorkerShare;
import java.util.Optional;
import java.util.function.Consumer;

/// Tip 31: one process did most of the work while the others waited.
final class WorkerSkew implements TipRule {
    static final double SKEW = 2;
    static final double ROWS = 1000;

    @Override
    public TipId id() {
        return TipId.WORKER_SKEW;
    }

    @Override
    public void look(PlanView plan, Consumer<Advice> found) {
        for (PlanNode node : plan.plan().nodes().stream()
                .filter(each -> each.workers().size() > 1 && each.has(Trait.SHARES_WORK))
                .toList()) {
            look(plan, node).ifPresent(found);
        }
    }

    private Optional<Advice> look(PlanView plan, PlanNode node) {
        double most = 0;
        double sum = 0;
        for (WorkerShare worker : node.workers()) {
            double rows = worker.rows() * worker.loops();
            most = Math.max(most, rows);
            sum += rows;
        }
        double average = sum / node.workers().size();
        if (sum < ROWS || most < SKEW * average * 0.95) {
            return Optional.empty();
        }
        return Optional.of(AdviceDraft.on(id(), node)
                .fact(Fact.FACTOR, most / average)
                .fact(Fact.ROWS_FOUND, most)
                .saves(plan.share(node) * (1 - average / most))
                .sure(Confidence.POSSIBLE)
                .advice());
    }
}
