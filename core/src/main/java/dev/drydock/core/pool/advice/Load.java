package dev.drydock.core.pool.advice;

import dev.drydock.core.workspace.pool.PoolSample;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;

/// What a pool was asked for over some time.
///
/// @param observed how long it was looked at, gaps left out
/// @param acquiresPerSecond mean rate of arrival while it was looked at
/// @param meanUsage mean time that a connection was out, each arrival counted once
/// @param p99Wanted connections wanted at once (active and waiting), not exceeded in 99 of 100 spans
/// @param threads the most that held or waited at once
/// @param mostOfOneThread the most connections that one thread held at once
public record Load(
        Duration observed,
        int samples,
        double acquiresPerSecond,
        Duration meanUsage,
        int p99Wanted,
        int threads,
        int mostOfOneThread) {
    /// Empty numbers when there are no samples.
    public static Load of(List<PoolSample> samples) {
        double seconds = 0;
        double arrivals = 0;
        double usedNanos = 0;
        int threads = 0;
        int ofOne = 0;
        for (PoolSample sample : samples) {
            double span = sample.span().toNanos() / 1e9;
            double count = sample.work().acquiresPerSecond() * span;
            seconds += span;
            arrivals += count;
            usedNanos += count * sample.work().usageMeanNanos();
            threads = Math.max(threads, sample.holding().threads());
            ofOne = Math.max(ofOne, sample.holding().mostOfOneThread());
        }
        return new Load(
                Duration.ofMillis(Math.round(seconds * 1_000)),
                samples.size(),
                seconds == 0 ? 0 : arrivals / seconds,
                Duration.ofNanos(arrivals == 0 ? 0 : Math.round(usedNanos / arrivals)),
                p99(samples).orElse(0),
                threads,
                ofOne);
    }

    private static OptionalInt p99(List<PoolSample> samples) {
        int[] wanted = samples.stream()
                .mapToInt(sample -> sample.sizes().wanted())
                .sorted()
                .toArray();
        return wanted.length == 0
                ? OptionalInt.empty()
                : OptionalInt.of(wanted[(int) Math.ceil(0.99 * wanted.length) - 1]);
    }
}
