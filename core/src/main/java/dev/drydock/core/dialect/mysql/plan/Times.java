package dev.drydock.core.dialect.mysql.plan;

import dev.drydock.core.plan.draft.NodeDraft;
import dev.drydock.core.plan.node.Actual;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/// Steps that are told without a time of their own (a query block, a join of several tables) took what their
/// parts took, and joins through a buffer what they tell besides.
final class Times {
    private Times() {}

    /// The smallest difference that a printed number can tell.
    static double step(@Nullable String printed) {
        if (printed == null) {
            return 1;
        }
        int point = printed.indexOf('.');
        int exponent = printed.indexOf('e');
        if (exponent >= 0) {
            return Math.max(1, Double.parseDouble(printed) / 100);
        }
        return point < 0 ? 1 : Math.pow(10, -(printed.length() - point - 1.0));
    }

    static void fill(NodeDraft root) {
        fill(root, Map.of());
    }

    /// @param besides time in milliseconds that a step took on top of its parts
    static void fill(NodeDraft root, Map<NodeDraft, Double> besides) {
        List<NodeDraft> order = new ArrayList<>();
        Deque<NodeDraft> open = new ArrayDeque<>();
        open.push(root);
        while (!open.isEmpty()) {
            NodeDraft node = open.pop();
            order.add(node);
            node.children().forEach(open::push);
        }
        for (NodeDraft node : order.reversed()) {
            if (node.actual().isEmpty()) {
                sum(node);
            } else {
                node.actual().filter(actual -> isUntimed(actual)).ifPresent(actual -> time(node, actual, besides));
            }
        }
    }

    private static boolean isUntimed(Actual actual) {
        return actual.loops() > 0 && actual.totalMs().isEmpty();
    }

    private static void time(NodeDraft node, Actual actual, Map<NodeDraft, Double> besides) {
        boolean timed = node.children().stream()
                .anyMatch(child -> child.actual().flatMap(Times::all).isPresent());
        if (timed) {
            double all = besides.getOrDefault(node, 0.0)
                    + node.children().stream()
                            .mapToDouble(
                                    child -> child.actual().flatMap(Times::all).orElse(0.0))
                            .sum();
            node.actual(new Actual(
                    OptionalDouble.empty(),
                    OptionalDouble.of(all / actual.loops()),
                    0.001 * node.children().size() / actual.loops(),
                    actual.rows(),
                    actual.rowStep(),
                    actual.loops()));
        }
    }

    private static void sum(NodeDraft node) {
        boolean known = false;
        double all = 0;
        double rows = 0;
        for (NodeDraft child : node.children()) {
            known |= child.actual().isPresent();
            all += child.actual().flatMap(Times::all).orElse(0.0);
            rows = child.actual().map(Actual::rows).orElse(0.0);
        }
        if (known) {
            node.actual(new Actual(
                    OptionalDouble.empty(),
                    OptionalDouble.of(all),
                    0.001 * node.children().size(),
                    rows,
                    1,
                    1));
        }
    }

    private static Optional<Double> all(Actual actual) {
        OptionalDouble ms = actual.allMs();
        return ms.isPresent() ? Optional.of(ms.getAsDouble()) : Optional.empty();
    }
}
