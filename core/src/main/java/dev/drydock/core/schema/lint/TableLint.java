package dev.drydock.core.schema.lint;

import dev.drydock.core.schema.TableConstraint;
import dev.drydock.core.schema.snapshot.Element;
import dev.drydock.core.schema.snapshot.ElementKey;
import dev.drydock.core.schema.snapshot.ElementKind;
import dev.drydock.core.schema.snapshot.PartBody.Constraint;
import dev.drydock.core.schema.snapshot.PartBody.Index;
import dev.drydock.core.schema.snapshot.PartBody.IndexKey;
import dev.drydock.core.schema.snapshot.PartBody.Reference;
import dev.drydock.core.schema.snapshot.RelationBody;
import dev.drydock.core.schema.snapshot.RelationBody.Column;
import dev.drydock.core.schema.snapshot.SchemaSnapshot;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Looks at one table. A partition is judged with its parent only.
final class TableLint {
    private final SchemaSnapshot snapshot;
    private final ElementKey table;
    private final boolean partition;
    private final Map<ElementKey, Element> columns;
    private final Map<ElementKey, Element> constraints;
    private final Map<ElementKey, Element> indexes;
    private final List<Finding> found = new ArrayList<>();

    TableLint(SchemaSnapshot snapshot, ElementKey table, RelationBody.Table body) {
        this.snapshot = snapshot;
        this.table = table;
        partition = body.partitionOf().isPresent();
        columns = snapshot.parts(table, ElementKind.COLUMN);
        constraints = snapshot.parts(table, ElementKind.CONSTRAINT);
        indexes = snapshot.parts(table, ElementKind.INDEX);
    }

    List<Finding> findings() {
        if (!partition) {
            keys();
            references();
            indexes();
            columns();
        }
        return found;
    }

    private void keys() {
        boolean unique = constraints.values().stream()
                        .anyMatch(each -> each.body() instanceof Constraint constraint && isKey(constraint))
                || indexes.values().stream()
                        .anyMatch(each -> each.body() instanceof Index index
                                && index.unique()
                                && index.predicate().isEmpty());
        if (!unique) {
            found.add(new Finding(LintRule.NO_KEY, table, ""));
        }
    }

    private static boolean isKey(Constraint constraint) {
        return constraint.type() == TableConstraint.Kind.PRIMARY_KEY
                || constraint.type() == TableConstraint.Kind.UNIQUE;
    }

    private void references() {
        constraints.forEach((key, element) -> {
            if (!(element.body() instanceof Constraint constraint)) {
                return;
            }
            if (!constraint.validated()) {
                found.add(new Finding(LintRule.NOT_VALIDATED, key, ""));
            }
            constraint.reference().ifPresent(reference -> {
                if (!isIndexed(constraint.columns())) {
                    found.add(new Finding(
                            LintRule.FOREIGN_KEY_WITHOUT_INDEX, key, String.join(", ", constraint.columns())));
                }
                types(key, constraint, reference);
            });
        });
    }

    private void types(ElementKey key, Constraint constraint, Reference reference) {
        for (int i = 0;
                i < Math.min(constraint.columns().size(), reference.columns().size());
                i++) {
            Optional<String> own = type(table, constraint.columns().get(i));
            Optional<String> far = type(reference.table(), reference.columns().get(i));
            if (own.isPresent() && far.isPresent() && !own.equals(far)) {
                found.add(new Finding(
                        LintRule.FOREIGN_KEY_TYPE_DIFFERS,
                        key,
                        constraint.columns().get(i) + " " + own.get() + ", "
                                + reference.columns().get(i) + " " + far.get()));
            }
        }
    }

    private Optional<String> type(ElementKey relation, String column) {
        return snapshot.body(relation.part(ElementKind.COLUMN, column), Column.class)
                .map(Column::type);
    }

    /// Whether some index begins with these columns, in any order.
    private boolean isIndexed(List<String> wanted) {
        Set<String> set = Set.copyOf(wanted);
        return constraints.values().stream()
                        .anyMatch(each -> each.body() instanceof Constraint constraint
                                && isKey(constraint)
                                && begins(constraint.columns(), set))
                || indexes.values().stream()
                        .anyMatch(each -> each.body() instanceof Index index
                                && index.predicate().isEmpty()
                                && begins(expressions(index), set));
    }

    private static boolean begins(List<String> columns, Set<String> wanted) {
        return columns.size() >= wanted.size() && new HashSet<>(columns.subList(0, wanted.size())).equals(wanted);
    }

    private static List<String> expressions(Index index) {
        return index.keys().stream()
                .map(IndexKey::expression)
                .map(TableLint::bare)
                .toList();
    }

    private static String bare(String name) {
        boolean quoted = name.length() > 1 && name.startsWith("\"") && name.endsWith("\"");
        return quoted ? name.substring(1, name.length() - 1).replace("\"\"", "\"") : name;
    }

    private void indexes() {
        List<ElementKey> seen = new ArrayList<>();
        indexes.forEach((key, element) -> {
            if (!(element.body() instanceof Index index)) {
                return;
            }
            if (!index.valid()) {
                found.add(new Finding(LintRule.INVALID_INDEX, key, ""));
            }
            boolean duplicate = false;
            for (ElementKey other : seen) {
                Element twin = indexes.get(other);
                if (!duplicate && twin != null && same(index, twin)) {
                    found.add(new Finding(LintRule.DUPLICATE_INDEX, key, other.name()));
                    duplicate = true;
                }
            }
            if (!duplicate && !index.unique() && index.predicate().isEmpty()) {
                coveredBy(key, index).ifPresent(name -> found.add(new Finding(LintRule.COVERED_INDEX, key, name)));
            }
            seen.add(key);
        });
    }

    private static boolean same(Index index, Element other) {
        return other.body() instanceof Index twin
                && index.keys().equals(twin.keys())
                && index.included().equals(twin.included())
                && index.predicate().equals(twin.predicate())
                && index.method().equals(twin.method())
                && index.unique() == twin.unique();
    }

    private Optional<String> coveredBy(ElementKey key, Index index) {
        for (Map.Entry<ElementKey, Element> each : indexes.entrySet()) {
            if (!each.getKey().equals(key)
                    && each.getValue().body() instanceof Index longer
                    && longer.keys().size() > index.keys().size()
                    && longer.predicate().isEmpty()
                    && longer.method().equals(index.method())
                    && longer.keys().subList(0, index.keys().size()).equals(index.keys())) {
                return Optional.of(each.getKey().name());
            }
        }
        return Optional.empty();
    }

    private void columns() {
        boolean sole = true;
        Set<String> keyed = new HashSet<>();
        constraints.values().forEach(each -> {
            if (each.body() instanceof Constraint constraint && isKey(constraint)) {
                keyed.addAll(constraint.columns());
            }
        });
        int others = 0;
        for (Map.Entry<ElementKey, Element> each : columns.entrySet()) {
            if (each.getValue().body() instanceof Column column) {
                judge(each.getKey(), column.type().toLowerCase(Locale.ROOT));
                if (!keyed.contains(each.getKey().name())) {
                    others++;
                    sole &= !column.notNull();
                }
            }
        }
        if (sole && others > 2) {
            found.add(new Finding(LintRule.ALL_NULLABLE, table, ""));
        }
        snapshot.parts(table, ElementKind.DEFAULT).forEach((key, element) -> {
            if (element.body() instanceof RelationBody.ColumnDefault value
                    && value.expression().startsWith("nextval(")) {
                found.add(new Finding(LintRule.SERIAL, key.as(ElementKind.COLUMN), ""));
            }
        });
    }

    private void judge(ElementKey column, String type) {
        if (type.startsWith("character(") || type.startsWith("char(")) {
            found.add(new Finding(LintRule.CHAR_TYPE, column, type));
        } else if (type.startsWith("timestamp") && type.endsWith("without time zone")) {
            found.add(new Finding(LintRule.TIMESTAMP_WITHOUT_ZONE, column, type));
        } else if (type.equals("money")) {
            found.add(new Finding(LintRule.MONEY_TYPE, column, type));
        }
    }
}
