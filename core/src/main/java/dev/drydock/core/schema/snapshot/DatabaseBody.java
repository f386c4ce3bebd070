package dev.drydock.core.schema.snapshot;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;

/// What belongs to the database rather than to a relation.
public sealed interface DatabaseBody extends Body {
    /// @param options what new members get, in the words of the DBMS
    record Schema(SortedMap<String, String> options) implements DatabaseBody {
        public Schema {
            options = RelationBody.sorted(options);
        }

        public Schema() {
            this(RelationBody.sorted(Map.of()));
        }
    }

    /// A task that the server runs by the clock.
    ///
    /// @param definition the statement that makes it, without its definer
    /// @param options the settings it was made with and runs with
    record Event(String definition, SortedMap<String, String> options) implements DatabaseBody {
        public Event {
            options = RelationBody.sorted(options);
        }
    }

    /// @param schema where its members live
    record Extension(String schema, String version) implements DatabaseBody {}

    record EventTrigger(String event, List<String> tags, String function, PartBody.Firing firing)
            implements DatabaseBody {
        public EventTrigger {
            tags = tags.stream().sorted().toList();
        }
    }

    /// @param operations in the words of `publish`
    record Publication(
            boolean allTables,
            boolean viaPartitionRoot,
            List<String> operations,
            List<PublishedTable> tables,
            List<String> schemas)
            implements DatabaseBody {
        public Publication {
            operations = List.copyOf(operations);
            tables = List.copyOf(tables);
            schemas = schemas.stream().sorted().toList();
        }
    }

    /// @param columns empty for all
    record PublishedTable(ElementKey table, List<String> columns, Optional<String> filter) {
        public PublishedTable {
            columns = List.copyOf(columns);
        }
    }

    /// Extended statistics.
    ///
    /// @param definition the statement that makes it
    record Statistics(String definition, OptionalInt target) implements DatabaseBody {}

    /// What objects get that a role is going to create, told by the element's grants. The key's name is the
    /// role, its schema where they are created (`""` is anywhere), its arguments the kind of object.
    record DefaultPrivileges() implements DatabaseBody {}
}
