package dev.drydock.core.bench;

import java.util.OptionalDouble;

/// What one run measured. Times are nanoseconds of one thread for one acquire and release: the median of the
/// rounds; ratios are medians of the ratios of neighbouring rounds.
///
/// @param bareNanos HikariCP alone, no metrics
/// @param measuredNanos HikariCP with its own Micrometer metrics
/// @param oursNanos through the lease registry, measures and event log on
/// @param ratio ours by bare; 1.15 or less is the target
/// @param ratioMeasured ours by HikariCP with metrics
/// @param lookMillis of one look at the server, from here
/// @param serverCpuMillis of one look, processor time of the server's process; empty where it cannot be read
/// @param serverShare of one core of the server while somebody watches, by that time or else by `lookMillis`;
///     less than 0.001 is the target
public record PoolFigures(
        int threads,
        double bareNanos,
        double measuredNanos,
        double oursNanos,
        double ratio,
        double ratioMeasured,
        double lookMillis,
        OptionalDouble serverCpuMillis,
        double serverShare) {}
