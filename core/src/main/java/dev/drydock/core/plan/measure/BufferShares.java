package dev.drydock.core.plan.measure;

import dev.drydock.core.plan.node.Buffers;
import dev.drydock.core.plan.node.ChildKind;
import java.util.ArrayList;
import java.util.List;

/// Blocks of a node without those of what it pays for. Counts are totals over processes, so nothing is divided;
/// the blocks of a common table expression go to its readers in proportion to their own.
final class BufferShares {
    private BufferShares() {}

    /// @return one per node, in order
    static List<Buffers> of(Shape shape, Charges charges) {
        Buffers.Counter[] counters = Buffers.Counter.values();
        double[][] readers = new double[shape.size() + 1][];
        for (int id = 1; id <= shape.size(); id++) {
            for (int table : shape.node(id).links().reads()) {
                if (readers[table] == null) {
                    readers[table] = new double[counters.length];
                }
                for (int i = 0; i < counters.length; i++) {
                    readers[table][i] += shape.node(id).buffers().get(counters[i]);
                }
            }
        }
        List<Buffers> shares = new ArrayList<>(shape.size());
        for (int id = 1; id <= shape.size(); id++) {
            long[] own = new long[counters.length];
            for (int i = 0; i < counters.length; i++) {
                double left = shape.node(id).buffers().get(counters[i]);
                double mine = left;
                for (Charge charge : charges.paidBy(id)) {
                    double theirs = shape.node(charge.child()).buffers().get(counters[i]);
                    double[] all = readers[charge.child()];
                    boolean table = shape.node(charge.child()).kind() == ChildKind.CTE && all != null;
                    double part = table && all[i] > 0 ? Math.min(1, theirs / all[i]) * mine : theirs * charge.part();
                    left -= part;
                }
                own[i] = Math.max(0, Math.round(left));
            }
            shares.add(Buffers.of(own));
        }
        return shares;
    }
}
