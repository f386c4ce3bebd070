package dev.drydock.core.schema;

import java.util.List;
import java.util.Optional;

/// A constraint of the table `schema.table`, or of a domain of that name. NOT NULL is told by the column.
///
/// @param name `""` where the DBMS does not tell it
/// @param definition as the DBMS writes it in DDL, without the name
/// @param validated false for one that was added NOT VALID
/// @param reference of a foreign key only
public record TableConstraint(
        String schema,
        String table,
        String name,
        Kind kind,
        List<String> columns,
        String definition,
        boolean validated,
        boolean deferrable,
        Optional<Reference> reference,
        Optional<String> comment) {
    public TableConstraint {
        columns = List.copyOf(columns);
    }

    /// What a constraint demands.
    public enum Kind {
        PRIMARY_KEY,
        UNIQUE,
        FOREIGN_KEY,
        CHECK,
        EXCLUSION
    }

    /// What happens to referencing rows.
    public enum Action {
        NO_ACTION,
        RESTRICT,
        CASCADE,
        SET_NULL,
        SET_DEFAULT
    }

    /// The far side of a foreign key; `columns` pairs with the constraint's own by position.
    public record Reference(String schema, String table, List<String> columns, Action onUpdate, Action onDelete) {
        public Reference {
            columns = List.copyOf(columns);
        }
    }
}
