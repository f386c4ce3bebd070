package dev.drydock.core.plan.advice.write;

import dev.drydock.core.plan.PlanTrigger;
import dev.drydock.core.plan.advice.tip.Advice;
import dev.drydock.core.plan.advice.tip.AdviceDraft;
import dev.drydock.core.plan.advice.tip.Fact;
import dev.drydock.core.plan.advice.tip.PlanView;
import dev.drydock.core.plan.advice.tip.Suggestion;
import dev.drydock.core.plan.advice.tip.TipId;
import dev.drydock.core.plan.advice.tip.TipRule;
import dev.drydock.core.plan.advice.tip.Told;
import java.util.Set;
import java.util.function.Consumer;

/// Tip 34: deleting or changing a key looks for rows that refer to it, without an index to find them.
final class ForeignKeyCheck implements TipRule {
    static final double SHARE = 0.2;
    /// A look into an index takes some hundredths of it.
    static final double MILLIS_PER_CALL = 0.2;

    @Override
    public TipId id() {
        return TipId.FOREIGN_KEY_CHECK;
    }

    @Override
    public void look(PlanView plan, Consumer<Advice> found) {
        boolean keysGo = plan.ofType("ModifyTable").stream()
                .anyMatch(node -> Set.of("Delete", "Update", "Merge").contains(Told.text(node, "Operation")));
        for (PlanTrigger trigger : plan.plan().triggers()) {
            double ms = trigger.ms().orElse(0);
            double share = plan.totalMs() <= 0 ? 0 : ms / plan.totalMs();
            boolean slow = share >= SHARE && ms >= MILLIS_PER_CALL * Math.max(1, trigger.calls());
            if (keysGo && !trigger.constraint().isEmpty() && slow) {
                found.accept(AdviceDraft.onStatement(id())
                        .words(Fact.NAME, trigger.constraint())
                        .fact(Fact.MILLIS, ms)
                        .fact(Fact.CALLS, trigger.calls())
                        .fact(Fact.TIME_SHARE, share)
                        .saves(share * 0.95)
                        .suggest(
                                Suggestion.Kind.LOOKUP,
                                "SELECT conrelid::regclass, pg_get_constraintdef(oid) FROM pg_constraint WHERE conname"
                                        + " = "
                                        + plan.syntax().literal(trigger.constraint(), false) + ";")
                        .advice());
            }
        }
    }
}
