package dev.drydock.core.plan.node;

/// What the planner expected of a node: costs in its own unit, rows and their width in bytes of one execution.
public record Estimate(double startupCost, double totalCost, double rows, double width) {}
