package dev.drydock.core.dialect.sqlite.schema.snapshot;

import dev.drydock.core.schema.TableConstraint.Action;
import dev.drydock.core.schema.TableConstraint.Kind;
import dev.drydock.core.schema.snapshot.PartBody.Match;
import java.util.List;
import java.util.Optional;

/// A constraint as its text tells it, the far side of a foreign key not yet looked up.
///
/// @param keys of a key the columns with their order and collation, as DDL has them
/// @param rest what follows the keys or the check: conflict clause, or `DESC` and such inside the column
/// @param inColumn a primary key that means something else at the end of the table: `INTEGER PRIMARY KEY DESC`
record ConstraintDraft(
        Optional<String> name,
        Kind kind,
        List<String> columns,
        String keys,
        String rest,
        boolean inColumn,
        Optional<Far> far) {
    ConstraintDraft {
        columns = List.copyOf(columns);
    }

    ConstraintDraft with(Far other) {
        return new ConstraintDraft(name, kind, columns, keys, rest, inColumn, Optional.of(other));
    }

    /// The far side of a foreign key.
    ///
    /// @param columns empty for the primary key
    record Far(
            String table,
            List<String> columns,
            Action onUpdate,
            Action onDelete,
            Match match,
            boolean deferrable,
            boolean initiallyDeferred) {
        Far {
            columns = List.copyOf(columns);
        }

        Far deferred(boolean canBe, boolean initially) {
            return new Far(table, columns, onUpdate, onDelete, match, canBe, initially);
        }
    }
}
