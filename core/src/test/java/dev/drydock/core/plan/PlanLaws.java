package dev.drydock.core.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.drydock.core.plan.measure.Arithmetic;
import dev.drydock.core.plan.measure.MeasuredPlan;
import dev.drydock.core.plan.measure.NodeFlag;
import dev.drydock.core.plan.measure.NodeMeasure;
import dev.drydock.core.plan.measure.NodeTime;
import dev.drydock.core.plan.node.Buffers;
import dev.drydock.core.plan.node.IoTimes;
import dev.drydock.core.plan.node.PlanNode;
import dev.drydock.core.plan.node.Totals;
import dev.drydock.core.plan.node.Trait;
import java.util.List;
import java.util.function.ToLongFunction;

/// What holds for every plan whatever it says.
public final class PlanLaws {
    private PlanLaws() {}

    /// Nothing is negative beyond rounding; what all nodes spent and counted by themselves adds up to the
    /// root's, and to what ran after it.
    public static MeasuredPlan check(Plan plan) {
        for (int i = 0; i < plan.nodes().size(); i++) {
            PlanNode node = plan.nodes().get(i);
            assertThat(node.id()).isEqualTo(i + 1);
            assertThat(node.parent()).isLessThan(node.id());
        }
        MeasuredPlan measured = Arithmetic.of(plan);
        double sum = 0;
        double errors = 0;
        for (NodeMeasure measure : measured.nodes()) {
            if (measure.time().isPresent()) {
                NodeTime time = measure.time().get();
                assertThat(time.exclusiveMs())
                        .as("exclusive time of node %d, %s", measure.id(), time)
                        .isGreaterThanOrEqualTo(-time.errorMs() - 1e-6);
                assertThat(time.wallMs()).isGreaterThanOrEqualTo(0);
                sum += time.exclusiveMs();
                errors += time.errorMs();
            }
        }
        counts(measured);
        if (measured.nodes().getFirst().time().isPresent()) {
            double root = measured.nodes().getFirst().time().get().wallMs();
            assertThat(sum)
                    .as("all exclusive times")
                    .isCloseTo(root + measured.afterRootMs(), within(Math.max(1e-6, 1e-9 * errors)));
        }
        return measured;
    }

    private static void counts(MeasuredPlan measured) {
        for (Buffers.Counter counter : Buffers.Counter.values()) {
            add(counter.key(), measured, totals -> totals.buffers().get(counter));
        }
        for (IoTimes.Timer timer : IoTimes.Timer.values()) {
            add(timer.key(), measured, totals -> totals.io().micros(timer));
        }
        add("WAL records", measured, totals -> totals.wal().records());
        add("WAL page images", measured, totals -> totals.wal().pageImages());
        add("WAL bytes", measured, totals -> totals.wal().bytes());
        add("WAL buffers full", measured, totals -> totals.wal().buffersFull());
    }

    private static void add(String what, MeasuredPlan measured, ToLongFunction<Totals> count) {
        long sum = 0;
        for (NodeMeasure measure : measured.nodes()) {
            long own = count.applyAsLong(measure.exclusive());
            assertThat(own).as("%s of node %d", what, measure.id()).isGreaterThanOrEqualTo(0);
            sum += own;
        }
        assertThat(sum)
                .as("all of " + what)
                .isEqualTo(
                        count.applyAsLong(measured.plan().root().totals()) + count.applyAsLong(measured.afterRoot()));
    }

    /// Whether more than one process may have run it.
    public static boolean isParallel(Plan plan) {
        return plan.nodes().stream().anyMatch(node -> node.has(Trait.GATHERS));
    }

    /// Nodes whose inputs had to be fitted into them.
    public static List<Integer> fitted(MeasuredPlan measured) {
        return measured.nodes().stream()
                .filter(node -> node.flags().contains(NodeFlag.OVERLAP))
                .map(NodeMeasure::id)
                .toList();
    }
}
