package dev.drydock.core.pool.meter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class LatencyHistogramTest {
    @Property(tries = 500)
    void quantileIsWithinASixteenthAboveTheTruth(
            @ForAll @Size(min = 1, max = 200) List<@LongRange(min = 0, max = 4_000_000_000_000L) Long> values,
            @ForAll @DoubleRange(min = 0.01, max = 1) double share) {
        LatencyHistogram histogram = new LatencyHistogram();
        values.forEach(histogram::record);
        long[] sorted = values.stream().mapToLong(Long::longValue).sorted().toArray();
        long truth = sorted[(int) Math.max(1, Math.ceil(share * sorted.length)) - 1];
        long found = histogram.counts().quantileNanos(share);
        assertThat(found).isBetween(truth, truth + truth / 16 + 1);
        double mean = Arrays.stream(sorted).average().orElseThrow();
        assertThat(histogram.counts().meanNanos()).isBetween(mean * 0.999, mean * 17 / 16 + 1);
    }

    @Test
    void periodIsTheDifferenceOfTwoReadings() {
        LatencyHistogram histogram = new LatencyHistogram();
        histogram.record(1_000_000);
        var before = histogram.counts();
        histogram.record(50);
        var period = histogram.counts().since(before).latency();
        assertThat(period.count()).isEqualTo(1);
        assertThat(period.maxNanos()).isBetween(50L, 54L);
    }

    @Test
    void nothingMeasuredIsZero() {
        assertThat(new LatencyHistogram().counts().latency()).isEqualTo(new Latency(0, 0, 0, 0, 0, 0));
    }

    @Test
    void clockThatRunsBackwardsIsZero() {
        LatencyHistogram histogram = new LatencyHistogram();
        histogram.record(-5);
        assertThat(histogram.counts().latency()).isEqualTo(new Latency(1, 0, 0, 0, 0, 0));
    }
}
