package dev.drydock.core.schema.diff;

import dev.drydock.core.schema.diff.Difference.Added;
import dev.drydock.core.schema.diff.Difference.Changed;
import dev.drydock.core.schema.diff.Difference.Removed;
import dev.drydock.core.schema.snapshot.Element;
import dev.drydock.core.schema.snapshot.ElementKind;
import dev.drydock.core.schema.snapshot.SchemaSnapshot;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// What turns `before` into `after`. Both must come from the same DBMS: texts are compared as the server wrote
/// them. Immutable, any thread.
///
/// @param differences in the order of their keys
/// @param notCompared kinds that one side was not allowed to read
public record SchemaDiff(
        SchemaSnapshot before,
        SchemaSnapshot after,
        DiffOptions options,
        List<Difference> differences,
        Set<ElementKind> notCompared) {
    public SchemaDiff {
        differences = List.copyOf(differences);
        notCompared = Set.copyOf(notCompared);
    }

    public static SchemaDiff between(SchemaSnapshot before, SchemaSnapshot after, DiffOptions options) {
        Set<ElementKind> unread = EnumSet.noneOf(ElementKind.class);
        unread.addAll(before.unread());
        unread.addAll(after.unread());
        Attributes attributes = new Attributes(options);
        List<Difference> found = new ArrayList<>();
        for (Element element : before.elements().values()) {
            if (unread.contains(element.key().kind())) {
                continue;
            }
            Element other = after.elements().get(element.key());
            if (other == null) {
                found.add(new Removed(element, Risk.DESTRUCTIVE));
            } else if (!element.equals(other)) {
                List<AttributeChange> changes = attributes.changes(element, other);
                if (!changes.isEmpty()) {
                    found.add(new Changed(element, other, changes, Attributes.risk(element, other, changes)));
                }
            }
        }
        for (Element element : after.elements().values()) {
            if (!unread.contains(element.key().kind()) && !before.elements().containsKey(element.key())) {
                found.add(new Added(element, Risk.ADDITIVE));
            }
        }
        return new SchemaDiff(before, after, options, found, unread);
    }

    /// The way back.
    public SchemaDiff reversed() {
        return between(after, before, options);
    }

    public boolean isEmpty() {
        return differences.isEmpty();
    }

    public Risk risk() {
        return differences.stream().map(Difference::risk).reduce(Risk.ADDITIVE, Risk::or);
    }
}
