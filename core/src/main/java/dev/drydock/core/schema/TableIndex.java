package dev.drydock.core.schema;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// An index of a relation.
///
/// @param keys columns or expressions in index order, included columns left out
/// @param included columns carried without being keys
/// @param valid false when a concurrent build failed or is under way: the planner ignores it
/// @param definition complete DDL; `""` where the DBMS made the index itself and keeps none
/// @param estimatedBytes as of the last statistics run, -1 when unknown
/// @param scans since the counters were reset; empty where the DBMS does not count
public record TableIndex(
        String name,
        boolean unique,
        boolean primary,
        boolean valid,
        String method,
        List<String> keys,
        List<String> included,
        Optional<String> predicate,
        String definition,
        long estimatedBytes,
        OptionalLong scans,
        Optional<String> comment) {
    public TableIndex {
        keys = List.copyOf(keys);
        included = List.copyOf(included);
    }
}
