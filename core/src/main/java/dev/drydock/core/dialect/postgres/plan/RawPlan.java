package dev.drydock.core.dialect.postgres.plan;

import dev.drydock.core.plan.node.PlanValue;
import java.util.List;
import java.util.SequencedMap;

/// A plan while it is read.
///
/// @param statement what was told about the statement, under the JSON names
/// @param unknown lines that meant nothing
public record RawPlan(
        RawNode root, SequencedMap<String, PlanValue> statement, List<String> unknown, boolean truncated) {}
