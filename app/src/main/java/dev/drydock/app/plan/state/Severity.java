package dev.drydock.app.plan.state;

/// How much a node matters under a metric: the scale that pev2 1.23 made common (reference of plans, 1.1).
public enum Severity {
    PLAIN,
    /// From 10 % of the whole, an estimate 10 times off, half of the rows thrown away.
    WARNING,
    /// From 40 % of the whole, an estimate 100 times off, 90 % of the rows thrown away.
    DANGER,
    /// From 90 % of the whole, or an estimate 1,000 times off.
    CRITICAL;

    private static final double[] SHARES = {0.10, 0.40, 0.90};
    private static final double[] TIMES = {10, 100, 1000};
    private static final double[] REMOVED = {0.50, 0.90};

    static Severity ofShare(double share) {
        return of(share, SHARES);
    }

    /// @param times how often the smaller number goes into the larger one
    static Severity ofTimes(double times) {
        return of(times, TIMES);
    }

    /// @param share of the rows that a condition threw away
    public static Severity ofRemoved(double share) {
        return of(share, REMOVED);
    }

    private static Severity of(double value, double[] steps) {
        int reached = 0;
        while (reached < steps.length && value >= steps[reached]) {
            reached++;
        }
        return values()[reached];
    }

    /// Whether it is at least as bad as `other`.
    public boolean reaches(Severity other) {
        return compareTo(other) >= 0;
    }
}
