package dev.drydock.core.pool.advice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.connect.Environment;
import dev.drydock.core.connect.Target;
import dev.drydock.core.connect.TlsMode;
import dev.drydock.core.connect.route.Route;
import dev.drydock.core.connect.route.SshHop;
import dev.drydock.core.connect.route.SshLogin;
import dev.drydock.core.connect.route.SshTunnel;
import dev.drydock.core.connect.route.TlsFiles;
import dev.drydock.core.pool.advice.SizeAdvice.Finding;
import dev.drydock.core.workspace.pool.PoolSample;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class SizingTest {
    private static final Sizing.Place NOWHERE = new Sizing.Place(OptionalInt.empty(), 4, OptionalInt.empty());

    private static Load load(double acquires, Duration usage, int p99, int threads, int ofOne) {
        return new Load(Duration.ofMinutes(10), 60, acquires, usage, p99, threads, ofOne);
    }

    @Test
    void coresOfThisMachineSayNothingOfALocalhostBehindADistantTunnel() {
        ConnectionProfile here = new ConnectionProfile(
                "id",
                "here",
                Environment.DEV,
                "postgres",
                new Target.Server("localhost", 5432, "d"),
                "ann",
                TlsMode.DISABLE,
                Map.of());
        SshHop far = new SshHop("bastion.example", 22, "ann", new SshLogin.Agent());
        ConnectionProfile there = here.with(
                new Route(TlsFiles.NONE, Optional.of(new SshTunnel(far, Optional.empty(), Optional.empty()))));
        assertThat(Sizing.Place.of(Optional.empty(), 1, here).cores()).isPresent();
        assertThat(Sizing.Place.of(Optional.empty(), 1, there).cores()).isEmpty();
    }

    @Test
    void meanNeedIsLittlesLaw() {
        SizeAdvice advice = Sizing.advise(load(200, Duration.ofMillis(25), 2, 6, 1), 8, NOWHERE);
        assertThat(advice.findings()).contains(new Finding.MeanNeed(200, 0.025, 5));
        assertThat(advice.recommended()).hasValue(5);
    }

    @Test
    void peakGetsATwentyPercentSpare() {
        SizeAdvice advice = Sizing.advise(load(200, Duration.ofMillis(25), 10, 12, 1), 8, NOWHERE);
        assertThat(advice.findings()).contains(new Finding.PeakNeed(10, 60, 12));
        assertThat(advice.recommended()).hasValue(12);
    }

    @Test
    void threadsThatHoldSeveralSetAFloor() {
        SizeAdvice advice = Sizing.advise(load(10, Duration.ofMillis(5), 2, 8, 3), 8, NOWHERE);
        assertThat(advice.findings()).contains(new Finding.DeadlockFloor(8, 3, 17));
        assertThat(advice.recommended()).hasValue(17);
    }

    @Test
    void roomOnTheServerCutsTheRecommendation() {
        Sizing.Place tight = new Sizing.Place(OptionalInt.of(3), 4, OptionalInt.of(2));
        SizeAdvice advice = Sizing.advise(load(200, Duration.ofMillis(25), 10, 12, 1), 8, tight);
        assertThat(advice.recommended()).hasValue(7);
        assertThat(advice.limited()).isTrue();
        assertThat(advice.findings()).contains(new Finding.ServerRoom(3, 4, 7), new Finding.StartValue(2, 1, 5));
    }

    @Test
    void tooLittleSeenGivesNoRecommendation() {
        Load little = new Load(Duration.ofSeconds(30), 3, 100, Duration.ofMillis(5), 2, 2, 1);
        SizeAdvice advice = Sizing.advise(little, 8, NOWHERE);
        assertThat(advice.recommended()).isEmpty();
        assertThat(advice.findings()).containsExactly(new Finding.NotEnough(30, 120, 3_000, 100));
        assertThat(Sizing.advise(Load.of(List.of()), 8, NOWHERE).recommended()).isEmpty();
    }

    @Test
    void loadWeighsUsageByArrivals() {
        List<PoolSample> samples = new ArrayList<>();
        samples.add(sample(90, 1_000_000, 3));
        samples.add(sample(10, 11_000_000, 9));
        Load load = Load.of(samples);
        assertThat(load.acquiresPerSecond()).isEqualTo(50);
        assertThat(load.meanUsage()).isEqualTo(Duration.ofMillis(2));
        assertThat(load.p99Wanted()).isEqualTo(9);
        assertThat(load.observed()).isEqualTo(Duration.ofSeconds(20));
    }

    private static PoolSample sample(double acquires, long usageNanos, int wanted) {
        return new PoolSample(
                "p",
                Instant.EPOCH,
                Duration.ofSeconds(10),
                new PoolSample.Sizes(wanted, 0, wanted, wanted, 10),
                new PoolSample.Waits(1, 2, 3, 4),
                new PoolSample.Work(acquires, usageNanos, usageNanos, 0, 0),
                new PoolSample.Holding(0, wanted, 1));
    }
}
