package dev.drydock.core.schema.port;

import dev.drydock.core.schema.ddl.DdlWriter;
import dev.drydock.core.schema.snapshot.SnapshotReader;

/// Reads a schema exactly, and writes the change from one to another.
public record StructurePorts(SnapshotReader snapshots, DdlWriter ddl) {}
