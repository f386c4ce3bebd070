package dev.drydock.app.panel.pool.state;

import java.time.Duration;

/// How far the chart looks back.
public enum Range {
    /// As it happens.
    LIVE(Duration.ofMinutes(10)),
    DAY(Duration.ofHours(24)),
    WEEK(Duration.ofDays(7));

    private final Duration span;

    Range(Duration span) {
        this.span = span;
    }

    public Duration span() {
        return span;
    }
}
