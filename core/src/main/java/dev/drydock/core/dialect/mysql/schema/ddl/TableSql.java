package dev.drydock.core.dialect.mysql.schema.ddl;

import dev.drydock.core.dialect.mysql.schema.MysqlText;
import dev.drydock.core.dialect.mysql.schema.ServerVersion;
import dev.drydock.core.schema.TableConstraint;
import dev.drydock.core.schema.snapshot.Element;
import dev.drydock.core.schema.snapshot.ElementKey;
import dev.drydock.core.schema.snapshot.ElementKind;
import dev.drydock.core.schema.snapshot.PartBody;
import dev.drydock.core.schema.snapshot.RelationBody;
import dev.drydock.core.schema.snapshot.SchemaSnapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/// Tables as a whole, and the clauses that CREATE TABLE and ALTER TABLE share.
final class TableSql {
    static final String PARTITIONS = "PARTITIONS";
    static final String VERSIONING = "SYSTEM VERSIONING";
    static final String COLLATE = "COLLATE";

    /// What an option is called off with, where it is not `DEFAULT`.
    private static final Map<String, String> USUAL = Map.of(
            "KEY_BLOCK_SIZE", "0",
            "MAX_ROWS", "0",
            "MIN_ROWS", "0",
            "AVG_ROW_LENGTH", "0",
            "CHECKSUM", "0",
            "DELAY_KEY_WRITE", "0",
            "TRANSACTIONAL", "0",
            "INSERT_METHOD", "NO",
            "COMPRESSION", "'NONE'",
            "ENCRYPTION", "'N'");

    private final SchemaSnapshot snapshot;
    private final ServerVersion version;
    private final ColumnSql columns;

    TableSql(SchemaSnapshot snapshot, ServerVersion version) {
        this.snapshot = snapshot;
        this.version = version;
        columns = new ColumnSql(snapshot, version);
    }

    /// @param inline foreign keys whose far side is there already
    String create(ElementKey table, Set<ElementKey> inline) {
        List<String> lines = new ArrayList<>();
        Delta.columns(snapshot, table).keySet().forEach(column -> lines.add(columns.definition(column)));
        Map<ElementKey, PartBody.Constraint> constraints =
                Delta.parts(snapshot, table, ElementKind.CONSTRAINT, PartBody.Constraint.class);
        constraints.forEach((key, constraint) -> {
            if (constraint.type() == TableConstraint.Kind.PRIMARY_KEY) {
                lines.add(constraint(key, constraint));
            }
        });
        Delta.parts(snapshot, table, ElementKind.INDEX, PartBody.Index.class)
                .forEach((key, index) -> lines.add(index(key, index)));
        constraints.forEach((key, constraint) -> {
            boolean later = constraint.type() == TableConstraint.Kind.FOREIGN_KEY && !inline.contains(key);
            if (constraint.type() != TableConstraint.Kind.PRIMARY_KEY && !later) {
                lines.add(constraint(key, constraint));
            }
        });
        RelationBody.Table body = snapshot.body(table, RelationBody.Table.class).orElseThrow();
        body.options().forEach((name, value) -> {
            if (name.startsWith("PERIOD")) {
                lines.add(name + " " + value);
            }
        });
        return "CREATE TABLE " + MysqlText.qualified(table) + " (\n  " + String.join(",\n  ", lines) + "\n)"
                + options(table, body) + partitions(body);
    }

    private String options(ElementKey table, RelationBody.Table body) {
        StringBuilder sql = new StringBuilder();
        body.accessMethod().ifPresent(engine -> sql.append(" ENGINE=" + engine));
        Optional.ofNullable(body.options().get(COLLATE))
                .ifPresent(collation -> sql.append(" DEFAULT").append(ColumnSql.characterSet(collation, version)));
        plain(body.options()).forEach((name, value) -> sql.append(" " + name + "=" + value));
        snapshot.find(table)
                .flatMap(Element::comment)
                .ifPresent(said -> sql.append(" COMMENT=" + MysqlText.text(said)));
        if (body.options().containsKey(VERSIONING)) {
            sql.append(" WITH SYSTEM VERSIONING");
        }
        return sql.toString();
    }

    /// Those that are written `NAME=value`.
    private static SortedMap<String, String> plain(SortedMap<String, String> options) {
        SortedMap<String, String> plain = new TreeMap<>(options);
        plain.keySet()
                .removeIf(name -> name.equals(COLLATE)
                        || name.equals(PARTITIONS)
                        || name.equals(VERSIONING)
                        || name.startsWith("PERIOD"));
        return plain;
    }

    static String partitions(RelationBody.Table table) {
        String list = table.options().getOrDefault(PARTITIONS, "");
        return table.partitionKey()
                .map(key -> "\nPARTITION BY " + key + (list.startsWith("(") ? "\n" + list : " PARTITIONS " + list))
                .orElse("");
    }

    /// From one set of options to another.
    List<String> changes(Element before, Element after) {
        List<String> clauses = new ArrayList<>();
        if (!(before.body() instanceof RelationBody.Table from) || !(after.body() instanceof RelationBody.Table to)) {
            return clauses;
        }
        if (!from.accessMethod().equals(to.accessMethod())) {
            to.accessMethod().ifPresent(engine -> clauses.add("ENGINE=" + engine));
        }
        String collation = to.options().getOrDefault(COLLATE, "");
        if (!collation.isEmpty() && !collation.equals(from.options().get(COLLATE))) {
            clauses.add("DEFAULT" + ColumnSql.characterSet(collation, version));
        }
        SortedMap<String, String> had = plain(from.options());
        SortedMap<String, String> has = plain(to.options());
        had.keySet().stream()
                .filter(name -> !has.containsKey(name))
                .forEach(name -> clauses.add(name + "=" + USUAL.getOrDefault(name, "DEFAULT")));
        has.forEach((name, value) -> {
            if (!value.equals(had.get(name))) {
                clauses.add(name + "=" + value);
            }
        });
        return clauses;
    }

    String comment(Element after) {
        return "COMMENT=" + MysqlText.text(after.comment().orElse(""));
    }

    String constraint(ElementKey key, PartBody.Constraint constraint) {
        return constraint.type() == TableConstraint.Kind.PRIMARY_KEY
                ? constraint.definition() + commented(key)
                : "CONSTRAINT " + MysqlText.quoted(key.name()) + " " + constraint.definition();
    }

    String index(ElementKey key, PartBody.Index index) {
        String hidden = version.mariaDb() ? " IGNORED" : " INVISIBLE";
        return index.definition() + commented(key) + (index.options().containsKey("INVISIBLE") ? hidden : "");
    }

    private String commented(ElementKey key) {
        return snapshot.find(key)
                .flatMap(Element::comment)
                .map(said -> " COMMENT " + MysqlText.text(said))
                .orElse("");
    }

    String column(ElementKey key) {
        return columns.definition(key);
    }
}
