package dev.drydock.core.dialect.postgres.schema;

import dev.drydock.core.schema.CatalogQuery;
import dev.drydock.core.schema.CatalogQuery.Row;
import dev.drydock.core.schema.ObjectDetail;
import dev.drydock.core.schema.ObjectDetail.OwningColumn;
import dev.drydock.core.schema.ObjectName;
import dev.drydock.core.schema.TableColumn;
import dev.drydock.core.schema.TableConstraint;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// Reads one sequence, routine, type, trigger or extension, by OID, behind the shield of [PostgresCatalog].
final class PostgresObjects {
    private static final CatalogQuery SEQUENCE = PostgresCatalog.query("sequence");
    private static final CatalogQuery ROUTINE = PostgresCatalog.query("routine");
    private static final CatalogQuery TYPE = PostgresCatalog.query("type");
    private static final CatalogQuery EXTENSION = PostgresCatalog.query("extension");

    private PostgresObjects() {}

    static Optional<ObjectDetail> sequence(Connection open, ObjectName name) throws SQLException {
        return one(SEQUENCE.rows(open, row -> sequence(row, name), name.id()));
    }

    static Optional<ObjectDetail> routine(Connection open, ObjectName name) throws SQLException {
        return one(ROUTINE.rows(
                open,
                row -> new ObjectDetail.Routine(
                        PostgresRelations.about(row, name),
                        row.text("language"),
                        row.text("result"),
                        row.flag("security_definer"),
                        row.optional("definition")),
                name.id()));
    }

    static Optional<ObjectDetail> type(Connection open, ObjectName name) throws SQLException {
        List<TypeRow> rows = TYPE.rows(open, row -> new TypeRow(row, name), name.id());
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        TypeRow type = rows.getFirst();
        List<TableColumn> attributes = type.relation == 0 ? List.of() : PostgresRelations.columns(open, type.relation);
        List<TableConstraint> checks = PostgresRelations.domainConstraints(open, name.id());
        return Optional.of(new ObjectDetail.Type(
                type.about, type.labels, attributes, type.base, type.nullable, type.expression, checks));
    }

    static Optional<ObjectDetail> trigger(Connection open, ObjectName name) throws SQLException {
        return PostgresRelations.trigger(open, name);
    }

    static Optional<ObjectDetail> extension(Connection open, ObjectName name) throws SQLException {
        return one(EXTENSION.rows(
                open,
                row -> new ObjectDetail.Extension(PostgresRelations.about(row, name), row.text("version")),
                name.id()));
    }

    private static ObjectDetail.Sequence sequence(Row row, ObjectName name) throws SQLException {
        Optional<OwningColumn> owner = row.isNull("owning_table")
                ? Optional.empty()
                : Optional.of(new OwningColumn(
                        row.text("owning_schema"), row.text("owning_table"), row.text("owning_column")));
        return new ObjectDetail.Sequence(
                PostgresRelations.about(row, name),
                row.text("type"),
                row.number("start"),
                row.number("minimum"),
                row.number("maximum"),
                row.number("increment"),
                row.flag("cycles"),
                row.flag("readable"),
                row.isNull("last_value") ? OptionalLong.empty() : OptionalLong.of(row.number("last_value")),
                owner);
    }

    private static Optional<ObjectDetail> one(List<? extends ObjectDetail> rows) {
        return rows.stream().<ObjectDetail>map(row -> row).findFirst();
    }

    private record TypeRow(
            ObjectDetail.About about,
            List<String> labels,
            long relation,
            Optional<String> base,
            boolean nullable,
            Optional<String> expression) {
        TypeRow(Row row, ObjectName name) throws SQLException {
            this(
                    PostgresRelations.about(row, name),
                    row.list("labels"),
                    row.number("relation_id"),
                    row.optional("base_type"),
                    row.flag("nullable"),
                    row.optional("expression"));
        }
    }
}
