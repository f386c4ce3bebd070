package dev.drydock.core.schema.erd.layout;

import dev.drydock.core.schema.erd.ErdModel;
import dev.drydock.core.schema.erd.ErdRelation;
import dev.drydock.core.schema.snapshot.ElementKey;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Decides for every relation which end is the left one, so that no circle is left: what a table refers to
/// stands at its left. Around a focus both sides grow outwards: what it refers to with all that is reached over
/// it at the left, what refers to it at the right.
final class Sides {
    private final ErdModel model;
    private final Map<ElementKey, Integer> levels = new LinkedHashMap<>();
    private final Map<ElementKey, Integer> order = new HashMap<>();

    private Sides(ErdModel model) {
        this.model = model;
    }

    static Sides of(ErdModel model, Optional<ElementKey> focus) {
        Sides sides = new Sides(model);
        focus.filter(model.entities()::containsKey).ifPresent(sides::around);
        sides.sort();
        return sides;
    }

    /// Where an entity stands around the focus: 0 the focus, negative at its left. Empty without a focus, or
    /// for what it does not reach.
    Optional<Integer> level(ElementKey key) {
        return Optional.ofNullable(levels.get(key));
    }

    /// Whether the table referred to stands at the left.
    boolean isForward(ErdRelation relation) {
        int from = levels.getOrDefault(relation.from(), 0);
        int to = levels.getOrDefault(relation.to(), 0);
        return from == to ? rank(relation.to()) <= rank(relation.from()) : to < from;
    }

    private int rank(ElementKey key) {
        return order.getOrDefault(key, 0);
    }

    private void around(ElementKey focus) {
        Map<ElementKey, List<ErdRelation>> beside = new HashMap<>();
        for (ErdRelation relation : model.relations()) {
            beside.computeIfAbsent(relation.from(), k -> new ArrayList<>()).add(relation);
            beside.computeIfAbsent(relation.to(), k -> new ArrayList<>()).add(relation);
        }
        ArrayDeque<ElementKey> waiting = new ArrayDeque<>();
        levels.put(focus, 0);
        model.relations().stream()
                .filter(r -> !r.isInferred())
                .forEach(r -> beside(r, focus, r.from().equals(focus) ? -1 : 1));
        model.relations().stream().filter(ErdRelation::isInferred).forEach(r -> beside(r, focus, lighter()));
        waiting.addAll(levels.keySet());
        waiting.removeFirstOccurrence(focus);
        while (!waiting.isEmpty()) {
            ElementKey at = waiting.remove();
            int level = levels.getOrDefault(at, 0);
            for (ErdRelation relation : beside.getOrDefault(at, List.of())) {
                if (levels.putIfAbsent(relation.other(at), level + Integer.signum(level)) == null) {
                    waiting.add(relation.other(at));
                }
            }
        }
    }

    private void beside(ErdRelation relation, ElementKey focus, int side) {
        if (relation.touches(focus)) {
            levels.putIfAbsent(relation.other(focus), side);
        }
    }

    private int lighter() {
        int sum = levels.values().stream().mapToInt(Integer::intValue).sum();
        return sum > 0 ? -1 : 1;
    }

    /// An order in which tables come after what they refer to, as far as there are no circles.
    private void sort() {
        Map<ElementKey, List<ElementKey>> needs = new LinkedHashMap<>();
        model.entities().keySet().forEach(key -> needs.put(key, new ArrayList<>()));
        model.relations()
                .forEach(r -> needs.getOrDefault(r.from(), new ArrayList<>()).add(r.to()));
        Map<ElementKey, Integer> at = new HashMap<>();
        for (ElementKey start : needs.keySet()) {
            ArrayDeque<ElementKey> path = new ArrayDeque<>(List.of(start));
            while (!path.isEmpty() && !order.containsKey(start)) {
                ElementKey top = path.getLast();
                List<ElementKey> its = needs.getOrDefault(top, List.of());
                int next = at.merge(top, 1, Integer::sum) - 1;
                if (next >= its.size()) {
                    order.put(top, order.size());
                    path.removeLast();
                } else if (!at.containsKey(its.get(next))) {
                    path.addLast(its.get(next));
                }
            }
        }
    }
}
