package dev.drydock.core.dialect.postgres.schema;

import dev.drydock.core.schema.CatalogQuery;
import dev.drydock.core.schema.CatalogQuery.Row;
import dev.drydock.core.schema.ObjectDetail;
import dev.drydock.core.schema.ObjectDetail.About;
import dev.drydock.core.schema.ObjectDetail.Partition;
import dev.drydock.core.schema.ObjectDetail.Partitioning;
import dev.drydock.core.schema.ObjectDetail.Policy;
import dev.drydock.core.schema.ObjectDetail.RowSecurity;
import dev.drydock.core.schema.ObjectName;
import dev.drydock.core.schema.TableColumn;
import dev.drydock.core.schema.TableConstraint;
import dev.drydock.core.schema.TableIndex;
import dev.drydock.core.schema.TableTrigger;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// Reads the parts of one table or view, by OID, behind the shield of [PostgresCatalog].
final class PostgresRelations {
    private static final CatalogQuery RELATION = PostgresCatalog.query("relation");
    private static final CatalogQuery COLUMNS = PostgresCatalog.query("columns");
    private static final CatalogQuery CONSTRAINTS = PostgresCatalog.query("constraints");
    private static final CatalogQuery INDEXES = PostgresCatalog.query("indexes");
    private static final CatalogQuery TRIGGERS = PostgresCatalog.query("table_triggers");
    private static final CatalogQuery POLICIES = PostgresCatalog.query("policies");
    private static final CatalogQuery PARTITIONS = PostgresCatalog.query("partitions");

    private PostgresRelations() {}

    static Optional<ObjectDetail> detail(Connection open, ObjectName name) throws SQLException {
        List<Key> keys = CONSTRAINTS.rows(open, PostgresRelations::key, name.id(), name.id(), Optional.empty());
        List<TableColumn> columns = columns(open, name.id());
        List<TableIndex> indexes = INDEXES.rows(open, PostgresRelations::index, name.id());
        List<TableTrigger> triggers = TRIGGERS.rows(open, PostgresRelations::trigger, name.id(), Optional.empty());
        List<Policy> policies = POLICIES.rows(open, PostgresRelations::policy, name.id());
        List<Partition> partitions = PARTITIONS.rows(open, PostgresRelations::partition, name.id());
        List<ObjectDetail> found = RELATION.rows(
                open,
                row -> new ObjectDetail.Relation(
                        about(row, name),
                        columns,
                        keys.stream()
                                .filter(key -> key.table == name.id())
                                .map(Key::constraint)
                                .toList(),
                        keys.stream()
                                .filter(key -> key.referenced == name.id())
                                .map(Key::constraint)
                                .toList(),
                        indexes,
                        triggers,
                        new RowSecurity(row.flag("row_security"), row.flag("row_security_forced"), policies),
                        new Partitioning(row.optional("partition_key"), row.optional("partition_bound"), partitions),
                        row.optional("definition"),
                        row.list("options")),
                name.id());
        return found.stream().findFirst();
    }

    static About about(Row row, ObjectName name) throws SQLException {
        return new About(name, row.text("owner"), row.optional("comment"));
    }

    static List<TableColumn> columns(Connection open, long relation) throws SQLException {
        return COLUMNS.rows(open, PostgresRelations::column, relation);
    }

    static List<TableConstraint> domainConstraints(Connection open, long domain) throws SQLException {
        return CONSTRAINTS.rows(open, PostgresRelations::key, Optional.empty(), Optional.empty(), domain).stream()
                .map(Key::constraint)
                .toList();
    }

    static Optional<ObjectDetail> trigger(Connection open, ObjectName name) throws SQLException {
        List<ObjectDetail> found = TRIGGERS.rows(
                open, row -> new ObjectDetail.Trigger(about(row, name), trigger(row)), Optional.empty(), name.id());
        return found.stream().findFirst();
    }

    private static TableColumn column(Row row) throws SQLException {
        return new TableColumn(
                (int) row.number("position"),
                row.text("name"),
                row.text("type"),
                row.flag("nullable"),
                row.constant(TableColumn.Generation.class, "generation"),
                row.optional("expression"),
                row.optional("collation"),
                row.optional("comment"));
    }

    private static Key key(Row row) throws SQLException {
        Optional<TableConstraint.Reference> reference = row.isNull("referenced_table")
                ? Optional.empty()
                : Optional.of(new TableConstraint.Reference(
                        row.text("referenced_schema"),
                        row.text("referenced_table"),
                        row.list("referenced_columns"),
                        row.constant(TableConstraint.Action.class, "on_update"),
                        row.constant(TableConstraint.Action.class, "on_delete")));
        TableConstraint constraint = new TableConstraint(
                row.text("schema"),
                row.text("table_name"),
                row.text("name"),
                row.constant(TableConstraint.Kind.class, "kind"),
                row.list("columns"),
                row.text("definition"),
                row.flag("validated"),
                row.flag("deferrable"),
                reference,
                row.optional("comment"));
        return new Key(row.number("table_id"), row.number("referenced_id"), constraint);
    }

    private static TableIndex index(Row row) throws SQLException {
        return new TableIndex(
                row.text("name"),
                row.flag("is_unique"),
                row.flag("is_primary"),
                row.flag("is_valid"),
                row.text("method"),
                row.list("keys"),
                row.list("included"),
                row.optional("predicate"),
                row.text("definition"),
                row.number("estimated_bytes"),
                row.isNull("scans") ? OptionalLong.empty() : OptionalLong.of(row.number("scans")),
                row.optional("comment"));
    }

    private static TableTrigger trigger(Row row) throws SQLException {
        return new TableTrigger(
                row.text("name"),
                row.constant(TableTrigger.Firing.class, "firing"),
                row.text("definition"),
                row.optional("comment"));
    }

    private static Policy policy(Row row) throws SQLException {
        return new Policy(
                row.text("name"),
                row.flag("permissive"),
                row.constant(Policy.Command.class, "command"),
                row.list("roles"),
                row.optional("using_expression"),
                row.optional("check_expression"));
    }

    private static Partition partition(Row row) throws SQLException {
        return new Partition(
                row.number("id"),
                row.text("schema"),
                row.text("name"),
                row.text("bound"),
                row.number("estimated_rows"));
    }

    private record Key(long table, long referenced, TableConstraint constraint) {}
}
