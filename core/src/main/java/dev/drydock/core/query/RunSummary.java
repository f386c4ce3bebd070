package dev.drydock.core.query;

import java.time.Duration;

/// How a run ended.
///
/// @param statements executed, the failed ones included
public record RunSummary(int statements, int failed, Duration elapsed) {}
