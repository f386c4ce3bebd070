package dev.drydock.app.panel.compare.state;

import dev.drydock.core.schema.diff.Rename;
import dev.drydock.core.schema.diff.SchemaDiff;
import dev.drydock.core.schema.diff.proposal.RenameProposal;
import dev.drydock.core.schema.select.Selection;
import dev.drydock.core.schema.snapshot.ElementKey;
import java.util.List;
import java.util.Set;

/// Two sides and all that differs.
///
/// @param proposals renames that can still be accepted
/// @param declined renames that are not proposed again
/// @param rows the whole tree
public record Comparison(
        Side before,
        Side after,
        Settings settings,
        SchemaDiff diff,
        List<RenameProposal> proposals,
        Set<Rename> declined,
        Selection selection,
        List<DiffNode> rows) {
    public Comparison {
        proposals = List.copyOf(proposals);
        declined = Set.copyOf(declined);
        rows = List.copyOf(rows);
    }

    /// `keys` without those that do not differ any more.
    public Set<ElementKey> still(Set<ElementKey> keys) {
        return diff.differences().stream()
                .map(each -> each.key())
                .filter(keys::contains)
                .collect(java.util.stream.Collectors.toUnmodifiableSet());
    }
}
