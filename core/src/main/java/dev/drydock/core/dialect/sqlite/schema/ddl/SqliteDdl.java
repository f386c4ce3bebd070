package dev.drydock.core.dialect.sqlite.schema.ddl;

import dev.drydock.core.dialect.sqlite.schema.text.Names;
import dev.drydock.core.schema.ddl.DdlWriter;
import dev.drydock.core.schema.ddl.Hazard;
import dev.drydock.core.schema.ddl.MigrationScript;
import dev.drydock.core.schema.ddl.MigrationScript.Group;
import dev.drydock.core.schema.ddl.ScriptOptions;
import dev.drydock.core.schema.ddl.ScriptStep;
import dev.drydock.core.schema.diff.Risk;
import dev.drydock.core.schema.diff.SchemaDiff;
import dev.drydock.core.schema.snapshot.ElementKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Writes SQLite 3.37 and later. One transaction; around it the pragmas without which dropping a table would
/// delete what refers to it, and naming the new one would fail on a view that is broken already. They end as a
/// session should be: foreign keys enforced. Foreign keys that break on the way fail the transaction.
public final class SqliteDdl implements DdlWriter {
    @Override
    public MigrationScript write(SchemaDiff diff, ScriptOptions options) {
        Changes changes = new Changes(diff);
        List<ScriptStep> renames = new RenameSql(diff).steps();
        List<ScriptStep> steps = new ArrayList<>(changes.steps());
        if (steps.isEmpty() && renames.isEmpty()) {
            return new MigrationScript(List.of());
        }
        if (!changes.needsPragmas()) {
            steps.addAll(0, renames);
            return new MigrationScript(List.of(new Group(true, steps)));
        }
        ElementKey subject = steps.getFirst().subject();
        List<ScriptStep> all = new ArrayList<>();
        if (KeyCheck.isPossible(diff)) {
            all.addAll(KeyCheck.before(subject));
            steps.addAll(KeyCheck.after(subject));
        }
        all.addAll(renames);
        all.add(pragma(subject, "legacy_alter_table = ON"));
        all.addAll(steps);
        return new MigrationScript(List.of(
                new Group(false, List.of(pragma(subject, "foreign_keys = OFF"))),
                new Group(true, all),
                new Group(
                        false,
                        List.of(pragma(subject, "legacy_alter_table = OFF"), pragma(subject, "foreign_keys = ON")))));
    }

    private static ScriptStep pragma(ElementKey subject, String setting) {
        return new ScriptStep(subject, "PRAGMA " + setting, Risk.ADDITIVE, Set.of(Hazard.NOT_TRANSACTIONAL), List.of());
    }

    /// @param definition begins with the verb, the kind and the quoted name
    static String inSchema(ElementKey key, String definition) {
        String name = Names.quoted(key.name());
        return definition.replaceFirst(Pattern.quote(name), Matcher.quoteReplacement(Names.qualified(key)));
    }
}
