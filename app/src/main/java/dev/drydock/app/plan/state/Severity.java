package dev.drydock.app.plan.state;

/// How much a node matters under a metric.
public enum Severity {
    PLAIN,
    /// From 10 % of the whole, or an estimate 10 times off.
    WARNING,
    /// From 40 % of the whole, or an estimate 1,000 times off.
    DANGER;

    private static final double WARNING_SHARE = 0.10;
    private static final double DANGER_SHARE = 0.40;
    private static final double WARNING_TIMES = 10;
    private static final double DANGER_TIMES = 1000;

    static Severity ofShare(double share) {
        return share >= DANGER_SHARE ? DANGER : share >= WARNING_SHARE ? WARNING : PLAIN;
    }

    /// @param times how often the smaller number goes into the larger one
    static Severity ofTimes(double times) {
        return times >= DANGER_TIMES ? DANGER : times >= WARNING_TIMES ? WARNING : PLAIN;
    }
}
