package dev.drydock.core.plan.diff.align;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/// In which order groups of joins take their tables.
final class JoinOrders {
    private static final int MOST_CHARACTERS = 4_000;

    private JoinOrders() {}

    /// Groups of joins that take the tables that both plans have in another order, with the group of the other
    /// tree that they became; each by its highest join.
    static Map<Integer, Integer> changed(Aligned aligned) {
        Matching matching = aligned.matching();
        Map<Integer, Integer> counterparts = new HashMap<>();
        for (int id = 1; id <= matching.before.size; id++) {
            int there = matching.after(id);
            if (there != 0 && matching.before.joins(id) && matching.after.joins(there)) {
                counterparts.putIfAbsent(aligned.regionsBefore.region(id), aligned.regionsAfter.region(there));
            }
        }
        Map<Integer, Long> was = orders(aligned.before, aligned.regionsBefore);
        Map<Integer, Long> is = orders(aligned.after, aligned.regionsAfter);
        counterparts
                .entrySet()
                .removeIf(pair -> was.getOrDefault(pair.getKey(), 0L).equals(is.getOrDefault(pair.getValue(), 0L)));
        return counterparts;
    }

    /// Per group the sum of what its joins put together: the same for the same orders.
    private static Map<Integer, Long> orders(Tables tables, Regions regions) {
        Map<Integer, Long> orders = new HashMap<>();
        for (int id = 1; id <= tables.tree.size; id++) {
            if (tables.tree.joins(id) && tables.merges(id)) {
                long hash = 7;
                for (long set : tables.order(id)) {
                    hash = (hash ^ set) * 0x9E3779B97F4A7C15L;
                    hash ^= hash >>> 29;
                }
                orders.merge(regions.region(id), hash, Long::sum);
            }
        }
        return orders;
    }

    /// Tables in the order in which a group of joins takes them; what is joined before it is joined to others
    /// stands in brackets, unless it comes first: `a, b, (c, d)`.
    static String told(Tree tree, int join) {
        StringBuilder told = new StringBuilder();
        Deque<Object> rest = new ArrayDeque<>();
        rest.push(join);
        while (!rest.isEmpty() && told.length() < MOST_CHARACTERS) {
            switch (rest.pop()) {
                case Integer id when tree.joins(id) -> inputs(tree, id, rest);
                case Integer id -> told.append(name(tree, id));
                case Object words -> told.append(words);
            }
        }
        return rest.isEmpty() ? told.toString() : told.append('…').toString();
    }

    private static void inputs(Tree tree, int join, Deque<Object> rest) {
        Deque<Object> items = new ArrayDeque<>();
        for (int child = tree.firstChild[join]; child != 0; child = tree.nextSibling[child]) {
            if (tree.aside(child)) {
                continue;
            }
            int end = end(tree, child);
            boolean first = items.isEmpty();
            boolean bracketed = tree.joins(end) && !first;
            if (!first) {
                items.push(bracketed ? ", (" : ", ");
            }
            items.push(end);
            if (bracketed) {
                items.push(")");
            }
        }
        items.forEach(rest::push);
    }

    /// Down to what has a name, or more than one input, or none.
    private static int end(Tree tree, int top) {
        int end = top;
        while (tree.shape[end].name().isEmpty() && tree.inputs[end] == 1) {
            end = tree.nextInput(tree.firstChild[end]);
        }
        return end;
    }

    private static String name(Tree tree, int id) {
        NodeShape shape = tree.shape[id];
        if (shape.named()) {
            return shape.alias().or(shape::relation).or(shape::index).orElse("");
        }
        if (tree.inputs[id] == 0) {
            return shape.kind();
        }
        int first = end(tree, tree.nextInput(tree.firstChild[id]));
        return first != id && tree.shape[first].named() ? name(tree, first) + "…" : shape.kind();
    }
}
