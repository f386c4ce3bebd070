package dev.drydock.core.schema.model;

import dev.drydock.core.schema.TableConstraint;
import dev.drydock.core.schema.snapshot.ElementKey;
import java.util.List;

/// What a form says of a constraint.
public sealed interface KeyShape {
    record Primary(List<String> columns) implements KeyShape {
        public Primary {
            columns = List.copyOf(columns);
        }
    }

    record Unique(List<String> columns) implements KeyShape {
        public Unique {
            columns = List.copyOf(columns);
        }
    }

    /// @param far columns of `table`, paired with `columns`
    record Foreign(
            List<String> columns,
            ElementKey table,
            List<String> far,
            TableConstraint.Action onUpdate,
            TableConstraint.Action onDelete)
            implements KeyShape {
        public Foreign {
            columns = List.copyOf(columns);
            far = List.copyOf(far);
        }
    }

    /// @param columns that the expression is about
    record Check(List<String> columns, String expression) implements KeyShape {
        public Check {
            columns = List.copyOf(columns);
        }
    }
}
