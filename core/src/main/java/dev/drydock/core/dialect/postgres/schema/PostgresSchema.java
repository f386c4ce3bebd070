package dev.drydock.core.dialect.postgres.schema;

import dev.drydock.core.fault.FaultException;
import dev.drydock.core.fault.FaultReader;
import dev.drydock.core.schema.CatalogName;
import dev.drydock.core.schema.CatalogQuery;
import dev.drydock.core.schema.CatalogQuery.Row;
import dev.drydock.core.schema.NameScope;
import dev.drydock.core.schema.ObjectDetail;
import dev.drydock.core.schema.ObjectKind;
import dev.drydock.core.schema.ObjectName;
import dev.drydock.core.schema.SchemaName;
import dev.drydock.core.schema.SchemaReader;
import dev.drydock.core.schema.live.RelationFacts;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The catalog of PostgreSQL 12 to 18, one query per kind of fact. Everything it needs is readable by every
/// role.
public final class PostgresSchema implements SchemaReader {
    private static final CatalogQuery CATALOGS = PostgresCatalog.query("catalogs");
    private static final CatalogQuery SCHEMAS = PostgresCatalog.query("schemas");
    private static final Map<ObjectKind.Group, CatalogQuery> NAMES = new EnumMap<>(Map.of(
            ObjectKind.Group.RELATIONS, PostgresCatalog.query("relations"),
            ObjectKind.Group.ROUTINES, PostgresCatalog.query("routines"),
            ObjectKind.Group.TYPES, PostgresCatalog.query("types"),
            ObjectKind.Group.TRIGGERS, PostgresCatalog.query("triggers"),
            ObjectKind.Group.EXTENSIONS, PostgresCatalog.query("extensions")));

    private static final Comparator<ObjectName> ORDER = Comparator.comparing(ObjectName::schema)
            .thenComparing(ObjectName::name)
            .thenComparing(ObjectName::arguments);

    private final PostgresCatalog catalog;

    public PostgresSchema(FaultReader faults) {
        catalog = new PostgresCatalog(faults);
    }

    @Override
    public List<CatalogName> catalogs(Connection connection) throws FaultException {
        return catalog.read(connection, open -> List.copyOf(CATALOGS.rows(open, PostgresSchema::catalogName)));
    }

    @Override
    public List<SchemaName> schemas(Connection connection) throws FaultException {
        return catalog.read(connection, open -> List.copyOf(SCHEMAS.rows(open, PostgresSchema::schemaName)));
    }

    @Override
    public List<ObjectName> names(Connection connection, NameScope scope) throws FaultException {
        return catalog.read(connection, open -> {
            List<ObjectName> names = new ArrayList<>();
            for (ObjectKind.Group group : scope.groups()) {
                names.addAll(names(open, group, Optional.empty(), scope));
            }
            names.sort(ORDER);
            return List.copyOf(names);
        });
    }

    @Override
    public Optional<ObjectDetail> detail(Connection connection, ObjectName object) throws FaultException {
        return catalog.read(connection, open -> {
            Optional<ObjectName> found = current(open, object);
            return found.isEmpty() ? Optional.empty() : detailOf(open, found.orElseThrow());
        });
    }

    @Override
    public Optional<RelationFacts> facts(Connection connection, ObjectName object) throws FaultException {
        return catalog.read(connection, open -> {
            Optional<ObjectName> found = current(open, object)
                    .filter(name -> name.kind().group() == ObjectKind.Group.RELATIONS)
                    .filter(name -> name.kind() != ObjectKind.SEQUENCE);
            return found.isEmpty() ? Optional.empty() : PostgresFacts.of(open, found.orElseThrow());
        });
    }

    /// The object as it is called now: by its id where it has one, else by name, kind and arguments.
    private static Optional<ObjectName> current(Connection open, ObjectName object) throws SQLException {
        ObjectKind.Group group = object.kind().group();
        if (object.id() != 0) {
            NameScope any = NameScope.of(group).withSystem();
            return names(open, group, Optional.of(object.id()), any).stream().findFirst();
        }
        NameScope scope = NameScope.of(group)
                .inSchema(object.schema())
                .named(object.name())
                .withSystem();
        return names(open, group, Optional.empty(), scope).stream()
                .filter(name -> name.kind() == object.kind() && name.arguments().equals(object.arguments()))
                .findFirst();
    }

    private static Optional<ObjectDetail> detailOf(Connection open, ObjectName name) throws SQLException {
        return switch (name.kind().group()) {
            case ROUTINES -> PostgresObjects.routine(open, name);
            case TYPES -> PostgresObjects.type(open, name);
            case TRIGGERS -> PostgresObjects.trigger(open, name);
            case EXTENSIONS -> PostgresObjects.extension(open, name);
            case RELATIONS ->
                name.kind() == ObjectKind.SEQUENCE
                        ? PostgresObjects.sequence(open, name)
                        : PostgresRelations.detail(open, name);
        };
    }

    private static List<ObjectName> names(Connection open, ObjectKind.Group group, Optional<Long> id, NameScope scope)
            throws SQLException {
        CatalogQuery query = Optional.ofNullable(NAMES.get(group)).orElseThrow();
        return query.rows(open, PostgresSchema::objectName, id, scope.schema(), scope.name(), scope.system());
    }

    private static ObjectName objectName(Row row) throws SQLException {
        Optional<ObjectName.Parent> parent = row.isNull("parent_name")
                ? Optional.empty()
                : Optional.of(new ObjectName.Parent(
                        row.number("parent_id"), row.text("parent_schema"), row.text("parent_name")));
        return new ObjectName(
                row.number("id"),
                row.constant(ObjectKind.class, "kind"),
                row.text("schema"),
                row.text("name"),
                row.text("arguments"),
                parent,
                row.number("estimated_rows"),
                row.number("estimated_bytes"),
                row.flag("system"));
    }

    private static CatalogName catalogName(Row row) throws SQLException {
        return new CatalogName(
                row.text("name"),
                row.text("owner"),
                row.text("encoding"),
                row.flag("current"),
                row.flag("connectable"),
                row.flag("template"),
                row.optional("comment"));
    }

    private static SchemaName schemaName(Row row) throws SQLException {
        return new SchemaName(
                row.text("name"), row.text("owner"), row.flag("system"), row.flag("usable"), row.optional("comment"));
    }
}
