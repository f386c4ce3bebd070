package dev.drydock.core.plan.advice.tip;

/// What the server's counters say of one table.
///
/// @param schema `""` when not known
/// @param analyzedSecondsAgo when statistics were last gathered; negative for never
/// @param rows as counted by the server, about
/// @param modifiedRows changed since statistics were gathered
public record TableState(String schema, String relation, double analyzedSecondsAgo, double rows, double modifiedRows) {}
