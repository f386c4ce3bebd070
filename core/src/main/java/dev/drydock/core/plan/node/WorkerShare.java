package dev.drydock.core.plan.node;

/// What one worker process did of a node: rows and milliseconds per execution, as in [Actual].
public record WorkerShare(int number, double totalMs, double rows, double loops) {}
