package dev.drydock.core.schema.snapshot.file;

import dev.drydock.core.schema.snapshot.SchemaSnapshot;

/// What a text turned out to be.
public sealed interface SnapshotText {
    record Whole(SchemaSnapshot snapshot) implements SnapshotText {}

    record Refused(Reason why) implements SnapshotText {}

    /// Why a text is no snapshot.
    enum Reason {
        /// Not JSON, cut off, past the limits, or not put together as a snapshot is.
        DAMAGED,
        /// JSON, but of something else.
        OTHER_FORMAT,
        /// Written by a later Drydock.
        NEWER_VERSION
    }
}
