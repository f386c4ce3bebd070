package dev.drydock.cli.schema.diff;

import dev.drydock.cli.schema.side.Side;
import dev.drydock.core.schema.ddl.Loss;
import dev.drydock.core.schema.ddl.MigrationScript;
import dev.drydock.core.schema.diff.Difference;
import dev.drydock.core.schema.diff.SchemaDiff;
import dev.drydock.core.schema.diff.proposal.RenameProposal;
import java.util.List;
import java.util.Map;

/// A comparison with all that is told of it.
///
/// @param listed the differences that were asked for
/// @param script of all differences
/// @param counted how many rows or values a loss takes; without those that were not or cannot be counted
/// @param proposals what may be a rename; nothing is renamed by them
/// @param notes sentences
public record Compared(
        Side before,
        Side after,
        SchemaDiff diff,
        List<Difference> listed,
        MigrationScript script,
        Map<Loss, Long> counted,
        List<RenameProposal> proposals,
        List<String> notes) {
    public Compared {
        listed = List.copyOf(listed);
        counted = Map.copyOf(counted);
        proposals = List.copyOf(proposals);
        notes = List.copyOf(notes);
    }

    Compared listing(List<Difference> asked) {
        return new Compared(before, after, diff, asked, script, counted, proposals, notes);
    }

    Compared counting(Map<Loss, Long> found) {
        return new Compared(before, after, diff, listed, script, found, proposals, notes);
    }
}
