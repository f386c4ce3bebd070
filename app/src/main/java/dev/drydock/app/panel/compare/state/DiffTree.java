package dev.drydock.app.panel.compare.state;

import dev.drydock.app.panel.compare.state.DiffNode.Level;
import dev.drydock.core.schema.diff.Difference;
import dev.drydock.core.schema.diff.Risk;
import dev.drydock.core.schema.diff.SchemaDiff;
import dev.drydock.core.schema.snapshot.Element;
import dev.drydock.core.schema.snapshot.ElementKey;
import dev.drydock.core.schema.snapshot.ElementKind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Both sides as one tree: schema, kind, object, and the parts of an object under it.
public final class DiffTree {
    private final SchemaDiff diff;
    private final Map<ElementKey, List<Difference>> what = new HashMap<>();
    private final Map<ElementKey, ElementKey> was = new HashMap<>();

    private DiffTree(SchemaDiff diff) {
        this.diff = diff;
        for (Difference difference : diff.differences()) {
            what.computeIfAbsent(difference.key(), any -> new ArrayList<>()).add(difference);
            if (difference instanceof Difference.Renamed renamed) {
                was.put(renamed.key(), renamed.rename().from());
            }
        }
    }

    /// The rows of the first level; those that do not differ are in it as well.
    public static List<DiffNode> of(SchemaDiff diff) {
        return new DiffTree(diff).schemas();
    }

    private List<DiffNode> schemas() {
        TreeSet<ElementKey> keys = new TreeSet<>(diff.before().elements().keySet());
        keys.addAll(diff.after().elements().keySet());
        Map<String, Map<ElementKind, Map<String, ElementKey>>> objects = new TreeMap<>();
        Map<List<String>, List<ElementKey>> parts = new HashMap<>();
        for (ElementKey key : keys) {
            if (key.isPart()) {
                parts.computeIfAbsent(List.of(key.schema(), key.parent()), any -> new ArrayList<>())
                        .add(key);
            } else {
                String schema = key.kind() == ElementKind.SCHEMA ? key.name() : key.schema();
                objects.computeIfAbsent(schema, any -> new TreeMap<>())
                        .computeIfAbsent(key.kind(), any -> new TreeMap<>())
                        .put(key.name() + "(" + key.arguments() + ")", key);
            }
        }
        List<DiffNode> rows = new ArrayList<>();
        objects.forEach((schema, kinds) -> rows.add(schema(schema, kinds, parts)));
        return rows;
    }

    private DiffNode schema(
            String schema, Map<ElementKind, Map<String, ElementKey>> kinds, Map<List<String>, List<ElementKey>> parts) {
        ElementKey own = ElementKey.global(ElementKind.SCHEMA, schema);
        List<DiffNode> groups = new ArrayList<>();
        kinds.forEach((kind, keys) -> {
            if (kind != ElementKind.SCHEMA) {
                String path = schema + "/" + kind;
                List<DiffNode> objects = keys.values().stream()
                        .map(key -> object(path, key, parts))
                        .toList();
                groups.add(new DiffNode(
                        path,
                        Level.KIND,
                        "",
                        Optional.of(kind),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        objects));
            }
        });
        boolean named = kinds.containsKey(ElementKind.SCHEMA);
        return new DiffNode(
                schema,
                Level.SCHEMA,
                schema,
                Optional.of(ElementKind.SCHEMA),
                named ? Optional.of(own) : Optional.empty(),
                diff.before().find(own),
                diff.after().find(own),
                what.getOrDefault(own, List.of()),
                groups);
    }

    private DiffNode object(String path, ElementKey key, Map<List<String>, List<ElementKey>> parts) {
        boolean whole = switch (key.kind()) {
            case TABLE, VIEW, MATERIALISED_VIEW, DOMAIN, COMPOSITE_TYPE -> true;
            default -> false;
        };
        String here = path + "/" + key.name() + "(" + key.arguments() + ")";
        List<DiffNode> below = whole
                ? parts.getOrDefault(List.of(key.schema(), key.name()), List.of()).stream()
                        .map(part -> node(here + "/" + part.kind() + "/" + part.name(), Level.PART, part, List.of()))
                        .toList()
                : List.of();
        return node(here, Level.OBJECT, key, below);
    }

    private DiffNode node(String path, Level level, ElementKey key, List<DiffNode> below) {
        String name = key.kind() == ElementKind.ROUTINE ? key.name() + "(" + key.arguments() + ")" : key.name();
        ElementKey old = was.getOrDefault(key, key);
        Optional<Element> before = diff.before().find(key);
        return new DiffNode(
                path,
                level,
                old.equals(key) ? name : old.name() + " \u2192 " + name,
                Optional.of(key.kind()),
                Optional.of(key),
                before,
                diff.after().find(key),
                what.getOrDefault(key, List.of()),
                below);
    }

    /// The rows that pass, with those they stand under. An object whose name matches keeps all of its parts.
    public static List<DiffNode> filtered(List<DiffNode> rows, Filter filter) {
        return filtered(rows, filter, filter.text().strip().toLowerCase(Locale.ROOT));
    }

    private static List<DiffNode> filtered(List<DiffNode> rows, Filter filter, String text) {
        List<DiffNode> kept = new ArrayList<>();
        for (DiffNode row : rows) {
            boolean named = !text.isEmpty()
                    && row.level() != Level.KIND
                    && row.name().toLowerCase(Locale.ROOT).contains(text);
            List<DiffNode> below = filtered(row.children(), filter, named ? "" : text);
            boolean itself = (named || text.isEmpty()) && row.key().isPresent() && passes(row, filter);
            if (itself || !below.isEmpty()) {
                kept.add(row.with(below));
            }
        }
        return kept;
    }

    private static boolean passes(DiffNode row, Filter filter) {
        if (row.what().isEmpty()) {
            return row.level() != Level.SCHEMA
                    && row.change() == Change.EQUAL
                    && filter.changes().contains(Change.EQUAL);
        }
        return row.what().stream()
                .anyMatch(each -> filter.changes().contains(Change.of(each))
                        && filter.risks().contains(each.risk()));
    }

    /// How many differences of each risk.
    public static Map<Risk, Long> risks(SchemaDiff diff, Set<ElementKey> out) {
        Map<Risk, Long> counts = new EnumMap<>(Risk.class);
        diff.differences().stream()
                .filter(each -> !out.contains(each.key()))
                .forEach(each -> counts.merge(each.risk(), 1L, Long::sum));
        return counts;
    }

    /// How many differences of each kind of change.
    public static Map<Change, Long> changes(SchemaDiff diff) {
        Map<Change, Long> counts = new EnumMap<>(Change.class);
        diff.differences().forEach(each -> counts.merge(Change.of(each), 1L, Long::sum));
        return counts;
    }
}
