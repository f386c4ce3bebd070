package dev.drydock.core.plan.advice;

import dev.drydock.core.plan.advice.tip.Advice;
import dev.drydock.core.plan.advice.tip.PlanView;
import dev.drydock.core.plan.advice.tip.ServerFacts;
import dev.drydock.core.plan.advice.tip.Severity;
import dev.drydock.core.plan.advice.tip.TipId;
import dev.drydock.core.plan.measure.MeasuredPlan;
import dev.drydock.core.sql.Syntax;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;

/// The way in. Pure, any thread; talks to no server and runs nothing.
public final class Advisor {
    /// Shares of the time below it are not worth a person's (pgMustard issue 15).
    static final double WORTH = 0.02;

    private static final Comparator<Advice> ORDER = Comparator.comparingDouble(
                    (Advice advice) -> -advice.saving().orElse(WORTH))
            .thenComparing(Advice::confidence)
            .thenComparing(Advice::tip);

    private Advisor() {}

    /// @param syntax of the DBMS that told the plan: it quotes the names in suggestions
    public static AdviceReport of(MeasuredPlan plan, ServerFacts server, Syntax syntax) {
        PlanView view = new PlanView(plan, server, syntax);
        List<Advice> all = new ArrayList<>();
        Catalogue.RULES.forEach(rule -> rule.look(view, all::add));
        List<Advice> shown = new ArrayList<>();
        List<Advice> hidden = new ArrayList<>();
        List<Advice> good = new ArrayList<>();
        for (Advice advice : joined(all)) {
            if (advice.severity() == Severity.GOOD) {
                good.add(advice);
            } else {
                (advice.saving().orElse(WORTH) >= WORTH ? shown : hidden).add(advice);
            }
        }
        shown.sort(ORDER);
        hidden.sort(ORDER);
        return new AdviceReport(view.isTimed(), shown, hidden, good);
    }

    private record Same(TipId tip, List<?> what) {}

    /// The same statement for several steps (partitions, a table read twice) is said once, with the reasons of
    /// the step where it saves most.
    private static List<Advice> joined(List<Advice> all) {
        Map<Same, Advice> byWhat = new LinkedHashMap<>();
        for (Advice advice : all) {
            Same same = new Same(advice.tip(), advice.suggestions().isEmpty() ? advice.nodes() : advice.suggestions());
            byWhat.merge(same, advice, Advisor::joined);
        }
        return List.copyOf(byWhat.values());
    }

    private static Advice joined(Advice one, Advice two) {
        Advice larger = two.saving().orElse(0) > one.saving().orElse(0) ? two : one;
        Set<Integer> nodes = new LinkedHashSet<>(one.nodes());
        nodes.addAll(two.nodes());
        OptionalDouble saving = one.saving().isEmpty()
                ? two.saving()
                : OptionalDouble.of(
                        Math.min(1, one.saving().getAsDouble() + two.saving().orElse(0)));
        return new Advice(
                larger.tip(), List.copyOf(nodes), larger.evidence(), saving, larger.confidence(), larger.suggestions());
    }
}
