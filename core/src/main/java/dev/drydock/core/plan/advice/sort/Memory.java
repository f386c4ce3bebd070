package dev.drydock.core.plan.advice.sort;

/// The setting for memory of sorts and hash tables.
final class Memory {
    private static final double MB = 1024 * 1024;

    private Memory() {}

    /// For one transaction, as sessions add up.
    static String of(double bytes) {
        return "SET LOCAL work_mem = '" + (long) Math.max(8, Math.ceil(bytes / MB)) + "MB';";
    }
}
