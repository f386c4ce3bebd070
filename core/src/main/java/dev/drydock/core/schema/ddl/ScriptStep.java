package dev.drydock.core.schema.ddl;

import dev.drydock.core.schema.diff.Risk;
import dev.drydock.core.schema.snapshot.ElementKey;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// One statement.
///
/// @param subject what it is about
/// @param sql without a final semicolon
/// @param hazards in the order of the enum
public record ScriptStep(ElementKey subject, String sql, Risk risk, Set<Hazard> hazards, List<Loss> losses) {
    public ScriptStep {
        hazards = Collections.unmodifiableSet(new TreeSet<>(hazards));
        losses = List.copyOf(losses);
    }

    public ScriptStep(ElementKey subject, String sql, Risk risk) {
        this(subject, sql, risk, Set.of(), List.of());
    }
}
