package dev.drydock.core.schema.apply;

import dev.drydock.core.guard.Verdict;
import dev.drydock.core.query.logbook.Judged;
import dev.drydock.core.schema.ddl.ScriptStep;
import java.util.Optional;

/// One statement as it will be sent.
///
/// @param group 0-based group of the script; -1 for what is said to the session before
/// @param step empty for the frame around the steps
public record PlannedStatement(Role role, int group, Judged judged, Optional<ScriptStep> step) {
    /// What the statement is there for.
    public enum Role {
        /// Bounds the session's waiting.
        SETTING,
        BEGIN,
        STEP,
        COMMIT
    }

    public String sql() {
        return judged.sql();
    }

    /// The guard's; always there, as each statement was judged.
    public Verdict verdict() {
        return judged.verdict().orElseThrow();
    }
}
