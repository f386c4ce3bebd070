package dev.drydock.app.kit.chart;

import java.time.Instant;

/// One moment of a chart.
///
/// @param lower of the filled series at the bottom
/// @param upper of the series that stands on it
/// @param limit of the dashed line
/// @param words what is said and shown when the point is chosen
public record TimePoint(Instant at, int lower, int upper, int limit, String words) {}
