package dev.drydock.core.plan;

import dev.drydock.core.plan.paste.Pasted;

/// Reads the plans of one DBMS. Pure, any thread. Whatever the text, the answer is a value: damage is repaired
/// or marked in the plan.
@FunctionalInterface
public interface PlanReader {
    PlanReading read(Pasted text);
}
