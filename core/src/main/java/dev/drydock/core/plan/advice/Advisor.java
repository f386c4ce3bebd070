package dev.drydock.core.plan.advice;

import dev.drydock.core.plan.Plan;
import dev.drydock.core.plan.advice.tip.Advice;
import dev.drydock.core.plan.advice.tip.PlanView;
import dev.drydock.core.plan.advice.tip.ServerFacts;
import dev.drydock.core.plan.advice.tip.Severity;
import dev.drydock.core.plan.advice.tip.TipId;
import dev.drydock.core.plan.measure.MeasuredPlan;
import dev.drydock.core.plan.node.PlanNode;
import dev.drydock.core.sql.Syntax;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/// The way in. Pure, any thread; talks to no server and runs nothing. Takes time in proportion to the plan, and
/// recurses into none. Savings are upper bounds by themselves: two tips may speak of the same time.
public final class Advisor {
    /// Shares of the time below it are not worth a person's (pgMustard issue 15).
    static final double WORTH = 0.02;
    /// Less nobody notices, however often a statement runs.
    static final double WORTH_MILLIS = 0.1;

    private static final Comparator<Advice> ORDER = Comparator.comparingDouble(
                    (Advice advice) -> -advice.saving().orElse(WORTH))
            .thenComparing(Advice::confidence)
            .thenComparing(Advice::tip);

    private Advisor() {}

    /// @param syntax of the DBMS that told the plan: it quotes the names in suggestions
    public static AdviceReport of(MeasuredPlan plan, ServerFacts server, Syntax syntax) {
        PlanView view = new PlanView(plan, server, syntax);
        TipId.Family family = family(plan.plan());
        List<Advice> all = new ArrayList<>();
        Catalogue.RULES.stream()
                .filter(rule -> rule.id().family() == family)
                .forEach(rule -> rule.look(view, all::add));
        List<Advice> shown = new ArrayList<>();
        List<Advice> hidden = new ArrayList<>();
        List<Advice> good = new ArrayList<>();
        for (Advice advice : joined(view, all)) {
            if (advice.severity() == Severity.GOOD) {
                good.add(advice);
            } else {
                (isWorth(view, advice) ? shown : hidden).add(advice);
            }
        }
        shown.sort(ORDER);
        hidden.sort(ORDER);
        return new AdviceReport(view.isTimed(), shown, hidden, good);
    }

    /// Whose tips speak of such a plan.
    private static TipId.Family family(Plan plan) {
        boolean tables = plan.root().operator().type().equals("query_block")
                || plan.nodes().stream()
                        .anyMatch(node -> node.properties().containsKey("access_type")
                                || node.properties().containsKey("Step"));
        return tables ? TipId.Family.TABLES : TipId.Family.STEPS;
    }

    /// What the plan says no share of is worth a look in any case.
    private static boolean isWorth(PlanView view, Advice advice) {
        if (advice.saving().isEmpty()) {
            return true;
        }
        double share = advice.saving().getAsDouble();
        double all = view.totalMs()
                + (advice.nodes().isEmpty() ? view.plan().planningMs().orElse(0) : 0);
        return share >= WORTH && (!view.isTimed() || share * all >= WORTH_MILLIS);
    }

    private record Same(TipId tip, List<?> what) {}

    /// The same statement for several steps (partitions, a table read twice) is said once, with the reasons of
    /// the step where it saves most.
    private static List<Advice> joined(PlanView view, List<Advice> all) {
        Map<Same, List<Advice>> byWhat = new LinkedHashMap<>();
        for (Advice advice : all) {
            Same same = new Same(advice.tip(), advice.suggestions().isEmpty() ? advice.nodes() : advice.suggestions());
            byWhat.computeIfAbsent(same, _ -> new ArrayList<>()).add(advice);
        }
        return byWhat.values().stream().map(same -> one(view, same)).toList();
    }

    private static Advice one(PlanView view, List<Advice> same) {
        if (same.size() == 1) {
            return same.getFirst();
        }
        Advice most = same.stream()
                .max(Comparator.comparingDouble(advice -> advice.saving().orElse(0)))
                .orElseThrow();
        Set<Integer> nodes = new LinkedHashSet<>();
        same.forEach(advice -> nodes.addAll(advice.nodes()));
        OptionalDouble saving = most.saving().isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(Math.min(
                        Math.max(most.saving().getAsDouble(), reach(view, nodes)),
                        same.stream()
                                .mapToDouble(advice -> advice.saving().orElse(0))
                                .sum()));
        return new Advice(
                most.tip(), List.copyOf(nodes), most.evidence(), saving, most.confidence(), most.suggestions());
    }

    /// The share of the time of some steps with all below them, none counted twice; at most 1.
    private static double reach(PlanView view, Set<Integer> ids) {
        double reach = 0;
        Optional<PlanNode> top = Optional.empty();
        for (int id : ids.stream().sorted().toList()) {
            PlanNode node = view.plan().node(id);
            if (top.isEmpty() || !view.tree().isWithin(node, top.get())) {
                top = Optional.of(node);
                reach += view.wholeShare(node);
            }
        }
        return Math.min(1, reach);
    }
}
