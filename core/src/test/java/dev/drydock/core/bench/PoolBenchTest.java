package dev.drydock.core.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.core.job.JobSpec;
import dev.drydock.core.job.Jobs;
import dev.drydock.core.job.Outcome;
import dev.drydock.core.pool.PoolFixture;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("server")
class PoolBenchTest {
    @Test
    void figuresAreOfTheSameRun() throws Exception {
        int rounds = Integer.getInteger("drydock.bench.rounds", 3);
        int threads = Integer.getInteger("drydock.bench.threads", 1);
        try (PoolFixture fixture = new PoolFixture();
                Jobs jobs = Jobs.inline()) {
            var setup = fixture.setup(PoolFixture.settings(8, Duration.ofSeconds(2)));
            Outcome<PoolFigures> outcome = jobs.submit(
                            new JobSpec("bench", "pool"), PoolBench.job(setup, threads, rounds))
                    .outcome()
                    .join();
            assertThat(outcome).isInstanceOfSatisfying(Outcome.Done.class, done -> {
                PoolFigures figures = (PoolFigures) done.value();
                System.out.println(figures);
                assertThat(figures.bareNanos()).isPositive();
                assertThat(figures.oursNanos()).isPositive();
                assertThat(figures.ratio()).isPositive();
                assertThat(figures.lookMillis()).isPositive();
            });
        }
    }
}
