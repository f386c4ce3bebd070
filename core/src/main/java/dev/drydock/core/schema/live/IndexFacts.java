package dev.drydock.core.schema.live;

import java.util.OptionalLong;

/// What is known of the use of an index.
///
/// @param bytes now, -1 when unknown
/// @param scans since [RelationFacts#countedSince]; empty where nobody counts
public record IndexFacts(long bytes, OptionalLong scans) {
    /// Nobody has read by it since the counters began.
    public boolean neverUsed() {
        return scans.isPresent() && scans.getAsLong() == 0;
    }
}
