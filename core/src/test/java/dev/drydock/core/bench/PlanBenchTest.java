package dev.drydock.core.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.core.dialect.Dialects;
import dev.drydock.core.plan.PlanReading;
import org.junit.jupiter.api.Test;

class PlanBenchTest {
    @Test
    void bothFormsAreTheSameTree() {
        assertThat(PlanBench.run(200, Dialects::plans).nodes()).isEqualTo(200);
        var text = (PlanReading.Read) Dialects.plans(PlanBench.text(50));
        var json = (PlanReading.Read) Dialects.plans(PlanBench.json(50));
        assertThat(text.plans().getFirst().nodes())
                .isEqualTo(json.plans().getFirst().nodes());
        assertThat(text.plans().getFirst().unknownLines()).isEmpty();
    }
}
