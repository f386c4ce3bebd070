package dev.drydock.cli.schema.diff;

import dev.drydock.cli.output.CliFailure;
import dev.drydock.cli.schema.side.Side;
import dev.drydock.core.schema.ddl.MigrationScript;
import dev.drydock.core.schema.ddl.ScriptOptions;
import dev.drydock.core.schema.diff.DiffOptions;
import dev.drydock.core.schema.diff.Rename;
import dev.drydock.core.schema.diff.Renaming;
import dev.drydock.core.schema.diff.SchemaDiff;
import dev.drydock.core.schema.diff.proposal.RenameProposal;
import dev.drydock.core.schema.diff.proposal.RenameProposals;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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

    @Option(
            names = "--rename",
            paramLabel = "FROM=TO",
            description = "the two are one thing under another name, which keeps what it holds; may be repeated")
    private List<String> renames = new ArrayList<>();

    /// All differences, and the statements that remove them.
    public Compared compare(Side before, Side after) {
        return compare(before, after, told(before, after));
    }

    /// The same once the renames were carried out.
    public Compared again(Side before, Side after) {
        return compare(before, after, List.of());
    }

    private Compared compare(Side before, Side after, List<Rename> told) {
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
        SchemaDiff diff = SchemaDiff.between(before.snapshot(), after.snapshot(), options, told);
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
        return new Compared(before, after, diff, diff.differences(), script, Map.of(), proposals(diff), notes);
    }

    private List<Rename> told(Side before, Side after) {
        RenameOption option = new RenameOption(before.snapshot(), after.snapshot());
        List<Rename> told = renames.stream().map(option::read).toList();
        List<Rename> unfit = Renaming.unfit(before.snapshot(), after.snapshot(), told);
        if (!unfit.isEmpty()) {
            throw CliFailure.usage("cannot be renamed so: "
                    + unfit.stream()
                            .map(rename -> ElementWords.full(rename.from()) + " to " + ElementWords.name(rename.to()))
                            .collect(Collectors.joining("; "))
                    + " (the old name must be gone from the second side, the new one new there)");
        }
        return told;
    }

    private static List<RenameProposal> proposals(SchemaDiff diff) {
        return RenameProposals.of(diff).stream()
                .filter(each -> each.standing() != RenameProposal.Standing.WEAK)
                .toList();
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
