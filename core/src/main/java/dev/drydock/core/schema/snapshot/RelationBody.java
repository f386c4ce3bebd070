package dev.drydock.core.schema.snapshot;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;

/// Relations and their columns.
public sealed interface RelationBody extends Body {
    /// @param accessMethod empty for the DBMS's usual one
    /// @param partitionKey as DDL has it after PARTITION BY
    /// @param inherits direct parents in order, without partitioning
    /// @param identityIndex replica identity: `DEFAULT`, `FULL`, `NOTHING` or `INDEX name`
    /// @param clusteredOn the index that CLUSTER follows
    record Table(
            Persistence persistence,
            Optional<String> accessMethod,
            Optional<String> tablespace,
            SortedMap<String, String> options,
            Optional<String> partitionKey,
            Optional<PartitionOf> partitionOf,
            List<ElementKey> inherits,
            Optional<String> ofType,
            Optional<Foreign> foreign,
            boolean rowSecurity,
            boolean rowSecurityForced,
            String identityIndex,
            Optional<String> clusteredOn)
            implements RelationBody {
        public Table {
            options = sorted(options);
            inherits = List.copyOf(inherits);
        }
    }

    /// @param definition the query, without the final semicolon
    record View(String definition, SortedMap<String, String> options) implements RelationBody {
        public View {
            options = sorted(options);
        }
    }

    record MaterialisedView(
            String definition,
            boolean populated,
            Optional<String> accessMethod,
            Optional<String> tablespace,
            SortedMap<String, String> options)
            implements RelationBody {
        public MaterialisedView {
            options = sorted(options);
        }
    }

    /// A sequence that is not the inside of an identity column.
    ///
    /// @param ownedBy the column it goes with
    record Sequence(Numbering numbering, Persistence persistence, Optional<ElementKey> ownedBy)
            implements RelationBody {}

    /// @param position 1-based, without dropped columns
    /// @param statistics target of ANALYZE, empty for the server's own
    /// @param storage empty for the type's own
    /// @param inherited defined by a parent table only
    record Column(
            int position,
            String type,
            Optional<String> collation,
            boolean notNull,
            Optional<Identity> identity,
            Optional<Generated> generated,
            OptionalInt statistics,
            Optional<String> storage,
            Optional<String> compression,
            SortedMap<String, String> options,
            boolean inherited)
            implements RelationBody {
        public Column {
            options = sorted(options);
        }
    }

    record ColumnDefault(String expression) implements RelationBody {}

    /// How long the rows live.
    enum Persistence {
        PERMANENT,
        UNLOGGED,
        TEMPORARY
    }

    /// @param bound as DDL has it after the parent's name
    record PartitionOf(ElementKey parent, String bound) {}

    record Foreign(String server, SortedMap<String, String> options) {
        public Foreign {
            options = sorted(options);
        }
    }

    record Identity(boolean always, String sequence, Numbering numbering) {}

    record Generated(String expression, boolean stored) {}

    /// How a sequence counts.
    record Numbering(String type, long start, long increment, long minimum, long maximum, long cache, boolean cycles) {}

    /// A copy that nobody changes.
    static SortedMap<String, String> sorted(Map<String, String> options) {
        return Collections.unmodifiableSortedMap(new TreeMap<>(options));
    }
}
