package dev.drydock.core.schema.diff;

import dev.drydock.core.schema.TableConstraint;
import dev.drydock.core.schema.snapshot.Element;
import dev.drydock.core.schema.snapshot.ElementKey;
import dev.drydock.core.schema.snapshot.ElementKind;
import dev.drydock.core.schema.snapshot.PartBody;
import dev.drydock.core.schema.snapshot.RelationBody;
import dev.drydock.core.schema.snapshot.SchemaSnapshot;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What every key of a snapshot becomes when some are renamed: parts follow their relation, what lives in a
/// schema follows it, and columns of children follow those of their parents.
final class NewNames {
    private final Map<ElementKey, String> named = new HashMap<>();
    private final Map<String, String> schemas = new HashMap<>();
    private final Map<ElementKey, Map<String, String>> columns = new HashMap<>();
    private final Map<ElementKey, Map<String, String>> labels = new HashMap<>();
    private final Paths paths;

    NewNames(SchemaSnapshot original, List<Rename> renames) {
        Map<ElementKey, List<ElementKey>> children = children(original);
        Deque<Rename> queue = new ArrayDeque<>(renames);
        while (!queue.isEmpty()) {
            Rename rename = queue.remove();
            ElementKey from = rename.from();
            String name = rename.to().name();
            if (rename.ofLabel()) {
                labels.computeIfAbsent(type(from), any -> new HashMap<>()).put(from.name(), name);
                continue;
            }
            named.put(from, name);
            if (from.kind() == ElementKind.SCHEMA) {
                schemas.put(from.name(), name);
            } else if (from.kind() == ElementKind.COLUMN) {
                columns.computeIfAbsent(relation(from), any -> new HashMap<>()).put(from.name(), name);
            }
            for (ElementKey child : children.getOrDefault(relation(from), List.of())) {
                ElementKey part = child.part(from.kind(), from.name());
                if (follows(original, from, part) && !named.containsKey(part)) {
                    queue.add(new Rename(part, child.part(from.kind(), name)));
                }
            }
        }
        paths = new Paths(original, this);
    }

    private static Map<ElementKey, List<ElementKey>> children(SchemaSnapshot original) {
        Map<ElementKey, List<ElementKey>> children = new HashMap<>();
        for (Element element : original.elements().values()) {
            if (element.body() instanceof RelationBody.Table table) {
                List<ElementKey> parents = new ArrayList<>(table.inherits());
                table.partitionOf().ifPresent(of -> parents.add(of.parent()));
                parents.forEach(parent -> children.computeIfAbsent(parent, any -> new ArrayList<>())
                        .add(element.key()));
            }
        }
        return children;
    }

    private static boolean follows(SchemaSnapshot original, ElementKey from, ElementKey part) {
        if (part.kind() == ElementKind.COLUMN) {
            return original.elements().containsKey(part);
        }
        return part.kind() == ElementKind.CONSTRAINT
                && original.body(from, PartBody.Constraint.class)
                        .filter(check -> check.type() == TableConstraint.Kind.CHECK)
                        .equals(original.body(part, PartBody.Constraint.class));
    }

    /// A key that stands for the relation of a part, whatever kind it is.
    static ElementKey relation(ElementKey part) {
        return ElementKey.of(ElementKind.TABLE, part.schema(), part.parent());
    }

    private static ElementKey type(ElementKey label) {
        return ElementKey.of(ElementKind.ENUM_TYPE, label.schema(), label.parent());
    }

    ElementKey of(ElementKey key) {
        return new ElementKey(key.kind(), schema(key.schema()), parent(key), ownName(key), arguments(key));
    }

    /// Where it stands and how it is called, but for a name of its own.
    ElementKey carried(ElementKey key) {
        return new ElementKey(key.kind(), schema(key.schema()), parent(key), key.name(), arguments(key));
    }

    String schema(String name) {
        return schemas.getOrDefault(name, name);
    }

    private String parent(ElementKey part) {
        if (!part.isPart()) {
            return "";
        }
        List<ElementKind> kinds = switch (part.kind()) {
            case DOMAIN_CONSTRAINT -> List.of(ElementKind.DOMAIN);
            case ENUM_TYPE -> List.of(ElementKind.ENUM_TYPE);
            default -> List.of(ElementKind.TABLE, ElementKind.VIEW, ElementKind.MATERIALISED_VIEW);
        };
        for (ElementKind kind : kinds) {
            String name = named.get(ElementKey.of(kind, part.schema(), part.parent()));
            if (name != null) {
                return name;
            }
        }
        return part.parent();
    }

    String ownName(ElementKey key) {
        ElementKey own = key.kind() == ElementKind.DEFAULT ? key.as(ElementKind.COLUMN) : key;
        return named.getOrDefault(own, key.name());
    }

    private String arguments(ElementKey key) {
        return key.kind() == ElementKind.ROUTINE ? TextRenames.ofType(key.arguments(), paths) : key.arguments();
    }

    /// Old names of columns of a relation with their new ones.
    Map<String, String> columns(ElementKey relation) {
        return columns.getOrDefault(ElementKey.of(ElementKind.TABLE, relation.schema(), relation.name()), Map.of());
    }

    Map<String, String> labels(ElementKey type) {
        return labels.getOrDefault(type, Map.of());
    }

    Map<String, String> schemas() {
        return schemas;
    }

    Paths paths() {
        return paths;
    }

    /// Of an index, or of the one inside a constraint.
    String index(ElementKey relation, String name) {
        ElementKey constraint = relation.part(ElementKind.CONSTRAINT, name);
        return named.getOrDefault(relation.part(ElementKind.INDEX, name), named.getOrDefault(constraint, name));
    }
}
