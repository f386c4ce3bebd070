package dev.drydock.core.schema.browse;

import dev.drydock.core.schema.ddl.DdlWriter;
import dev.drydock.core.schema.ddl.MigrationScript;
import dev.drydock.core.schema.ddl.ScriptOptions;
import dev.drydock.core.schema.ddl.ScriptStep;
import dev.drydock.core.schema.diff.DiffOptions;
import dev.drydock.core.schema.diff.SchemaDiff;
import dev.drydock.core.schema.snapshot.ElementKey;
import dev.drydock.core.schema.snapshot.SchemaSnapshot;
import java.util.stream.Collectors;

/// The exact SQL of one object with its parts, owner, comments and rights. Pure, any thread.
public final class ObjectDdl {
    private ObjectDdl() {}

    /// What makes it where all that it needs is there already.
    public static MigrationScript create(SchemaSnapshot whole, ElementKey key, DdlWriter writer) {
        return between(Portion.nothing(whole), Portion.of(whole, key), writer);
    }

    /// What drops it. What cannot be without it stands in its way: see [Reach#dependants].
    public static MigrationScript drop(SchemaSnapshot whole, ElementKey key, DdlWriter writer) {
        return between(Portion.of(whole, key), Portion.nothing(whole), writer);
    }

    private static MigrationScript between(SchemaSnapshot before, SchemaSnapshot after, DdlWriter writer) {
        return writer.write(SchemaDiff.between(before, after, DiffOptions.usual()), ScriptOptions.plain());
    }

    /// The statements as a text that can be read and run, one after the other.
    public static String text(MigrationScript script) {
        return script.steps().stream().map(ScriptStep::sql).collect(Collectors.joining(";\n\n", "", ";\n"));
    }
}
