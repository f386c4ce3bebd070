package dev.drydock.core.plan.diff;

/// What is more than noise. The ratios are those by which a plan counts as a regression: times 1.5 (practice of
/// plan monitors), rows and blocks an order of magnitude (CockroachDB's guide). Floors are our own.
public final class Thresholds {
    public static final double TIME_RATIO = 1.5;
    public static final double COUNT_RATIO = 10;

    /// Smaller differences of one node are not told, whatever their ratio.
    static final double LEAST_MS = 0.1;

    /// Of the longer run: the same for differences of one node.
    static final double LEAST_SHARE = 0.05;

    static final double LEAST_ROWS = 10;
    static final double LEAST_BLOCKS = 64;

    private Thresholds() {}
}
