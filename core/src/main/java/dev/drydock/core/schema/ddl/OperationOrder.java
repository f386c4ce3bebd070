package dev.drydock.core.schema.ddl;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;

/// Puts operations in an order that keeps every "before", and else in the order they were given. Iterative:
/// chains of any length are fine. One use, one thread.
public final class OperationOrder<T> {
    private final List<T> nodes;
    private final Map<T, Integer> places = new HashMap<>();
    private final List<Set<Integer>> followers = new ArrayList<>();
    private final int[] waiting;

    /// @param nodes distinct, the preferred first
    public OperationOrder(Collection<T> nodes) {
        this.nodes = List.copyOf(nodes);
        for (T node : this.nodes) {
            places.put(node, followers.size());
            followers.add(new HashSet<>());
        }
        waiting = new int[followers.size()];
    }

    /// Pairs with a stranger, or of one with itself, mean nothing.
    public void before(T first, T second) {
        Integer from = places.get(first);
        Integer to = places.get(second);
        if (from != null
                && to != null
                && !from.equals(to)
                && followers.get(from).add(to)) {
            waiting[to]++;
        }
    }

    /// In a cycle the preferred one goes first.
    public List<T> sorted() {
        List<T> order = new ArrayList<>(nodes.size());
        PriorityQueue<Integer> ready = new PriorityQueue<>();
        BitSet left = new BitSet(nodes.size());
        left.set(0, nodes.size());
        for (int i = 0; i < waiting.length; i++) {
            if (waiting[i] == 0) {
                ready.add(i);
            }
        }
        while (!left.isEmpty()) {
            Integer free = ready.poll();
            int next = free == null ? left.nextSetBit(0) : free;
            if (!left.get(next)) {
                continue;
            }
            left.clear(next);
            order.add(nodes.get(next));
            for (int follower : followers.get(next)) {
                waiting[follower]--;
                if (waiting[follower] == 0 && left.get(follower)) {
                    ready.add(follower);
                }
            }
        }
        return order;
    }
}
