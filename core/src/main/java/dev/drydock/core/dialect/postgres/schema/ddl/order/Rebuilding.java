package dev.drydock.core.dialect.postgres.schema.ddl.order;

import dev.drydock.core.schema.diff.Difference.Changed;
import dev.drydock.core.schema.diff.SchemaDiff;
import dev.drydock.core.schema.snapshot.Element;
import dev.drydock.core.schema.snapshot.ElementKey;
import dev.drydock.core.schema.snapshot.ElementKind;
import dev.drydock.core.schema.snapshot.RelationBody;
import dev.drydock.core.schema.snapshot.RelationBody.Column;
import dev.drydock.core.schema.snapshot.RelationBody.Table;
import dev.drydock.core.schema.snapshot.SchemaSnapshot;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Which tables no ALTER gets to where they should be, so that they are made anew and their rows carried over.
public final class Rebuilding {
    private final SchemaDiff diff;

    Rebuilding(SchemaDiff diff) {
        this.diff = diff;
    }

    Set<ElementKey> tables() {
        Set<ElementKey> tables = new HashSet<>();
        diff.differences().forEach(difference -> {
            if (difference instanceof Changed change) {
                if (change.after().body() instanceof Table after
                        && change.before().body() instanceof Table before) {
                    boolean reshaped = change.touches("partitionKey") || change.touches("ofType");
                    boolean moved = change.touches("inherits")
                            && isChild(change.key())
                            && !diff.after().parts(change.key(), ElementKind.COLUMN).keySet().stream()
                                    .allMatch(this::isLocalAsWanted);
                    if (after.foreign().isEmpty() && before.foreign().isEmpty() && (reshaped || moved)) {
                        tables.add(change.key());
                    }
                } else if (change.touches("inherited") || change.touches("type")) {
                    ElementKey table = Fallout.relation(change.key());
                    if (isTyped(table) || (isChild(table) && !isLocalAsWanted(change.key()))) {
                        tables.add(table);
                    }
                }
            } else if (difference.key().kind() == ElementKind.COLUMN) {
                ElementKey table = Fallout.relation(difference.key());
                if (isTyped(table) || (isChild(table) && !isLocalAsWanted(difference.key()))) {
                    tables.add(table);
                }
            }
        });
        return tables;
    }

    /// Its columns are those of a type.
    private boolean isTyped(ElementKey table) {
        return both(table)
                && diff.after().body(table, Table.class).flatMap(Table::ofType).isPresent();
    }

    private boolean both(ElementKey table) {
        return diff.before().body(table, Table.class).isPresent()
                && diff.after().body(table, Table.class).isPresent();
    }

    /// On either side a child that is no partition: joining and leaving a parent makes no column a parent's
    /// own.
    private boolean isChild(ElementKey table) {
        Optional<Table> before = diff.before().body(table, Table.class);
        Optional<Table> after = diff.after().body(table, Table.class);
        return before.isPresent()
                && after.isPresent()
                && before.get().partitionOf().isEmpty()
                && after.get().partitionOf().isEmpty()
                && !(before.get().inherits().isEmpty() && after.get().inherits().isEmpty());
    }

    private boolean isLocalAsWanted(ElementKey column) {
        Optional<Column> before = diff.before().body(column, Column.class);
        Optional<Column> after = diff.after().body(column, Column.class);
        List<ElementKey> kept = parents(diff.before(), column).stream()
                .filter(parents(diff.after(), column)::contains)
                .toList();
        boolean brought = kept.stream().anyMatch(parent -> has(diff.after(), parent, column));
        boolean stayed = kept.stream().anyMatch(parent -> has(diff.before(), parent, column) && brought);
        if (after.isEmpty()) {
            return true;
        }
        boolean inherited = before.map(Column::inherited).orElse(brought) && (before.isEmpty() ? brought : stayed);
        return after.get().inherited() == inherited
                || (before.isEmpty() && !after.get().inherited());
    }

    private static List<ElementKey> parents(SchemaSnapshot snapshot, ElementKey column) {
        return snapshot.body(Fallout.relation(column), Table.class)
                .map(Table::inherits)
                .orElse(List.of());
    }

    private static boolean has(SchemaSnapshot snapshot, ElementKey parent, ElementKey column) {
        return snapshot.elements().containsKey(parent.part(ElementKind.COLUMN, column.name()));
    }

    /// Whether the column tells the partitions of its table apart; told too often rather than too seldom.
    static boolean isPartitionedBy(SchemaSnapshot snapshot, ElementKey column) {
        Optional<String> key =
                snapshot.body(Fallout.relation(column), Table.class).flatMap(Table::partitionKey);
        return key.filter(text -> Pattern.compile(
                                "(?<![\\w$])" + Pattern.quote(column.name().replace("\"", "\"\"")) + "(?![\\w$])")
                        .matcher(text)
                        .find())
                .isPresent();
    }

    /// Columns whose values the table has before and after.
    public static List<ElementKey> kept(SchemaDiff diff, ElementKey table) {
        return diff.after().parts(table, ElementKind.COLUMN).values().stream()
                .filter(column -> column.body() instanceof Column after
                        && after.generated().isEmpty())
                .map(Element::key)
                .filter(column ->
                        diff.before().body(column, RelationBody.Column.class).isPresent())
                .toList();
    }
}
