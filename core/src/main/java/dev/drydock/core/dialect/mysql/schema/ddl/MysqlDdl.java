package dev.drydock.core.dialect.mysql.schema.ddl;

import dev.drydock.core.schema.ddl.DdlWriter;
import dev.drydock.core.schema.ddl.MigrationScript;
import dev.drydock.core.schema.ddl.ScriptOptions;
import dev.drydock.core.schema.ddl.ScriptStep;
import dev.drydock.core.schema.diff.SchemaDiff;
import java.util.ArrayList;
import java.util.List;

/// Writes MariaDB 10.6 to 11 and MySQL 5.7 to 9. No statement can be taken back there: nothing is grouped in a
/// transaction. Foreign keys that stand in the way step aside and come back; checking them is never switched
/// off.
public final class MysqlDdl implements DdlWriter {
    @Override
    public MigrationScript write(SchemaDiff diff, ScriptOptions options) {
        Delta delta = new Delta(diff);
        Alterations alterations = new Alterations(delta);
        ForeignKeys keys = new ForeignKeys(delta, alterations);
        TableSteps tables = new TableSteps(delta, alterations, keys, options);
        RenameSteps renames = new RenameSteps(delta);
        ProgramSteps programs = new ProgramSteps(delta, renames.stale());
        List<ScriptStep> steps = new ArrayList<>();
        renames.write(steps);
        steps.addAll(renames.leftBehind());
        programs.drop(steps);
        tables.write(steps);
        programs.create(steps);
        return new MigrationScript(steps.isEmpty() ? List.of() : List.of(new MigrationScript.Group(false, steps)));
    }
}
