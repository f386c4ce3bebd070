package dev.drydock.app.panel.schema.model;

import dev.drydock.core.schema.ddl.MigrationScript;
import dev.drydock.core.schema.model.Draft;
import dev.drydock.core.schema.model.Problem;
import dev.drydock.core.schema.snapshot.ElementKey;
import java.util.List;

/// What is drafted.
sealed interface DraftState {
    /// Nothing is.
    record Closed() implements DraftState {}

    /// The structure is read first.
    record Reading(ElementKey table) implements DraftState {}

    /// The table is not there any more, or the structure could not be read.
    record Gone(ElementKey table) implements DraftState {}

    /// @param table as it is called in the draft
    /// @param refused why the last edit was not taken
    /// @param needing what stands in the way of it, where that is the reason
    /// @param script of the draft; that of the one before while it is being written
    record Open(
            Draft draft,
            ElementKey table,
            boolean safe,
            Refusal refused,
            List<ElementKey> needing,
            MigrationScript script)
            implements DraftState {
        Open with(MigrationScript now) {
            return new Open(draft, table, safe, refused, needing, now);
        }

        Open refusing(Refusal why, List<ElementKey> by) {
            return new Open(draft, table, safe, why, by, script);
        }
    }

    /// Why something was not taken.
    enum Refusal {
        NONE,
        INCOMPLETE,
        NAME_TAKEN,
        MISSING,
        SECOND_PRIMARY,
        NEEDED,
        /// The table is no longer as it was when the draft began.
        STALE;

        static Refusal of(Problem problem) {
            return switch (problem) {
                case NONE -> NONE;
                case INCOMPLETE -> INCOMPLETE;
                case NAME_TAKEN -> NAME_TAKEN;
                case MISSING -> MISSING;
                case SECOND_PRIMARY -> SECOND_PRIMARY;
                case NEEDED -> NEEDED;
            };
        }
    }
}
