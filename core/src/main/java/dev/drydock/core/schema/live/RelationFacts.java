package dev.drydock.core.schema.live;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;

/// What the DBMS keeps about a relation besides its definition, as of now.
///
/// @param rows live rows as its counters have them; empty where nobody counts
/// @param bytes with what belongs to the rows, without indexes
/// @param indexBytes all indexes together
/// @param analysed when its statistics were last taken
/// @param countedSince when the counters began; empty when that is not told
/// @param nulls share of NULL by column, 0 to 1, as of the statistics; columns without statistics are missing
/// @param indexes by name
public record RelationFacts(
        OptionalLong rows,
        OptionalLong bytes,
        OptionalLong indexBytes,
        Optional<Instant> analysed,
        Optional<Instant> countedSince,
        Map<String, Double> nulls,
        Map<String, IndexFacts> indexes) {
    public RelationFacts {
        nulls = Collections.unmodifiableMap(new TreeMap<>(nulls));
        indexes = Collections.unmodifiableMap(new TreeMap<>(indexes));
    }
}
