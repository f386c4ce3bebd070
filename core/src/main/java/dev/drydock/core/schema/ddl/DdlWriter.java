package dev.drydock.core.schema.ddl;

import dev.drydock.core.schema.diff.SchemaDiff;

/// Port: writes the statements that turn `diff.before()` into `diff.after()`. Pure, any thread. The way back is
/// the script of [SchemaDiff#reversed].
@FunctionalInterface
public interface DdlWriter {
    MigrationScript write(SchemaDiff diff, ScriptOptions options);
}
