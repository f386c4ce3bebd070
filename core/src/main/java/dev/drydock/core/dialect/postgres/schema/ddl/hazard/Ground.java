package dev.drydock.core.dialect.postgres.schema.ddl.hazard;

import dev.drydock.core.dialect.postgres.schema.ddl.order.Fallout;
import dev.drydock.core.dialect.postgres.schema.ddl.order.Operations;
import dev.drydock.core.schema.diff.SchemaDiff;
import dev.drydock.core.schema.snapshot.Element;
import dev.drydock.core.schema.snapshot.ElementKey;
import dev.drydock.core.schema.snapshot.ElementKind;
import dev.drydock.core.schema.snapshot.RelationBody.Column;
import dev.drydock.core.schema.snapshot.RelationBody.Table;
import dev.drydock.core.sql.Syntax;
import java.util.Map;
import java.util.Optional;

/// What stands there when a statement comes: nobody waits for a table that the script itself makes.
final class Ground {
    final SchemaDiff diff;
    final Fallout fallout;
    private final Map<ElementKey, ElementKey> originals;

    Ground(SchemaDiff diff, Fallout fallout) {
        this.diff = diff;
        this.fallout = fallout;
        originals = diff.originals();
    }

    /// Whether the relation of a part was there before, and still is.
    boolean isOld(ElementKey part) {
        return Operations.relation(diff.before(), part)
                .filter(relation -> !fallout.creates(relation))
                .isPresent();
    }

    boolean stays(ElementKey relation) {
        return diff.before().elements().containsKey(relation) && !fallout.creates(relation);
    }

    Optional<Table> table(ElementKey part) {
        return diff.before().body(Fallout.relation(part), Table.class);
    }

    /// Whether it has rows of its own to read.
    boolean holdsRows(ElementKey part) {
        return table(part).filter(table -> table.foreign().isEmpty()).isPresent();
    }

    boolean isPartitioned(ElementKey table) {
        return diff.before()
                .body(table, Table.class)
                .or(() -> diff.after().body(table, Table.class))
                .flatMap(Table::partitionKey)
                .isPresent();
    }

    Optional<Column> before(ElementKey column) {
        return diff.before().body(column, Column.class);
    }

    Optional<Column> after(ElementKey column) {
        return diff.after().body(column, Column.class);
    }

    /// As it is called before the script, quoted.
    String columnName(ElementKey column) {
        return quoted(originals.getOrDefault(column, column).name());
    }

    String relationName(ElementKey part) {
        ElementKey old = originals.getOrDefault(part, part);
        return quoted(old.schema()) + "." + quoted(old.isPart() ? old.parent() : old.name());
    }

    ElementKey original(ElementKey key) {
        return originals.getOrDefault(key, key);
    }

    static String quoted(String name) {
        return Syntax.inQuotes(name, '"');
    }

    static String text(String value) {
        String quotes = Syntax.inQuotes(value, '\'');
        return value.indexOf('\\') < 0 ? quotes : "E" + quotes.replace("\\", "\\\\");
    }

    /// The index or constraint parts of a relation.
    Map<ElementKey, Element> parts(ElementKey part, ElementKind kind) {
        return diff.before().parts(Fallout.relation(part), kind);
    }
}
