package dev.drydock.app.kit.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ChartScaleTest {
    private static final Instant FROM = Instant.parse("2026-11-20T14:16:08Z");

    @Test
    void levelsBeginAtZeroReachTheTopAndAreFew() {
        assertThat(ChartScale.levels(0)).containsExactly(0, 1);
        assertThat(ChartScale.levels(8)).containsExactly(0, 2, 4, 6, 8);
        assertThat(ChartScale.levels(13)).containsExactly(0, 5, 10, 15);
        assertThat(IntStream.rangeClosed(0, 3_000))
                .allSatisfy(most -> assertThat(ChartScale.levels(most))
                        .hasSizeBetween(2, 6)
                        .startsWith(0)
                        .satisfies(levels -> assertThat(levels.getLast()).isGreaterThanOrEqualTo(most)));
    }

    @Test
    void momentsAreFullOnesOfTheClock() {
        assertThat(ChartScale.moments(FROM, FROM.plus(Duration.ofMinutes(10)), 6, ZoneOffset.UTC))
                .containsExactly(
                        Instant.parse("2026-11-20T14:18:00Z"),
                        Instant.parse("2026-11-20T14:20:00Z"),
                        Instant.parse("2026-11-20T14:22:00Z"),
                        Instant.parse("2026-11-20T14:24:00Z"),
                        Instant.parse("2026-11-20T14:26:00Z"));
        assertThat(ChartScale.moments(FROM, FROM.plus(Duration.ofDays(7)), 7, ZoneId.of("Asia/Kathmandu")))
                .hasSize(7)
                .allSatisfy(moment -> assertThat(moment.toString()).endsWith("T18:15:00Z"));
    }

    @Test
    void thinningKeepsEveryPeakAndTheOrder() {
        List<TimePoint> points = new ArrayList<>();
        for (int i = 0; i < 8_640; i++) {
            int lower = i == 4_321 ? 9 : i % 3;
            points.add(new TimePoint(FROM.plusSeconds(10L * i), lower, i == 7_000 ? 5 : 0, 8, ""));
        }
        List<TimePoint> kept = ChartScale.thinned(points, FROM, FROM.plus(Duration.ofDays(1)), 400);
        assertThat(kept).hasSizeBetween(300, 401).isSubsetOf(points);
        assertThat(kept).contains(points.get(4_321), points.get(7_000));
        assertThat(kept).isSortedAccordingTo((a, b) -> a.at().compareTo(b.at()));
    }
}
