package dev.drydock.cli.schema.diff;

import dev.drydock.cli.output.CliFailure;
import dev.drydock.cli.schema.side.Side;
import dev.drydock.core.schema.ddl.MigrationScript;
import dev.drydock.core.schema.ddl.ScriptOptions;
import dev.drydock.core.schema.diff.DiffOptions;
import dev.drydock.core.schema.diff.SchemaDiff;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Option;

/// What counts as a difference, and how the change is written.
public final class CompareOptions {
    @Option(names = "--ignore", split = ",", paramLabel = "WHAT", description = "leaves out owners, grants, comments")
    private List<Ignored> ignored = new ArrayList<>();

    @Option(names = "--column-order", description = "another order of columns is a difference, too")
    private boolean columnOrder;

    @Option(
            names = "--safe",
            description = "statements in forms that keep the database usable while they run, at the price of some"
                    + " outside a transaction")
    private boolean safe;

    /// All differences, and the statements that remove them.
    public Compared compare(Side before, Side after) {
        if (!before.dialect().id().equals(after.dialect().id())) {
            throw CliFailure.usage(before.label() + " is " + before.dialect().name() + ", " + after.label() + " is "
                    + after.dialect().name() + ": only schemas of one DBMS are compared");
        }
        List<String> notes = new ArrayList<>();
        DiffOptions options = Ignored.options(ignored, columnOrder);
        if (options.owners() && before.built() != after.built()) {
            options = new DiffOptions(false, options.grants(), options.comments(), columnOrder);
            notes.add("owners are not compared: the one side was built from SQL in a throw-away database");
        }
        majors(before, after, notes);
        SchemaDiff diff = SchemaDiff.between(before.snapshot(), after.snapshot(), options);
        if (!diff.notCompared().isEmpty()) {
            notes.add("not compared, as one side was not readable: "
                    + String.join(
                            ", ",
                            diff.notCompared().stream()
                                    .sorted()
                                    .map(ElementWords::kind)
                                    .toList()));
        }
        MigrationScript script =
                before.structure().ddl().write(diff, safe ? ScriptOptions.safeForms() : ScriptOptions.plain());
        return new Compared(before, after, diff, diff.differences(), script, Map.of(), notes);
    }

    private static void majors(Side before, Side after, List<String> notes) {
        int one = before.snapshot().origin().majorVersion();
        int other = after.snapshot().origin().majorVersion();
        if (one != other) {
            notes.add("major versions differ (" + one + " and " + other
                    + "): what only the servers spell otherwise may show as a difference");
        }
    }
}
