package dev.drydock.core.plan;

import java.util.List;

/// What became of a text that may hold plans.
public sealed interface PlanReading {
    /// @param plans at least one; several where a rule turned one statement into many, or a log was pasted
    record Read(List<Plan> plans) implements PlanReading {}

    /// No plan of this DBMS.
    record NotMine() implements PlanReading {}

    /// More than [PlanLimits#DEPTH] nodes inside each other.
    record TooDeep() implements PlanReading {}

    /// More than [PlanLimits#CHARACTERS] characters or [PlanLimits#NODES] nodes.
    record TooLarge() implements PlanReading {}
}
