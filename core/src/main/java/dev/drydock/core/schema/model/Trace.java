package dev.drydock.core.schema.model;

import dev.drydock.core.schema.diff.Rename;
import dev.drydock.core.schema.snapshot.ElementKey;
import dev.drydock.core.schema.snapshot.ElementKind;
import dev.drydock.core.schema.snapshot.SchemaSnapshot;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/// Follows elements through their renames. Immutable.
///
/// @param followed those that got another name
record Trace(List<Rename> followed) {
    static final Trace NONE = new Trace(List.of());

    Trace {
        followed = List.copyOf(followed);
    }

    Trace after(Edit edit) {
        return switch (edit) {
            case Edit.Name(var key, var name) -> renamed(key, name);
            case Edit.Drop(var key) ->
                new Trace(followed.stream()
                        .filter(each -> !each.to().equals(key) && !Editing.partOf(each.to(), key))
                        .toList());
            case Edit.NewTable _,
                    Edit.Comment _,
                    Edit.AddColumn _,
                    Edit.Shape _,
                    Edit.Move _,
                    Edit.AddKey _,
                    Edit.AddIndex _ -> this;
        };
    }

    private Trace renamed(ElementKey key, String name) {
        UnaryOperator<ElementKey> carried = each -> Editing.carried(each, key, name);
        List<Rename> next = new ArrayList<>();
        boolean known = false;
        for (Rename each : followed) {
            known |= each.to().equals(key);
            next.add(new Rename(each.from(), carried.apply(each.to())));
        }
        if (!known) {
            next.add(new Rename(origin(key), carried.apply(key)));
        }
        return new Trace(next);
    }

    /// What `key` of the draft was called when its table had its first name.
    private ElementKey origin(ElementKey key) {
        for (Rename each : followed) {
            if (each.to().kind() == ElementKind.TABLE && Editing.partOf(key, each.to())) {
                return each.from().part(key.kind(), key.name());
            }
        }
        return key;
    }

    /// Those that are there on both sides and differ in their own name.
    List<Rename> renames(SchemaSnapshot base, SchemaSnapshot now) {
        Set<ElementKey> seen = new HashSet<>();
        return followed.stream()
                .filter(each -> base.elements().containsKey(each.from()))
                .filter(each -> now.elements().containsKey(each.to()))
                .filter(each -> !each.from().name().equals(each.to().name()))
                .filter(each -> seen.add(each.from()))
                .sorted(Comparator.comparing(Rename::from))
                .toList();
    }
}
