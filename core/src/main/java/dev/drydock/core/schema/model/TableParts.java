package dev.drydock.core.schema.model;

import dev.drydock.core.schema.SqlNames;
import dev.drydock.core.schema.TableConstraint;
import dev.drydock.core.schema.snapshot.Element;
import dev.drydock.core.schema.snapshot.ElementKey;
import dev.drydock.core.schema.snapshot.ElementKind;
import dev.drydock.core.schema.snapshot.PartBody;
import dev.drydock.core.schema.snapshot.RelationBody;
import dev.drydock.core.schema.snapshot.RelationBody.Column;
import dev.drydock.core.schema.snapshot.RelationBody.Generated;
import dev.drydock.core.schema.snapshot.RelationBody.Identity;
import dev.drydock.core.schema.snapshot.RelationBody.Numbering;
import dev.drydock.core.schema.snapshot.RelationBody.Persistence;
import dev.drydock.core.schema.snapshot.SchemaSnapshot;
import dev.drydock.core.sql.Syntax;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Bodies of what a form adds, with texts as standard SQL has them.
final class TableParts {
    private final Syntax syntax;

    TableParts(Syntax syntax) {
        this.syntax = syntax;
    }

    static ElementKey table(ElementKey part) {
        return ElementKey.of(ElementKind.TABLE, part.schema(), part.parent());
    }

    static RelationBody.Table table() {
        return new RelationBody.Table(
                Persistence.PERMANENT,
                Optional.empty(),
                Optional.empty(),
                new TreeMap<>(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                false,
                false,
                "DEFAULT",
                Optional.empty());
    }

    static Column column(ElementKey key, int position, ColumnShape shape) {
        return new Column(
                position,
                shape.type().strip(),
                Optional.empty(),
                shape.notNull() || shape.identity(),
                identity(key, shape, Optional.empty()),
                generated(shape),
                OptionalInt.empty(),
                Optional.empty(),
                Optional.empty(),
                new TreeMap<>(),
                false);
    }

    static Column shaped(Element column, ColumnShape shape) {
        Column old = body(column);
        boolean other = !old.type().equals(shape.type().strip());
        return new Column(
                old.position(),
                shape.type().strip(),
                other ? Optional.empty() : old.collation(),
                shape.notNull() || shape.identity(),
                identity(column.key(), shape, old.identity()),
                generated(shape),
                old.statistics(),
                other ? Optional.empty() : old.storage(),
                other ? Optional.empty() : old.compression(),
                old.options(),
                old.inherited());
    }

    static Column at(Element column, int position, boolean required) {
        Column old = body(column);
        return new Column(
                position,
                old.type(),
                old.collation(),
                old.notNull() || required,
                old.identity(),
                old.generated(),
                old.statistics(),
                old.storage(),
                old.compression(),
                old.options(),
                old.inherited());
    }

    static Column body(Element column) {
        if (column.body() instanceof Column body) {
            return body;
        }
        throw new IllegalArgumentException("no column: " + column.key());
    }

    static List<Element> inOrder(SchemaSnapshot snapshot, ElementKey table) {
        return snapshot.parts(table, ElementKind.COLUMN).values().stream()
                .sorted(Comparator.comparingInt(column -> body(column).position()))
                .toList();
    }

    private static Optional<Generated> generated(ColumnShape shape) {
        return shape.expression(ColumnShape.Origin.STORED)
                .map(expression -> new Generated(expression, true))
                .or(() -> shape.expression(ColumnShape.Origin.VIRTUAL).map(e -> new Generated(e, false)));
    }

    private static Optional<Identity> identity(ElementKey key, ColumnShape shape, Optional<Identity> old) {
        if (!shape.identity()) {
            return Optional.empty();
        }
        boolean always = shape.origin() == ColumnShape.Origin.IDENTITY_ALWAYS;
        String type = numbers(shape.type());
        Numbering fresh = new Numbering(type, 1, 1, 1, highest(type), 1, false);
        return Optional.of(new Identity(
                always,
                old.map(Identity::sequence).orElse(key.parent() + "_" + key.name() + "_seq"),
                old.map(Identity::numbering)
                        .filter(kept -> kept.type().equals(type))
                        .orElse(fresh)));
    }

    private static String numbers(String type) {
        return switch (type.strip().toLowerCase(Locale.ROOT)) {
            case "smallint", "int2" -> "smallint";
            case "integer", "int", "int4" -> "integer";
            default -> "bigint";
        };
    }

    private static long highest(String type) {
        return switch (type) {
            case "smallint" -> Short.MAX_VALUE;
            case "integer" -> Integer.MAX_VALUE;
            default -> Long.MAX_VALUE;
        };
    }

    PartBody.Constraint constraint(KeyShape shape) {
        return switch (shape) {
            case KeyShape.Primary(var columns) ->
                plain(TableConstraint.Kind.PRIMARY_KEY, columns, "PRIMARY KEY " + list(columns));
            case KeyShape.Unique(var columns) -> plain(TableConstraint.Kind.UNIQUE, columns, "UNIQUE " + list(columns));
            case KeyShape.Check(var columns, var expression) ->
                plain(TableConstraint.Kind.CHECK, columns, "CHECK (" + expression.strip() + ")");
            case KeyShape.Foreign foreign -> foreign(foreign);
        };
    }

    private static PartBody.Constraint plain(TableConstraint.Kind kind, List<String> columns, String definition) {
        return new PartBody.Constraint(
                kind, columns, Optional.empty(), true, false, false, Optional.empty(), definition);
    }

    private PartBody.Constraint foreign(KeyShape.Foreign foreign) {
        String definition = "FOREIGN KEY " + list(foreign.columns()) + " REFERENCES "
                + SqlNames.of(foreign.table().schema(), foreign.table().name(), syntax) + " "
                + list(foreign.far()) + action(" ON UPDATE ", foreign.onUpdate())
                + action(" ON DELETE ", foreign.onDelete());
        return new PartBody.Constraint(
                TableConstraint.Kind.FOREIGN_KEY,
                foreign.columns(),
                Optional.of(new PartBody.Reference(
                        foreign.table(), foreign.far(), foreign.onUpdate(), foreign.onDelete(), PartBody.Match.SIMPLE)),
                true,
                false,
                false,
                Optional.empty(),
                definition);
    }

    private static String action(String when, TableConstraint.Action action) {
        return switch (action) {
            case NO_ACTION -> "";
            case RESTRICT -> when + "RESTRICT";
            case CASCADE -> when + "CASCADE";
            case SET_NULL -> when + "SET NULL";
            case SET_DEFAULT -> when + "SET DEFAULT";
        };
    }

    PartBody.Index index(ElementKey key, IndexShape shape) {
        String definition = (shape.unique() ? "CREATE UNIQUE INDEX " : "CREATE INDEX ") + quoted(key.name()) + " ON "
                + SqlNames.of(key.schema(), key.parent(), syntax) + " " + list(shape.columns())
                + shape.predicate().map(each -> " WHERE " + each).orElse("");
        return new PartBody.Index(
                shape.unique(),
                "btree",
                shape.columns().stream()
                        .map(each ->
                                new PartBody.IndexKey(quoted(each), Optional.empty(), Optional.empty(), false, false))
                        .toList(),
                List.of(),
                shape.predicate(),
                false,
                true,
                Optional.empty(),
                definition);
    }

    private String list(List<String> columns) {
        return columns.stream().map(this::quoted).collect(Collectors.joining(", ", "(", ")"));
    }

    private String quoted(String name) {
        return SqlNames.quoted(name, syntax);
    }

    /// The name that a quoted or bare identifier stands for.
    static String bare(String identifier) {
        boolean quotes = identifier.length() > 1 && identifier.startsWith("\"") && identifier.endsWith("\"");
        return quotes ? identifier.substring(1, identifier.length() - 1).replace("\"\"", "\"") : identifier;
    }
}
