package dev.drydock.core.schema.diff;

import dev.drydock.core.schema.snapshot.Dependency;
import dev.drydock.core.schema.snapshot.Element;
import dev.drydock.core.schema.snapshot.ElementKey;
import dev.drydock.core.schema.snapshot.ElementKind;
import dev.drydock.core.schema.snapshot.SchemaSnapshot;
import dev.drydock.core.schema.snapshot.TypeBody;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/// A snapshot as it is once some of its elements have other names: keys, what points at them, and definitions
/// as the server would write them then.
public final class Renaming {
    private static final Set<ElementKind> NAMELESS =
            Set.of(ElementKind.DEFAULT, ElementKind.DEFAULT_PRIVILEGES, ElementKind.EXTENSION);

    private static final String ASIDE = "__aside";
    private static final int NAME_BYTES = 63;

    private Renaming() {}

    /// Those that cannot be carried out: one side does not have the element, the kinds differ, or its
    /// surroundings are not the same.
    public static List<Rename> unfit(SchemaSnapshot original, SchemaSnapshot after, List<Rename> renames) {
        NewNames names = new NewNames(original, renames);
        Set<ElementKey> from = new HashSet<>();
        Set<ElementKey> to = new HashSet<>();
        List<Rename> unfit = new ArrayList<>();
        for (Rename rename : renames) {
            ElementKey goal = rename.to();
            ElementKey carried = names.carried(rename.from());
            boolean fits = exists(original, rename.from())
                    && exists(after, goal)
                    && !NAMELESS.contains(goal.kind())
                    && !goal.equals(carried)
                    && goal.equals(new ElementKey(
                            carried.kind(), carried.schema(), carried.parent(), goal.name(), carried.arguments()))
                    && (!rename.ofLabel() || free(original, rename, renames));
            boolean once = from.add(rename.from());
            if (!to.add(goal) || !once || !fits) {
                unfit.add(rename);
            }
        }
        return unfit;
    }

    private static boolean exists(SchemaSnapshot snapshot, ElementKey key) {
        if (key.kind() == ElementKind.ENUM_TYPE && key.isPart()) {
            return labels(snapshot, key).contains(key.name());
        }
        return snapshot.elements().containsKey(key);
    }

    private static List<String> labels(SchemaSnapshot snapshot, ElementKey label) {
        return snapshot.body(
                        ElementKey.of(ElementKind.ENUM_TYPE, label.schema(), label.parent()), TypeBody.EnumType.class)
                .map(TypeBody.EnumType::labels)
                .orElse(List.of());
    }

    private static boolean free(SchemaSnapshot original, Rename rename, List<Rename> renames) {
        String name = rename.to().name();
        return !labels(original, rename.from()).contains(name)
                || renames.stream()
                        .anyMatch(other -> other.ofLabel()
                                && other.from().parent().equals(rename.from().parent())
                                && other.from().schema().equals(rename.from().schema())
                                && other.from().name().equals(name));
    }

    /// What has a name that a rename needs, and no counterpart of its own: it steps aside, and goes as what
    /// goes.
    static List<Rename> asides(SchemaSnapshot original, SchemaSnapshot after, List<Rename> renames) {
        NewNames names = new NewNames(original, renames);
        Set<ElementKey> targets = new HashSet<>();
        Set<String> indexes = new HashSet<>();
        Set<ElementKey> from = new HashSet<>();
        for (Rename rename : renames) {
            targets.add(rename.to());
            from.add(rename.from());
            if (isIndex(rename.to())) {
                indexes.add(rename.to().schema() + "\0" + rename.to().name());
            }
        }
        List<Rename> asides = new ArrayList<>();
        for (ElementKey key : original.elements().keySet()) {
            ElementKey now = names.of(key);
            boolean inTheWay = targets.contains(now)
                    || (isIndex(now)
                            && indexes.contains(now.schema() + "\0" + now.name())
                            && (targets.contains(NewNames.relation(now))
                                    || !after.elements().containsKey(now)));
            if (inTheWay && !from.contains(key) && !NAMELESS.contains(key.kind())) {
                asides.add(new Rename(
                        key,
                        new ElementKey(now.kind(), now.schema(), now.parent(), aside(now.name()), now.arguments())));
            }
        }
        return asides;
    }

    private static boolean isIndex(ElementKey key) {
        return key.kind() == ElementKind.INDEX || key.kind() == ElementKind.CONSTRAINT;
    }

    private static String aside(String name) {
        String start = name;
        while ((start + ASIDE).getBytes(StandardCharsets.UTF_8).length > NAME_BYTES) {
            start = start.substring(0, start.offsetByCodePoints(start.length(), -1));
        }
        return start + ASIDE;
    }

    static Map<ElementKey, ElementKey> originals(SchemaDiff diff) {
        List<Rename> all =
                Stream.concat(diff.renames().stream(), diff.asides().stream()).toList();
        NewNames names = new NewNames(diff.original(), all);
        Map<ElementKey, ElementKey> originals = new HashMap<>();
        for (ElementKey key : diff.original().elements().keySet()) {
            ElementKey now = names.of(key);
            if (!now.equals(key)) {
                originals.put(now, key);
            }
        }
        return originals;
    }

    /// The snapshot with other names, its texts rewritten as far as they are understood.
    public static SchemaSnapshot renamed(SchemaSnapshot original, List<Rename> renames) {
        SchemaSnapshot unspelt = new SchemaSnapshot(original.origin(), new TreeMap<>(), new TreeSet<>(), Set.of());
        return of(original, unspelt, renames);
    }

    /// @param after whose spelling is taken where a text means the same
    static SchemaSnapshot of(SchemaSnapshot original, SchemaSnapshot after, List<Rename> renames) {
        NewNames names = new NewNames(original, renames);
        Set<ElementKey> doubtful = new HashSet<>();
        for (Dependency dependency : original.dependencies()) {
            ElementKey on = dependency.on();
            if (on.kind() == ElementKind.COLUMN && !names.ownName(on).equals(on.name())) {
                doubtful.add(dependency.dependent());
            }
        }
        SortedMap<ElementKey, Element> elements = new TreeMap<>();
        for (Element element : original.elements().values()) {
            ElementKey key = names.of(element.key());
            RenamedBody body = new RenamedBody(names, element.key(), doubtful, after.find(key));
            elements.put(key, element.named(key).with(body.of(element.body())));
        }
        SortedSet<Dependency> dependencies = new TreeSet<>();
        for (Dependency dependency : original.dependencies()) {
            dependencies.add(new Dependency(names.of(dependency.dependent()), names.of(dependency.on())));
        }
        return new SchemaSnapshot(original.origin(), elements, dependencies, original.unread());
    }
}
