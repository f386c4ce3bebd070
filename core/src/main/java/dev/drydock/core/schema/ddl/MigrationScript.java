package dev.drydock.core.schema.ddl;

import dev.drydock.core.schema.diff.Risk;
import java.util.List;

/// Statements in the order they must run.
///
/// @param groups run one after the other; a failed one leaves those before it done
public record MigrationScript(List<Group> groups) {
    public MigrationScript {
        groups = List.copyOf(groups);
    }

    public List<ScriptStep> steps() {
        return groups.stream().flatMap(group -> group.steps().stream()).toList();
    }

    public Risk risk() {
        return steps().stream().map(ScriptStep::risk).reduce(Risk.ADDITIVE, Risk::or);
    }

    /// @param transaction all or nothing; else each statement stands alone and cannot be undone by a rollback
    public record Group(boolean transaction, List<ScriptStep> steps) {
        public Group {
            steps = List.copyOf(steps);
        }
    }
}
