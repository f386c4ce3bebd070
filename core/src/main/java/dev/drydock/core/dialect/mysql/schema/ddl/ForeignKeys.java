package dev.drydock.core.dialect.mysql.schema.ddl;

import dev.drydock.core.schema.TableConstraint;
import dev.drydock.core.schema.diff.Difference.Changed;
import dev.drydock.core.schema.snapshot.Element;
import dev.drydock.core.schema.snapshot.ElementKey;
import dev.drydock.core.schema.snapshot.ElementKind;
import dev.drydock.core.schema.snapshot.PartBody;
import dev.drydock.core.schema.snapshot.SchemaSnapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Which foreign keys go, come, or have to step aside while what they stand on changes: their columns, the far
/// columns, and the indexes under both.
final class ForeignKeys {
    private static final Set<String> HARMLESS = Set.of("position", "comment", "options");

    private final Delta delta;
    private final Alterations alterations;
    final Map<ElementKey, PartBody.Constraint> before;
    final Map<ElementKey, PartBody.Constraint> after;
    final Set<ElementKey> dropped = new TreeSet<>();
    final Set<ElementKey> made = new TreeSet<>();

    ForeignKeys(Delta delta, Alterations alterations) {
        this.delta = delta;
        this.alterations = alterations;
        before = of(delta.before);
        after = of(delta.after);
        for (ElementKey key : before.keySet()) {
            boolean aside =
                    !delta.isGoneOrChanged(key) && delta.after.elements().containsKey(key) && isShaken(key);
            if (delta.isGoneOrChanged(key) || aside) {
                dropped.add(key);
            }
            if (delta.changed.containsKey(key) || aside) {
                made.add(key);
            }
        }
        after.keySet().stream().filter(delta.added::contains).forEach(made::add);
    }

    static Map<ElementKey, PartBody.Constraint> of(SchemaSnapshot snapshot) {
        Map<ElementKey, PartBody.Constraint> keys = new TreeMap<>();
        for (Element element : snapshot.elements().values()) {
            if (element.body() instanceof PartBody.Constraint constraint
                    && constraint.type() == TableConstraint.Kind.FOREIGN_KEY) {
                keys.put(element.key(), constraint);
            }
        }
        return keys;
    }

    static ElementKey far(PartBody.Constraint key) {
        return key.reference().orElseThrow().table();
    }

    private boolean isShaken(ElementKey key) {
        PartBody.Constraint constraint = before.get(key);
        if (constraint == null) {
            return false;
        }
        return isShaken(Delta.table(key), constraint.columns())
                || isShaken(
                        far(constraint), constraint.reference().orElseThrow().columns());
    }

    private boolean isShaken(ElementKey table, List<String> columns) {
        if (!delta.before.elements().containsKey(table)) {
            return false;
        }
        if (!delta.after.elements().containsKey(table)) {
            return true;
        }
        Changed whole = delta.changed.get(table);
        if (whole != null && (whole.touches("accessMethod") || whole.touches("partitionKey"))) {
            return true;
        }
        for (String column : columns) {
            ElementKey key = table.part(ElementKind.COLUMN, column);
            Changed change = delta.changed.get(key);
            boolean touched = change != null
                    && change.attributes().stream().anyMatch(attribute -> !HARMLESS.contains(attribute.name()));
            if (touched || delta.removed.contains(key) || alterations.isRemade(key)) {
                return true;
            }
        }
        return !isCovered(table, columns);
    }

    /// Whether an index under these columns stays as it is.
    private boolean isCovered(ElementKey table, List<String> columns) {
        for (Map.Entry<ElementKey, List<String>> index :
                indexes(delta.before, table).entrySet()) {
            List<String> keys = index.getValue();
            boolean fits = keys.size() >= columns.size()
                    && keys.subList(0, columns.size()).equals(columns);
            if (fits && !delta.isGoneOrChanged(index.getKey()) && !alterations.isRemade(index.getKey())) {
                return true;
            }
        }
        return false;
    }

    /// Whole columns of the primary key and the indexes, in order.
    static Map<ElementKey, List<String>> indexes(SchemaSnapshot snapshot, ElementKey table) {
        Map<ElementKey, List<String>> indexes = new TreeMap<>();
        Delta.parts(snapshot, table, ElementKind.CONSTRAINT, PartBody.Constraint.class)
                .forEach((key, constraint) -> {
                    if (constraint.type() == TableConstraint.Kind.PRIMARY_KEY) {
                        indexes.put(key, constraint.columns());
                    }
                });
        Delta.parts(snapshot, table, ElementKind.INDEX, PartBody.Index.class)
                .forEach((key, index) -> indexes.put(key, names(index)));
        return indexes;
    }

    static List<String> names(PartBody.Index index) {
        List<String> names = new ArrayList<>();
        for (PartBody.IndexKey key : index.keys()) {
            String text = key.expression();
            names.add(
                    text.startsWith("`") && text.endsWith("`")
                            ? text.substring(1, text.length() - 1).replace("``", "`")
                            : text);
        }
        return names;
    }
}
