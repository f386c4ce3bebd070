package dev.drydock.core.dialect.sqlite.schema;

import dev.drydock.core.schema.CatalogQuery.Row;
import dev.drydock.core.schema.NameScope;
import dev.drydock.core.schema.ObjectDetail;
import dev.drydock.core.schema.ObjectDetail.About;
import dev.drydock.core.schema.ObjectDetail.Partitioning;
import dev.drydock.core.schema.ObjectDetail.RowSecurity;
import dev.drydock.core.schema.ObjectKind;
import dev.drydock.core.schema.ObjectName;
import dev.drydock.core.schema.TableColumn;
import dev.drydock.core.schema.TableColumn.Generation;
import dev.drydock.core.schema.TableIndex;
import dev.drydock.core.schema.TableTrigger;
import dev.drydock.core.schema.TableTrigger.Firing;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// Reads the parts of one table or view. CHECK constraints, names of constraints and generating expressions are
/// in the DDL only, which comes along as the definition.
final class SqliteRelations {
    private static final int HIDDEN_VIRTUAL = 2;
    private static final int HIDDEN_STORED = 3;

    private SqliteRelations() {}

    static ObjectDetail detail(Connection open, ObjectName name) throws SQLException {
        List<Ddl> parts = parts(open, name.schema(), name.name());
        List<TableIndex> indexes = indexes(open, name, parts);
        return new ObjectDetail.Relation(
                new About(name, "", Optional.empty()),
                SqliteCatalog.COLUMNS.of(open, name.schema(), name.name(), SqliteRelations::column),
                new SqliteKeys(open, name.schema()).of(name.name(), indexes),
                new SqliteKeys(open, name.schema()).pointingAt(name.name()),
                indexes,
                parts.stream()
                        .filter(part -> part.type.equals("trigger"))
                        .map(Ddl::trigger)
                        .toList(),
                RowSecurity.NONE,
                Partitioning.NONE,
                definition(open, name),
                options(open, name));
    }

    static Optional<ObjectDetail> trigger(Connection open, ObjectName name) throws SQLException {
        String table = name.parent().map(ObjectName.Parent::name).orElse("");
        return parts(open, name.schema(), table).stream()
                .filter(part -> part.type.equals("trigger") && part.name.equals(name.name()))
                .<ObjectDetail>map(
                        part -> new ObjectDetail.Trigger(new About(name, "", Optional.empty()), part.trigger()))
                .findFirst();
    }

    private static List<Ddl> parts(Connection open, String schema, String table) throws SQLException {
        return SqliteCatalog.DEFINITIONS.in(
                open, schema, row -> new Ddl(row.text("type"), row.text("name"), row.text("sql")), table);
    }

    private static Optional<String> definition(Connection open, ObjectName name) throws SQLException {
        return SqliteCatalog.NAMES
                .in(open, name.schema(), row -> row.text("type").equals("trigger") ? "" : row.text("sql"), name.name())
                .stream()
                .filter(sql -> !sql.isEmpty())
                .findFirst();
    }

    private static List<String> options(Connection open, ObjectName name) throws SQLException {
        List<String> options = new ArrayList<>();
        SqliteCatalog.TABLE_LIST.in(
                open, name.schema(), row -> row.text("name").equals(name.name()) && addOptions(row, options));
        return options;
    }

    private static boolean addOptions(Row row, List<String> options) throws SQLException {
        if (row.flag("wr")) {
            options.add("WITHOUT ROWID");
        }
        if (row.flag("strict")) {
            options.add("STRICT");
        }
        return true;
    }

    private static TableColumn column(Row row) throws SQLException {
        Generation generation = switch ((int) row.number("hidden")) {
            case HIDDEN_VIRTUAL -> Generation.VIRTUAL;
            case HIDDEN_STORED -> Generation.STORED;
            default -> Generation.NONE;
        };
        return new TableColumn(
                (int) row.number("cid") + 1,
                row.text("name"),
                row.text("type"),
                !row.flag("notnull"),
                generation,
                row.optional("dflt_value"),
                Optional.empty(),
                Optional.empty());
    }

    private static List<TableIndex> indexes(Connection open, ObjectName table, List<Ddl> parts) throws SQLException {
        List<TableIndex> indexes = new ArrayList<>();
        List<IndexRow> rows = SqliteCatalog.INDEXES.of(
                open,
                table.schema(),
                table.name(),
                row -> new IndexRow(
                        row.text("name"), row.flag("unique"), row.text("origin").equals("pk")));
        for (IndexRow row : rows) {
            String definition = parts.stream()
                    .filter(part -> part.type.equals("index") && part.name.equals(row.name))
                    .map(Ddl::sql)
                    .findFirst()
                    .orElse("");
            indexes.add(index(open, table.schema(), row, definition));
        }
        return indexes;
    }

    private static TableIndex index(Connection open, String schema, IndexRow row, String definition)
            throws SQLException {
        List<String> keys = new ArrayList<>();
        SqliteCatalog.INDEX_COLUMNS.of(
                open, schema, row.name, column -> column.flag("key") && keys.add(column.text("name")));
        return new TableIndex(
                row.name,
                row.unique,
                row.primary,
                true,
                "btree",
                keys,
                List.of(),
                Optional.empty(),
                definition,
                -1,
                OptionalLong.empty(),
                Optional.empty());
    }

    /// Tables of the same database: a foreign key never leaves it.
    static List<String> tables(Connection open, String schema) throws SQLException {
        NameScope scope = NameScope.of(ObjectKind.Group.RELATIONS);
        return SqliteNames.list(open, schema, scope).stream()
                .filter(name -> name.kind() == ObjectKind.TABLE)
                .map(ObjectName::name)
                .toList();
    }

    private record Ddl(String type, String name, String sql) {
        TableTrigger trigger() {
            return new TableTrigger(name, Firing.ALWAYS, sql, Optional.empty());
        }
    }

    private record IndexRow(String name, boolean unique, boolean primary) {}
}
