package dev.drydock.core.workspace.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.drydock.core.pool.advice.Load;
import dev.drydock.core.workspace.Workspace;
import dev.drydock.core.workspace.WorkspaceOpening;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PoolHistoryTest {
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.MINUTES);

    @TempDir
    Path home;

    @SuppressWarnings("NullAway.Init")
    private Workspace workspace;

    @BeforeEach
    void open() {
        workspace = ((WorkspaceOpening.Opened) Workspace.open(home)).workspace();
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    private static PoolSample sample(String profile, Instant at, int active, double rate) {
        return new PoolSample(
                profile,
                at,
                Duration.ofSeconds(10),
                new PoolSample.Sizes(active, 1, active + 1, active, 8),
                new PoolSample.Waits(1_000, 2_000, 3_000, 4_000),
                new PoolSample.Work(rate, 5_000_000, 6_000_000, 7_000_000, 0.5),
                new PoolSample.Holding(0, active, 1));
    }

    private List<PoolSample> all(String profile) throws Exception {
        return workspace.pools().between(profile, Instant.EPOCH, now.plus(Duration.ofDays(1)));
    }

    @Test
    void sampleComesBackAsItWas() throws Exception {
        PoolSample sample = sample("p", now, 3, 12.25);
        workspace.pools().add(sample);
        workspace.pools().add(sample("other", now, 5, 1));
        assertThat(all("p")).containsExactly(sample);
        assertThat(workspace.pools().between("p", now.plusSeconds(1), now.plusSeconds(9)))
                .isEmpty();
    }

    @Test
    void loadIsTheSameBeforeAndAfterThinning() throws Exception {
        Instant bucket = now.minus(Duration.ofDays(2)).truncatedTo(ChronoUnit.HOURS);
        // The first sample thins out; what follows within the hour does not.
        workspace.pools().add(sample("q", now, 1, 1));
        workspace.pools().add(used(bucket.plusSeconds(20), 90, 1_000_000));
        workspace.pools().add(used(bucket.plusSeconds(40), 10, 11_000_000));
        workspace.pools().add(used(bucket.plusSeconds(60), 0, 0));
        Load before = Load.of(all("p"));
        workspace.pools().thin();
        assertThat(all("p")).hasSize(1);
        Load after = Load.of(all("p"));
        assertThat(after.observed()).isEqualTo(before.observed()).isEqualTo(Duration.ofSeconds(30));
        assertThat(after.acquiresPerSecond()).isCloseTo(before.acquiresPerSecond(), within(1e-9));
        assertThat(after.meanUsage()).isEqualTo(before.meanUsage()).isEqualTo(Duration.ofMillis(2));
    }

    private static PoolSample used(Instant at, double rate, long usageNanos) {
        PoolSample plain = sample("p", at, 1, rate);
        return new PoolSample(
                "p",
                at,
                plain.span(),
                plain.sizes(),
                plain.waits(),
                new PoolSample.Work(rate, usageNanos, usageNanos, 0, 0),
                plain.holding());
    }

    @Test
    void oldSamplesAreFoldedAndVeryOldOnesGo() throws Exception {
        Instant twoDaysAgo = now.minus(Duration.ofDays(2)).truncatedTo(ChronoUnit.HOURS);
        workspace.pools().add(sample("p", now, 1, 1));
        workspace.pools().add(sample("p", twoDaysAgo.plusSeconds(10), 2, 10));
        workspace.pools().add(sample("p", twoDaysAgo.plusSeconds(20), 6, 20));
        workspace.pools().add(sample("p", twoDaysAgo.plusSeconds(400), 4, 40));
        workspace.pools().add(sample("p", now.minus(Duration.ofDays(31)), 8, 40));
        workspace.pools().thin();
        List<PoolSample> left = all("p");
        assertThat(left).hasSize(3);
        PoolSample folded = left.getFirst();
        assertThat(folded.at()).isEqualTo(twoDaysAgo);
        assertThat(folded.span()).as("what was looked at, not what passed").isEqualTo(Duration.ofSeconds(20));
        assertThat(folded.sizes().active()).isEqualTo(6);
        assertThat(folded.work().acquiresPerSecond()).isEqualTo(15);
        assertThat(folded.waits()).isEqualTo(new PoolSample.Waits(1_000, 2_000, 3_000, 4_000));
        assertThat(left.getLast()).isEqualTo(sample("p", now, 1, 1));
        workspace.pools().thin();
        assertThat(all("p")).isEqualTo(left);
    }
}
