package dev.drydock.core.plan.advice.tip;

import java.util.function.Consumer;

/// One tip. Pure, any thread; quiet on every plan that has nothing of the kind, so that all rules may be asked
/// about the plan of any DBMS: [TipId#family] says whose plans it speaks of.
public interface TipRule {
    TipId id();

    void look(PlanView plan, Consumer<Advice> found);
}
