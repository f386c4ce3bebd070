package dev.drydock.app.panel.compare.state;

import dev.drydock.core.schema.diff.Risk;
import java.util.EnumSet;
import java.util.Set;

/// What of the tree is in sight.
///
/// @param text part of a name, `""` for any
/// @param changes with [Change#EQUAL] also what does not differ
public record Filter(String text, Set<Change> changes, Set<Risk> risks) {
    public static final Filter NONE = new Filter(
            "", EnumSet.of(Change.ADDED, Change.REMOVED, Change.CHANGED, Change.RENAMED), EnumSet.allOf(Risk.class));

    public Filter {
        changes = Set.copyOf(changes);
        risks = Set.copyOf(risks);
    }

    public Filter text(String now) {
        return new Filter(now, changes, risks);
    }

    public Filter changes(Set<Change> now) {
        return new Filter(text, now, risks);
    }

    public Filter risks(Set<Risk> now) {
        return new Filter(text, changes, now);
    }
}
