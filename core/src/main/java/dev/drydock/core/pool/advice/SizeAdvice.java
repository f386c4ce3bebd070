package dev.drydock.core.pool.advice;

import java.util.List;
import java.util.OptionalInt;

/// How large a pool should be, by several rules, each with the numbers it was computed from.
///
/// @param configured the size in force
/// @param recommended empty when there is not enough to go by
/// @param limited the room on the server is smaller than what was found, and the recommendation was cut to it
public record SizeAdvice(int configured, OptionalInt recommended, boolean limited, List<Finding> findings) {
    public SizeAdvice {
        findings = List.copyOf(findings);
    }

    /// One rule's result.
    public sealed interface Finding {
        /// Little's law: arrivals per second x mean seconds of use = connections in use on average.
        ///
        /// @param connections rounded up
        record MeanNeed(double acquiresPerSecond, double meanUsageSeconds, int connections) implements Finding {}

        /// What was wanted at once in 99 of 100 spans, and 20 % more.
        record PeakNeed(int p99Wanted, int samples, int connections) implements Finding {}

        /// The smallest size at which threads that hold several connections at once cannot wait for each other
        /// for ever: threads x (connections of one - 1) + 1.
        record DeadlockFloor(int threads, int mostOfOneThread, int connections) implements Finding {}

        /// A first guess for a server that does nothing else: cores x 2 + disks.
        record StartValue(int cores, int disks, int connections) implements Finding {}

        /// What the server still has room for, what this pool already has included.
        record ServerRoom(int free, int held, int connections) implements Finding {}

        /// Too little was seen for a recommendation.
        record NotEnough(long observedSeconds, long neededSeconds, double arrivals, long neededArrivals)
                implements Finding {}
    }
}
