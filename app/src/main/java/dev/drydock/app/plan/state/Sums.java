package dev.drydock.app.plan.state;

import dev.drydock.core.plan.node.PlanNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Figures of all nodes that have something in common.
///
/// @param name of the kind, table or index
/// @param first the heaviest of the nodes
/// @param millis of the nodes by themselves; `NaN` where the clock was not read
/// @param share of the statement, 0 to 1
/// @param rows that they gave
public record Sums(
        String name, int first, int count, double millis, double share, double rows, double buffers, double cost) {
    /// What nodes can have in common.
    public enum By {
        TYPE,
        TABLE,
        INDEX
    }

    /// The heaviest first.
    public static List<Sums> of(Look look, By by) {
        Map<String, List<Integer>> groups = new LinkedHashMap<>();
        for (PlanNode node : look.measured().plan().nodes()) {
            name(look, node, by)
                    .ifPresent(name ->
                            groups.computeIfAbsent(name, n -> new ArrayList<>()).add(node.id()));
        }
        List<Sums> sums = new ArrayList<>();
        groups.forEach((name, ids) -> sums.add(sum(look, name, ids)));
        Metric first = look.first() == Metric.TIME ? Metric.TIME : Metric.COST;
        sums.sort(Comparator.comparingDouble((Sums sum) -> first == Metric.TIME ? sum.millis : sum.cost)
                .reversed());
        return List.copyOf(sums);
    }

    private static Optional<String> name(Look look, PlanNode node, By by) {
        return switch (by) {
            case TYPE -> Optional.of(look.labels().of(node.id()).kind());
            case TABLE -> node.operator().relation();
            case INDEX -> node.operator().index();
        };
    }

    private static Sums sum(Look look, String name, List<Integer> ids) {
        Metric metric = look.first() == Metric.TIME ? Metric.TIME : Metric.COST;
        int heaviest = ids.stream()
                .max(Comparator.comparingDouble(id -> zero(look.figures().value(metric, id))))
                .orElseThrow();
        return new Sums(
                name,
                heaviest,
                ids.size(),
                sum(look, Metric.TIME, ids),
                share(look, ids),
                sum(look, Metric.ROWS, ids),
                sum(look, Metric.BUFFERS, ids),
                sum(look, Metric.COST, ids));
    }

    private static double share(Look look, List<Integer> ids) {
        Metric metric = look.first() == Metric.TIME ? Metric.TIME : Metric.COST;
        return ids.stream()
                .mapToDouble(id -> zero(look.figures().share(metric, id)))
                .sum();
    }

    /// `NaN` when no node tells.
    private static double sum(Look look, Metric metric, List<Integer> ids) {
        double sum = Double.NaN;
        for (int id : ids) {
            double value = look.figures().value(metric, id);
            sum = Double.isNaN(value) ? sum : zero(sum) + value;
        }
        return sum;
    }

    private static double zero(double number) {
        return Double.isNaN(number) ? 0 : number;
    }
}
