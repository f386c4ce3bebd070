package dev.drydock.core.dialect.mysql.schema;

import dev.drydock.core.dialect.mysql.driver.MysqlConnection;
import dev.drydock.core.schema.CatalogQuery;
import dev.drydock.core.schema.CatalogQuery.Row;
import dev.drydock.core.schema.ObjectKind;
import dev.drydock.core.schema.ObjectName;
import dev.drydock.core.schema.TableConstraint;
import dev.drydock.core.schema.TableConstraint.Action;
import dev.drydock.core.schema.TableConstraint.Kind;
import dev.drydock.core.schema.TableConstraint.Reference;
import dev.drydock.core.sql.Syntax;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Reads keys and checks. The catalog tells them column by column.
final class MysqlKeys {
    private static final CatalogQuery KEYS = MysqlCatalog.query("keys");
    private static final CatalogQuery RULES = MysqlCatalog.query("rules");
    private static final CatalogQuery REFERENCING = MysqlCatalog.query("referencing");
    private static final CatalogQuery REFERENCING_INNODB = MysqlCatalog.query("referencing-innodb");
    private static final CatalogQuery CHECKS_MARIADB = MysqlCatalog.query("checks-mariadb");
    private static final CatalogQuery CHECKS_MYSQL = MysqlCatalog.query("checks-mysql");

    private static final int PROCESS_MISSING = 1227;

    private final MysqlConnection session;

    MysqlKeys(MysqlConnection session) {
        this.session = session;
    }

    List<TableConstraint> of(ObjectName table) throws SQLException {
        Map<String, Group> groups = new LinkedHashMap<>();
        KEYS.rows(
                session,
                row -> groups.computeIfAbsent(row.text("kind") + " " + row.text("name"), key -> new Group())
                        .add(row),
                table.schema(),
                table.name(),
                table.schema(),
                table.name());
        if (groups.values().stream().anyMatch(Group::pointsElsewhere)) {
            RULES.rows(
                    session,
                    row -> groups.getOrDefault("FOREIGN KEY " + row.text("name"), new Group())
                            .obey(row),
                    table.schema(),
                    table.name());
        }
        List<TableConstraint> keys = new ArrayList<>();
        groups.values().forEach(group -> keys.add(group.constraint(table)));
        keys.addAll(checks(table));
        return keys;
    }

    private List<TableConstraint> checks(ObjectName table) throws SQLException {
        boolean told = session.isMariaDb() || session.version().versionGreaterOrEqual(8, 0, 16);
        if (!told) {
            return List.of();
        }
        return (session.isMariaDb() ? CHECKS_MARIADB : CHECKS_MYSQL)
                .rows(
                        session,
                        row -> constraint(
                                table,
                                row.text("name"),
                                Kind.CHECK,
                                List.of(),
                                "CHECK (" + row.text("clause") + ")",
                                Optional.empty()),
                        table.schema(),
                        table.name());
    }

    /// Foreign keys of other tables of the same database.
    List<TableConstraint> pointingAt(ObjectName table) throws SQLException {
        List<TableConstraint> found = new ArrayList<>();
        for (String other : referencing(table)) {
            for (TableConstraint key : of(ObjectName.of(ObjectKind.TABLE, table.schema(), other))) {
                boolean here = key.reference()
                        .filter(to ->
                                to.schema().equals(table.schema()) && to.table().equals(table.name()))
                        .isPresent();
                if (here) {
                    found.add(key);
                }
            }
        }
        return found;
    }

    private List<String> referencing(ObjectName table) throws SQLException {
        try {
            return referencing(session.isMariaDb() ? REFERENCING_INNODB : REFERENCING, table);
        } catch (SQLException refused) {
            if (refused.getErrorCode() != PROCESS_MISSING) {
                throw refused;
            }
            return referencing(REFERENCING, table);
        }
    }

    private List<String> referencing(CatalogQuery query, ObjectName table) throws SQLException {
        return query.rows(session, row -> row.text("name"), table.schema(), table.schema(), table.name());
    }

    private static TableConstraint constraint(
            ObjectName table,
            String name,
            Kind kind,
            List<String> columns,
            String definition,
            Optional<Reference> reference) {
        return new TableConstraint(
                table.schema(),
                table.name(),
                name,
                kind,
                columns,
                definition,
                true,
                false,
                reference,
                Optional.empty());
    }

    /// The rows of one constraint.
    private static final class Group {
        private final List<String> columns = new ArrayList<>();
        private final List<String> far = new ArrayList<>();
        private String name = "";
        private String kind = "";
        private String farSchema = "";
        private String farTable = "";
        private String onUpdate = "RESTRICT";
        private String onDelete = "RESTRICT";

        Group add(Row row) throws SQLException {
            name = row.text("name");
            kind = row.text("kind");
            farSchema = row.text("referenced_schema");
            farTable = row.text("referenced_table");
            columns.add(row.text("column_name"));
            row.optional("referenced_column").ifPresent(far::add);
            return this;
        }

        boolean pointsElsewhere() {
            return kind.equals("FOREIGN KEY");
        }

        Group obey(Row rule) throws SQLException {
            onUpdate = rule.text("on_update");
            onDelete = rule.text("on_delete");
            return this;
        }

        TableConstraint constraint(ObjectName table) {
            String own = names(columns);
            return switch (kind) {
                case "PRIMARY KEY" ->
                    MysqlKeys.constraint(
                            table, name, Kind.PRIMARY_KEY, columns, "PRIMARY KEY " + own, Optional.empty());
                case "FOREIGN KEY" ->
                    MysqlKeys.constraint(
                            table,
                            name,
                            Kind.FOREIGN_KEY,
                            columns,
                            "FOREIGN KEY " + own + " REFERENCES " + quoted(farSchema) + "." + quoted(farTable) + " "
                                    + names(far) + " ON UPDATE " + onUpdate + " ON DELETE " + onDelete,
                            Optional.of(new Reference(farSchema, farTable, far, action(onUpdate), action(onDelete))));
                default -> MysqlKeys.constraint(table, name, Kind.UNIQUE, columns, "UNIQUE " + own, Optional.empty());
            };
        }

        private static Action action(String rule) {
            return Action.valueOf(rule.replace(' ', '_'));
        }

        private static String names(List<String> columns) {
            return columns.stream().map(Group::quoted).collect(Collectors.joining(", ", "(", ")"));
        }

        private static String quoted(String name) {
            return Syntax.inQuotes(name, '`');
        }
    }
}
