package dev.drydock.core.plan.advice.statistics;

import dev.drydock.core.plan.advice.tip.Advice;
import dev.drydock.core.plan.advice.tip.AdviceDraft;
import dev.drydock.core.plan.advice.tip.Confidence;
import dev.drydock.core.plan.advice.tip.Fact;
import dev.drydock.core.plan.advice.tip.PlanView;
import dev.drydock.core.plan.advice.tip.Suggestion;
import dev.drydock.core.plan.advice.tip.TipId;
import dev.drydock.core.plan.advice.tip.TipRule;
import dev.drydock.core.plan.node.Estimate;
import dev.drydock.core.plan.node.PlanNode;
import dev.drydock.core.plan.node.PlanValue;
import dev.drydock.core.plan.node.Trait;
import java.util.ArrayList;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.Consumer;

/// Tip 45: settings keep the planner from what it would choose.
final class ForcedPlan implements TipRule {
    /// Added to the cost of what is disabled, up to version 17.
    static final double DISABLED = 1e10;

    @Override
    public TipId id() {
        return TipId.FORCED_PLAN;
    }

    @Override
    public void look(PlanView plan, Consumer<Advice> found) {
        List<String> changed = new ArrayList<>();
        if (plan.plan().statement().get("Settings")
                instanceof PlanValue.Group(SequencedMap<String, PlanValue> settings)) {
            settings.forEach((name, value) -> {
                if (name.startsWith("enable_") && List.of("off", "false").contains(value.asText())) {
                    changed.add(name);
                }
            });
        }
        List<PlanNode> disabled = plan.plan().nodes().stream()
                .filter(node -> node.has(Trait.DISABLED) || (isScan(node) && cost(node) >= DISABLED))
                .toList();
        if (changed.isEmpty() && disabled.isEmpty()) {
            return;
        }
        AdviceDraft draft = AdviceDraft.onStatement(id());
        disabled.forEach(draft::and);
        changed.forEach(name -> draft.words(Fact.SETTING, name)
                .suggest(Suggestion.Kind.SETTING, "RESET " + plan.syntax().quoted(name) + ";"));
        found.accept(draft.sure(Confidence.SHOWN).advice());
    }

    /// The cost of steps above holds that of the scan.
    private static boolean isScan(PlanNode node) {
        return node.operator().relation().isPresent();
    }

    private static double cost(PlanNode node) {
        return node.estimate().map(Estimate::totalCost).orElse(0.0);
    }
}
