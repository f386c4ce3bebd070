package dev.drydock.core.schema;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// Everything about one object, read when asked. Texts are the DBMS's own.
public sealed interface ObjectDetail {
    About about();

    /// @param name as read now, with fresh estimates
    /// @param owner `""` where objects have none
    record About(ObjectName name, String owner, Optional<String> comment) {}

    /// Tables of all kinds and views.
    ///
    /// @param referencedBy foreign keys of other tables that point here; `schema.table` tells whose
    /// @param definition the query of a view, the DDL where the DBMS keeps it
    /// @param options storage and table options as the DBMS writes them, for example `fillfactor=70`
    record Relation(
            About about,
            List<TableColumn> columns,
            List<TableConstraint> constraints,
            List<TableConstraint> referencedBy,
            List<TableIndex> indexes,
            List<TableTrigger> triggers,
            RowSecurity rowSecurity,
            Partitioning partitioning,
            Optional<String> definition,
            List<String> options)
            implements ObjectDetail {
        public Relation {
            columns = List.copyOf(columns);
            constraints = List.copyOf(constraints);
            referencedBy = List.copyOf(referencedBy);
            indexes = List.copyOf(indexes);
            triggers = List.copyOf(triggers);
            options = List.copyOf(options);
        }

        /// Columns of the primary key in key order, empty without one.
        public List<String> primaryKey() {
            return constraints.stream()
                    .filter(constraint -> constraint.kind() == TableConstraint.Kind.PRIMARY_KEY)
                    .findFirst()
                    .map(TableConstraint::columns)
                    .orElse(List.of());
        }
    }

    /// @param lastValue empty when the sequence was never used, or when `readable` is false
    /// @param readable false when the role lacks the right to see the last value
    record Sequence(
            About about,
            String type,
            long start,
            long minimum,
            long maximum,
            long increment,
            boolean cycles,
            boolean readable,
            OptionalLong lastValue,
            Optional<OwningColumn> ownedBy)
            implements ObjectDetail {}

    /// @param result the declared result, `""` for a procedure
    /// @param definition empty for one written in a way the DBMS cannot print, such as an aggregate
    record Routine(About about, String language, String result, boolean securityDefiner, Optional<String> definition)
            implements ObjectDetail {}

    /// @param labels of an enum, in its order
    /// @param attributes of a composite type
    /// @param baseType of a domain; the element type of a range
    /// @param expression default of a domain
    record Type(
            About about,
            List<String> labels,
            List<TableColumn> attributes,
            Optional<String> baseType,
            boolean nullable,
            Optional<String> expression,
            List<TableConstraint> checks)
            implements ObjectDetail {
        public Type {
            labels = List.copyOf(labels);
            attributes = List.copyOf(attributes);
            checks = List.copyOf(checks);
        }
    }

    record Trigger(About about, TableTrigger trigger) implements ObjectDetail {}

    record Extension(About about, String version) implements ObjectDetail {}

    /// The column whose default draws from a sequence and whose drop drops it.
    record OwningColumn(String schema, String table, String column) {}

    /// @param forced policies hold for the owner too
    record RowSecurity(boolean enabled, boolean forced, List<Policy> policies) {
        public static final RowSecurity NONE = new RowSecurity(false, false, List.of());

        public RowSecurity {
            policies = List.copyOf(policies);
        }
    }

    /// @param roles role names; `public` alone means everybody
    /// @param using which existing rows are seen or touched
    /// @param check which new rows are let in
    record Policy(
            String name,
            boolean permissive,
            Command command,
            List<String> roles,
            Optional<String> using,
            Optional<String> check) {
        public Policy {
            roles = List.copyOf(roles);
        }

        /// The statements a policy holds for.
        public enum Command {
            ALL,
            SELECT,
            INSERT,
            UPDATE,
            DELETE
        }
    }

    /// @param key of a partitioned table, for example `RANGE (day)`
    /// @param bound of a partition, for example `FOR VALUES IN (1)`
    record Partitioning(Optional<String> key, Optional<String> bound, List<Partition> partitions) {
        public static final Partitioning NONE = new Partitioning(Optional.empty(), Optional.empty(), List.of());

        public Partitioning {
            partitions = List.copyOf(partitions);
        }
    }

    /// A direct partition; `estimatedRows` as in [ObjectName].
    record Partition(long id, String schema, String name, String bound, long estimatedRows) {}
}
