package dev.drydock.core.schema.port;

import dev.drydock.core.schema.ddl.DdlWriter;
import dev.drydock.core.schema.scratch.ScratchPort;
import dev.drydock.core.schema.snapshot.SchemaSnapshot;
import dev.drydock.core.schema.snapshot.SnapshotReader;
import dev.drydock.core.schema.translate.Vocabulary;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// Reads a schema exactly, writes the change from one to another, and lets that change wait for locks no longer
/// than it should.
///
/// @param blank what is in every database of that origin before anybody made anything, given an empty one
/// @param scratch empty where no throw-away database can be made
/// @param vocabulary empty where schemas are not translated
public record StructurePorts(
        SnapshotReader snapshots,
        DdlWriter ddl,
        LockPatience patience,
        UnaryOperator<SchemaSnapshot> blank,
        Optional<ScratchPort> scratch,
        Optional<Vocabulary> vocabulary) {
    /// Of a DBMS whose new databases are empty, and that cannot be told how long to wait.
    public StructurePorts(SnapshotReader snapshots, DdlWriter ddl) {
        this(snapshots, ddl, LockPatience.NONE, UnaryOperator.identity(), Optional.empty(), Optional.empty());
    }

    public StructurePorts patient(LockPatience other) {
        return new StructurePorts(snapshots, ddl, other, blank, scratch, vocabulary);
    }

    public StructurePorts with(ScratchPort port) {
        return new StructurePorts(snapshots, ddl, patience, blank, Optional.of(port), vocabulary);
    }

    public StructurePorts startingFrom(UnaryOperator<SchemaSnapshot> other) {
        return new StructurePorts(snapshots, ddl, patience, other, scratch, vocabulary);
    }

    public StructurePorts speaking(Vocabulary words) {
        return new StructurePorts(snapshots, ddl, patience, blank, scratch, Optional.of(words));
    }

    /// A new database of that origin.
    public SchemaSnapshot blank(SchemaSnapshot.Origin origin) {
        return blank.apply(SchemaSnapshot.of(origin, List.of(), List.of()));
    }
}
