package dev.drydock.core.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.drydock.core.plan.measure.Arithmetic;
import dev.drydock.core.plan.measure.MeasuredPlan;
import dev.drydock.core.plan.measure.NodeMeasure;
import dev.drydock.core.plan.measure.NodeTime;
import dev.drydock.core.plan.node.Buffers;
import dev.drydock.core.plan.node.PlanNode;

/// What holds for every plan whatever it says.
final class PlanLaws {
    private PlanLaws() {}

    static MeasuredPlan check(Plan plan) {
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
            for (Buffers.Counter counter : Buffers.Counter.values()) {
                assertThat(measure.exclusiveBuffers().get(counter)).isGreaterThanOrEqualTo(0);
            }
        }
        if (measured.nodes().getFirst().time().isPresent()) {
            double root = measured.nodes().getFirst().time().get().wallMs();
            assertThat(sum)
                    .as("all exclusive times")
                    .isCloseTo(root + measured.afterRootMs(), within(Math.max(1e-6, 1e-9 * errors)));
        }
        return measured;
    }
}
