package dev.drydock.core.plan.measure;

import dev.drydock.core.plan.node.Buffers;
import dev.drydock.core.plan.node.Buffers.Counter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Blocks of a node without those of what it pays for. Counts are totals over processes, so nothing is divided;
/// the blocks of a common table expression go to its readers in proportion to their own.
final class BufferShares {
    private BufferShares() {}

    /// @return one per node, in order
    static List<Buffers> of(Shape shape, Charges charges) {
        Map<Integer, Map<Counter, Double>> readers = new HashMap<>();
        for (int id = 1; id <= shape.size(); id++) {
            for (int table : shape.node(id).links().reads()) {
                Map<Counter, Double> all = readers.computeIfAbsent(table, _ -> new EnumMap<>(Counter.class));
                for (Counter counter : Counter.values()) {
                    all.merge(counter, (double) shape.node(id).buffers().get(counter), Double::sum);
                }
            }
        }
        List<Buffers> shares = new ArrayList<>(shape.size());
        for (int id = 1; id <= shape.size(); id++) {
            Buffers own = shape.node(id).buffers();
            Map<Counter, Long> left = new EnumMap<>(Counter.class);
            for (Counter counter : Counter.values()) {
                long count = own.get(counter);
                if (count > 0) {
                    left.put(counter, left(shape, charges.paidBy(id), counter, count, readers));
                }
            }
            shares.add(Buffers.of(left));
        }
        return shares;
    }

    private static long left(
            Shape shape, List<Charge> paid, Counter counter, long own, Map<Integer, Map<Counter, Double>> readers) {
        double left = own;
        for (Charge charge : paid) {
            double theirs = shape.node(charge.child()).buffers().get(counter);
            double all = readers.getOrDefault(charge.child(), Map.of()).getOrDefault(counter, 0.0);
            left -= all > 0 ? Math.min(1, theirs / all) * own : theirs * charge.part();
        }
        return Math.max(0, Math.round(left));
    }
}
