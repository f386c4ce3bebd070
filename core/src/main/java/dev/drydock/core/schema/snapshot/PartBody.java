package dev.drydock.core.schema.snapshot;

import dev.drydock.core.schema.TableConstraint;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/// What hangs on a relation.
public sealed interface PartBody extends Body {
    /// A constraint of a table or of a domain.
    ///
    /// @param definition as DDL has it after the name, in full
    /// @param attachedTo the constraint of the partitioned table that this one is a part of
    record Constraint(
            TableConstraint.Kind type,
            List<String> columns,
            Optional<Reference> reference,
            boolean validated,
            boolean deferrable,
            boolean initiallyDeferred,
            Optional<ElementKey> attachedTo,
            String definition)
            implements PartBody {
        public Constraint {
            columns = List.copyOf(columns);
        }
    }

    /// The far side of a foreign key; `columns` pairs with the constraint's own.
    record Reference(
            ElementKey table,
            List<String> columns,
            TableConstraint.Action onUpdate,
            TableConstraint.Action onDelete,
            Match match) {
        public Reference {
            columns = List.copyOf(columns);
        }
    }

    /// What NULL in a part of a composite key means.
    enum Match {
        SIMPLE,
        FULL,
        PARTIAL
    }

    /// An index that is not the inside of a constraint.
    ///
    /// @param included columns that are carried, not searched
    /// @param attachedTo the index of the partitioned table that this one is a part of
    /// @param definition the statement that makes it
    /// @param options what one DBMS alone has
    record Index(
            boolean unique,
            String method,
            List<IndexKey> keys,
            List<String> included,
            Optional<String> predicate,
            boolean nullsNotDistinct,
            boolean valid,
            Optional<ElementKey> attachedTo,
            String definition,
            SortedMap<String, String> options)
            implements PartBody {
        public Index {
            keys = List.copyOf(keys);
            included = List.copyOf(included);
            options = RelationBody.sorted(options);
        }

        public Index(
                boolean unique,
                String method,
                List<IndexKey> keys,
                List<String> included,
                Optional<String> predicate,
                boolean nullsNotDistinct,
                boolean valid,
                Optional<ElementKey> attachedTo,
                String definition) {
            this(
                    unique,
                    method,
                    keys,
                    included,
                    predicate,
                    nullsNotDistinct,
                    valid,
                    attachedTo,
                    definition,
                    RelationBody.sorted(Map.of()));
        }
    }

    /// @param expression a column's name or an expression, as DDL has it
    /// @param operatorClass empty for the type's usual one
    record IndexKey(
            String expression,
            Optional<String> collation,
            Optional<String> operatorClass,
            boolean descending,
            boolean nullsFirst) {}

    /// @param definition the statement that makes it
    /// @param options the settings it was made with and runs with, and its place among others, where they are
    ///     not in the definition
    record Trigger(String definition, Firing firing, SortedMap<String, String> options) implements PartBody {
        public Trigger {
            options = RelationBody.sorted(options);
        }

        public Trigger(String definition, Firing firing) {
            this(definition, firing, RelationBody.sorted(Map.of()));
        }
    }

    /// @param definition the statement that makes it
    record Rule(String definition, Firing firing) implements PartBody {}

    /// When a trigger or rule takes part.
    enum Firing {
        ORIGIN,
        ALWAYS,
        REPLICA,
        DISABLED
    }

    /// Row level security.
    ///
    /// @param roles sorted; `""` is everybody
    record Policy(
            String command, boolean permissive, List<String> roles, Optional<String> using, Optional<String> withCheck)
            implements PartBody {
        public Policy {
            roles = roles.stream().sorted().toList();
        }
    }
}
