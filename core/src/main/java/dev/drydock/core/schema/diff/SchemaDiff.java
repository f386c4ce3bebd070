package dev.drydock.core.schema.diff;

import dev.drydock.core.schema.diff.Difference.Added;
import dev.drydock.core.schema.diff.Difference.Changed;
import dev.drydock.core.schema.diff.Difference.Removed;
import dev.drydock.core.schema.diff.Difference.Renamed;
import dev.drydock.core.schema.snapshot.Element;
import dev.drydock.core.schema.snapshot.ElementKey;
import dev.drydock.core.schema.snapshot.ElementKind;
import dev.drydock.core.schema.snapshot.SchemaSnapshot;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// What turns `original` into `after`: the renames, and then all that turns `before` into `after`. Both must
/// come from the same DBMS: texts are compared as the server wrote them. Immutable, any thread.
///
/// @param original the old side as it was read
/// @param before the old side once the renames were carried out, with definitions as a server has them then
///     that carries renames into them; where one does not, its writer looks at `original`
/// @param renames keys of `original` with keys of `after`
/// @param asides what stands in the way of a rename and goes: keys of `original` with keys of `before`, to be
///     renamed like the others
/// @param differences renames first, then in the order of their keys
/// @param notCompared kinds that one side was not allowed to read
public record SchemaDiff(
        SchemaSnapshot original,
        SchemaSnapshot before,
        SchemaSnapshot after,
        DiffOptions options,
        List<Rename> renames,
        List<Rename> asides,
        List<Difference> differences,
        Set<ElementKind> notCompared) {
    public SchemaDiff {
        renames = List.copyOf(renames);
        asides = List.copyOf(asides);
        differences = List.copyOf(differences);
        notCompared = Set.copyOf(notCompared);
    }

    public static SchemaDiff between(SchemaSnapshot before, SchemaSnapshot after, DiffOptions options) {
        return between(before, after, options, List.of());
    }

    /// @param renames all of which fit, by [Renaming#unfit]
    public static SchemaDiff between(
            SchemaSnapshot original, SchemaSnapshot after, DiffOptions options, List<Rename> renames) {
        if (renames.isEmpty()) {
            return of(original, original, after, options, List.of(), List.of());
        }
        List<Rename> unfit = Renaming.unfit(original, after, renames);
        if (!unfit.isEmpty()) {
            throw new IllegalArgumentException("cannot be renamed so: " + unfit);
        }
        List<Rename> asides = Renaming.asides(original, after, renames);
        List<Rename> all = Stream.concat(renames.stream(), asides.stream()).toList();
        return of(original, Renaming.of(original, after, all), after, options, renames, asides);
    }

    private static SchemaDiff of(
            SchemaSnapshot original,
            SchemaSnapshot before,
            SchemaSnapshot after,
            DiffOptions options,
            List<Rename> renames,
            List<Rename> asides) {
        Set<ElementKind> unread = EnumSet.noneOf(ElementKind.class);
        unread.addAll(before.unread());
        unread.addAll(after.unread());
        Attributes attributes = new Attributes(options);
        List<Difference> found = new ArrayList<>();
        for (Rename rename : renames) {
            ElementKey element = rename.ofLabel()
                    ? ElementKey.of(
                            ElementKind.ENUM_TYPE,
                            rename.from().schema(),
                            rename.from().parent())
                    : rename.from();
            original.find(element).ifPresent(named -> found.add(new Renamed(named, rename, Risk.ADDITIVE)));
        }
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
        return new SchemaDiff(original, before, after, options, renames, asides, found, unread);
    }

    /// The way back.
    public SchemaDiff reversed() {
        return between(
                after, original, options, renames.stream().map(Rename::reversed).toList());
    }

    /// Of each element of `before` that has another name in `original`, that name.
    public Map<ElementKey, ElementKey> originals() {
        return renames.isEmpty() ? Map.of() : Renaming.originals(this);
    }

    public boolean isEmpty() {
        return differences.isEmpty();
    }

    public Risk risk() {
        return differences.stream().map(Difference::risk).reduce(Risk.ADDITIVE, Risk::or);
    }
}
