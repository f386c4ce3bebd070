package dev.drydock.core.schema.port;

import dev.drydock.core.schema.ddl.DdlWriter;
import dev.drydock.core.schema.snapshot.SnapshotReader;

/// Reads a schema exactly, writes the change from one to another, and lets that change wait for locks no longer
/// than it should.
public record StructurePorts(SnapshotReader snapshots, DdlWriter ddl, LockPatience patience) {
    public StructurePorts(SnapshotReader snapshots, DdlWriter ddl) {
        this(snapshots, ddl, LockPatience.NONE);
    }
}
