package dev.drydock.core.pool.meter;

/// A distribution in five numbers, in nanoseconds, each at most 1/16 too high.
///
/// @param count how many were measured; 0 makes the others 0
public record Latency(long count, long p50Nanos, long p95Nanos, long p99Nanos, long maxNanos, double meanNanos) {}
