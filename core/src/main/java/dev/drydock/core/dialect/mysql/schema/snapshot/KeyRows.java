package dev.drydock.core.dialect.mysql.schema.snapshot;

import dev.drydock.core.dialect.mysql.schema.MysqlText;
import dev.drydock.core.schema.CatalogQuery;
import dev.drydock.core.schema.CatalogQuery.Row;
import dev.drydock.core.schema.TableConstraint;
import dev.drydock.core.schema.TableConstraint.Action;
import dev.drydock.core.schema.snapshot.Dependency;
import dev.drydock.core.schema.snapshot.Element;
import dev.drydock.core.schema.snapshot.ElementKey;
import dev.drydock.core.schema.snapshot.ElementKind;
import dev.drydock.core.schema.snapshot.PartBody;
import dev.drydock.core.schema.snapshot.PartBody.Match;
import dev.drydock.core.schema.snapshot.PartBody.Reference;
import dev.drydock.core.schema.snapshot.RelationBody;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// Foreign keys and checks. Each kind has names of its own: a check that shares the name of a foreign key says
/// `CHECK` in the arguments of its key.
final class KeyRows {
    private static final CatalogQuery COLUMNS = MysqlSnapshots.query("foreign-columns");
    private static final CatalogQuery RULES = MysqlSnapshots.query("foreign-rules");
    private static final CatalogQuery MARIADB_CHECKS = MysqlSnapshots.query("checks-mariadb");
    private static final CatalogQuery MYSQL_CHECKS = MysqlSnapshots.query("checks-mysql");
    private static final int MYSQL_CHECKS_SINCE = 8_00_16;

    private final MysqlDraft draft;

    KeyRows(MysqlDraft draft) {
        this.draft = draft;
    }

    void read() throws SQLException {
        Map<ElementKey, Rules> rules = new LinkedHashMap<>();
        draft.each(
                RULES,
                row -> rules.put(
                        part(row.text("table_name"), row.text("name")),
                        new Rules(row.text("on_update"), row.text("on_delete"), row.text("matching"))));
        Map<ElementKey, List<ColumnRow>> columns = new LinkedHashMap<>();
        draft.each(
                COLUMNS,
                row -> columns.computeIfAbsent(part(row.text("table_name"), row.text("name")), any -> new ArrayList<>())
                        .add(new ColumnRow(row)));
        columns.forEach((key, rows) -> {
            Rules rule = rules.get(key);
            if (rule != null && draft.has(ElementKey.of(ElementKind.TABLE, key.schema(), key.parent()))) {
                foreign(key, rows, rule);
            }
        });
        if (draft.version.mariaDb()) {
            draft.each(MARIADB_CHECKS, this::mariaDbCheck);
        } else if (draft.version.number() >= MYSQL_CHECKS_SINCE) {
            draft.each(
                    MYSQL_CHECKS,
                    row -> check(
                            row,
                            MysqlText.unescaped(row.text("clause")),
                            row.text("enforced").equals("NO") ? " /*!80016 NOT ENFORCED */" : ""));
        }
    }

    private ElementKey part(String table, String name) {
        return draft.key(ElementKind.TABLE, table).part(ElementKind.CONSTRAINT, name);
    }

    private void foreign(ElementKey key, List<ColumnRow> rows, Rules rule) {
        ColumnRow first = rows.getFirst();
        ElementKey far = ElementKey.of(ElementKind.TABLE, draft.schema(first.farSchema), first.farTable);
        List<String> own = rows.stream().map(ColumnRow::column).toList();
        List<String> there = rows.stream().map(ColumnRow::farColumn).toList();
        String usual = draft.version.since(Integer.MAX_VALUE, 8_00_00) ? "NO ACTION" : "RESTRICT";
        String definition = "FOREIGN KEY (" + MysqlText.list(own) + ") REFERENCES " + MysqlText.qualified(far) + " ("
                + MysqlText.list(there) + ")"
                + (rule.onDelete.equals(usual) ? "" : " ON DELETE " + rule.onDelete)
                + (rule.onUpdate.equals(usual) ? "" : " ON UPDATE " + rule.onUpdate);
        draft.add(
                key,
                new PartBody.Constraint(
                        TableConstraint.Kind.FOREIGN_KEY,
                        own,
                        Optional.of(
                                new Reference(far, there, action(rule.onUpdate), action(rule.onDelete), rule.match())),
                        true,
                        false,
                        false,
                        Optional.empty(),
                        definition));
        draft.dependencies.add(new Dependency(key, far));
    }

    private static Action action(String rule) {
        return Action.valueOf(rule.replace(' ', '_'));
    }

    private void mariaDbCheck(Row row) throws SQLException {
        ElementKey column =
                draft.key(ElementKind.TABLE, row.text("table_name")).part(ElementKind.COLUMN, row.text("name"));
        Optional<Element> owner = draft.find(column);
        if (row.text("level").equals("Column")
                && owner.isPresent()
                && owner.get().body() instanceof RelationBody.Column body) {
            draft.put(owner.get().with(checked(body, row.text("clause"))));
        } else {
            check(row, row.text("clause"), "");
        }
    }

    private static RelationBody.Column checked(RelationBody.Column column, String clause) {
        SortedMap<String, String> options = new TreeMap<>(column.options());
        options.put(ColumnRows.CHECK, clause);
        return new RelationBody.Column(
                column.position(),
                column.type(),
                column.collation(),
                column.notNull(),
                column.identity(),
                column.generated(),
                column.statistics(),
                column.storage(),
                column.compression(),
                options,
                column.inherited());
    }

    private void check(Row row, String clause, String enforced) throws SQLException {
        ElementKey key = part(row.text("table_name"), row.text("name"));
        String inside = clause.startsWith("(") && draft.version.number() < 10_00_00 ? clause : "(" + clause + ")";
        ElementKey free = draft.has(key)
                ? new ElementKey(key.kind(), key.schema(), key.parent(), key.name(), TableConstraint.Kind.CHECK.name())
                : key;
        if (draft.has(ElementKey.of(ElementKind.TABLE, key.schema(), key.parent()))) {
            draft.add(
                    free,
                    new PartBody.Constraint(
                            TableConstraint.Kind.CHECK,
                            List.of(),
                            Optional.empty(),
                            true,
                            false,
                            false,
                            Optional.empty(),
                            "CHECK " + inside + enforced));
        }
    }

    private record Rules(String onUpdate, String onDelete, String matching) {
        Match match() {
            return switch (matching) {
                case "FULL" -> Match.FULL;
                case "PARTIAL" -> Match.PARTIAL;
                default -> Match.SIMPLE;
            };
        }
    }

    private record ColumnRow(String column, String farSchema, String farTable, String farColumn) {
        ColumnRow(Row row) throws SQLException {
            this(row.text("column_name"), row.text("far_schema"), row.text("far_table"), row.text("far_column"));
        }
    }
}
