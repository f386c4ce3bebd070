package dev.drydock.core.dialect.mysql.schema;

import dev.drydock.core.dialect.mysql.driver.MysqlConnection;
import dev.drydock.core.schema.CatalogQuery;
import dev.drydock.core.schema.CatalogQuery.Row;
import dev.drydock.core.schema.ObjectDetail;
import dev.drydock.core.schema.ObjectDetail.About;
import dev.drydock.core.schema.ObjectDetail.Partition;
import dev.drydock.core.schema.ObjectDetail.Partitioning;
import dev.drydock.core.schema.ObjectDetail.RowSecurity;
import dev.drydock.core.schema.ObjectKind;
import dev.drydock.core.schema.ObjectName;
import dev.drydock.core.schema.TableColumn;
import dev.drydock.core.schema.TableTrigger;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Reads the parts of one table or view.
final class MysqlRelations {
    private static final CatalogQuery RELATION = MysqlCatalog.query("relation");
    private static final CatalogQuery VIEW = MysqlCatalog.query("view");
    private static final CatalogQuery CREATE_TABLE = MysqlCatalog.query("create-table");
    private static final CatalogQuery COLUMNS_MARIADB = MysqlCatalog.query("columns-mariadb");
    private static final CatalogQuery COLUMNS_MYSQL = MysqlCatalog.query("columns-mysql");
    private static final CatalogQuery PARTITIONS = MysqlCatalog.query("partitions");
    private static final CatalogQuery TABLE_TRIGGERS = MysqlCatalog.query("table-triggers");

    private MysqlRelations() {}

    static Optional<ObjectDetail> detail(MysqlConnection session, ObjectName name) throws SQLException {
        List<Facts> found = RELATION.rows(session, Facts::read, name.schema(), name.name());
        return found.isEmpty() ? Optional.empty() : Optional.of(relation(session, name, found.getFirst()));
    }

    private static ObjectDetail relation(MysqlConnection session, ObjectName name, Facts facts) throws SQLException {
        boolean view = name.kind() == ObjectKind.VIEW;
        Optional<String> ddl = view || name.system() ? Optional.empty() : definition(session, name);
        Query query = view ? query(session, name) : Query.NONE;
        MysqlKeys keys = new MysqlKeys(session);
        return new ObjectDetail.Relation(
                new About(facts.fresh(name), query.owner, facts.comment),
                columns(session, name, facts.collation),
                view ? List.of() : keys.of(name),
                view || name.system() ? List.of() : keys.pointingAt(name),
                view ? List.of() : MysqlIndexes.of(session, name),
                triggers(session, name),
                RowSecurity.NONE,
                view ? Partitioning.NONE : partitioning(session, name),
                query.definition.or(() -> ddl),
                facts.options());
    }

    private static Optional<String> definition(MysqlConnection session, ObjectName name) throws SQLException {
        return MysqlCatalog.of(CREATE_TABLE, name).rows(session, row -> row.optional("Create Table")).stream()
                .flatMap(Optional::stream)
                .findFirst();
    }

    /// @param collation of the table; that of a column is told where it is another one
    private static List<TableColumn> columns(MysqlConnection session, ObjectName name, String collation)
            throws SQLException {
        CatalogQuery query = session.isMariaDb() ? COLUMNS_MARIADB : COLUMNS_MYSQL;
        List<TableColumn> columns = new ArrayList<>();
        query.rows(
                session,
                row -> columns.add(new TableColumn(
                        columns.size() + 1,
                        row.text("name"),
                        row.text("type"),
                        row.flag("nullable"),
                        row.constant(TableColumn.Generation.class, "generation"),
                        row.optional("expression"),
                        row.optional("collation_name").filter(own -> !own.equals(collation)),
                        row.optional("comment"))),
                name.schema(),
                name.name());
        return columns;
    }

    private static Partitioning partitioning(MysqlConnection session, ObjectName name) throws SQLException {
        List<String> key = new ArrayList<>();
        List<Partition> partitions = PARTITIONS.rows(
                session,
                row -> {
                    key.add(row.text("method") + " (" + row.text("expression") + ")");
                    return new Partition(
                            0, name.schema(), row.text("name"), row.text("bound"), row.number("estimated_rows"));
                },
                name.schema(),
                name.name());
        return new Partitioning(key.stream().findFirst(), Optional.empty(), partitions);
    }

    private static List<TableTrigger> triggers(MysqlConnection session, ObjectName name) throws SQLException {
        List<TableTrigger> triggers = new ArrayList<>();
        for (String trigger : TABLE_TRIGGERS.rows(session, row -> row.text("name"), name.schema(), name.name())) {
            triggers.add(MysqlObjects.tableTrigger(session, ObjectName.of(ObjectKind.TRIGGER, name.schema(), trigger)));
        }
        return triggers;
    }

    private static Query query(MysqlConnection session, ObjectName view) throws SQLException {
        return VIEW
                .rows(
                        session,
                        row -> new Query(row.text("owner"), row.optional("definition")),
                        view.schema(),
                        view.name())
                .stream()
                .findFirst()
                .orElse(Query.NONE);
    }

    /// What a view is.
    private record Query(String owner, Optional<String> definition) {
        static final Query NONE = new Query("", Optional.empty());
    }

    /// One row of TABLES.
    private record Facts(long rows, long bytes, String collation, Optional<String> comment, List<String> options) {
        static Facts read(Row row) throws SQLException {
            List<String> options = Stream.of(
                            option("ENGINE", row.text("engine")),
                            option("ROW_FORMAT", row.text("row_format")),
                            option("COLLATE", row.text("collation_name")),
                            row.text("create_options"))
                    .filter(option -> !option.isEmpty())
                    .toList();
            return new Facts(
                    row.isNull("estimated_rows") ? -1 : row.number("estimated_rows"),
                    row.isNull("estimated_bytes") ? -1 : row.number("estimated_bytes"),
                    row.text("collation_name"),
                    row.optional("comment").filter(comment -> !comment.isEmpty()),
                    options);
        }

        private static String option(String key, String value) {
            return value.isEmpty() ? "" : key + "=" + value;
        }

        ObjectName fresh(ObjectName name) {
            return new ObjectName(
                    0, name.kind(), name.schema(), name.name(), "", name.parent(), rows, bytes, name.system());
        }
    }
}
