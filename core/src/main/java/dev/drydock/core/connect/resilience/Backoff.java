package dev.drydock.core.connect.resilience;

import java.time.Duration;
import java.util.random.RandomGenerator;

/// How long to wait before the next try: full jitter, that is anything from nothing up to a bound that doubles
/// with each try (M. Brooker, "Exponential Backoff And Jitter", AWS 2015), so that many clients do not come
/// back in step.
///
/// @param base bound of the first wait
/// @param cap bound of any wait
/// @param deadline no try begins later than this after the first
public record Backoff(Duration base, Duration cap, Duration deadline) {
    /// While a user waits.
    public static final Backoff USER =
            new Backoff(Duration.ofMillis(250), Duration.ofSeconds(2), Duration.ofSeconds(10));

    private static final int LARGEST_SHIFT = 20;

    /// @param tries made so far, from 1
    public Duration before(int tries, RandomGenerator random) {
        return Duration.ofMillis(random.nextLong(bound(tries).toMillis() + 1));
    }

    /// The most that [#before] gives.
    Duration bound(int tries) {
        long doubled = base.toMillis() << Math.clamp(tries - 1L, 0, LARGEST_SHIFT);
        return Duration.ofMillis(Math.min(cap.toMillis(), doubled));
    }
}
