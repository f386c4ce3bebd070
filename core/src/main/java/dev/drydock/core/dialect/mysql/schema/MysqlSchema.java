package dev.drydock.core.dialect.mysql.schema;

import dev.drydock.core.dialect.mysql.driver.MysqlConnection;
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
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The catalog of MariaDB 10.6 to 11 and MySQL 5.7 to 9. Databases are schemas here: one connection sees all
/// that the account may see. An account without rights gets fewer names, not an error.
public final class MysqlSchema implements SchemaReader {
    private static final CatalogQuery CATALOGS = MysqlCatalog.query("catalogs");
    private static final CatalogQuery SCHEMAS = MysqlCatalog.query("schemas");
    private static final CatalogQuery RELATIONS = MysqlCatalog.query("relations");
    private static final CatalogQuery ROUTINES = MysqlCatalog.query("routines");
    private static final CatalogQuery TRIGGERS = MysqlCatalog.query("triggers");

    private static final Comparator<ObjectName> ORDER = Comparator.comparing(ObjectName::schema)
            .thenComparing(ObjectName::name)
            .thenComparing(ObjectName::kind);

    private final MysqlCatalog catalog;

    public MysqlSchema(FaultReader faults) {
        catalog = new MysqlCatalog(faults);
    }

    @Override
    public List<CatalogName> catalogs(Connection connection) throws FaultException {
        return catalog.read(
                connection,
                session -> List.copyOf(CATALOGS.rows(
                        session,
                        row -> new CatalogName(
                                row.text("name"),
                                "",
                                row.text("encoding"),
                                row.flag("current_one"),
                                true,
                                false,
                                Optional.empty()))));
    }

    @Override
    public List<SchemaName> schemas(Connection connection) throws FaultException {
        return catalog.read(
                connection,
                session -> List.copyOf(SCHEMAS.rows(
                        session,
                        row -> new SchemaName(row.text("name"), "", row.flag("system_one"), true, Optional.empty()))));
    }

    @Override
    public List<ObjectName> names(Connection connection, NameScope scope) throws FaultException {
        return catalog.read(connection, session -> names(session, scope));
    }

    @Override
    public Optional<ObjectDetail> detail(Connection connection, ObjectName object) throws FaultException {
        NameScope scope = NameScope.of(object.kind().group())
                .inSchema(object.schema())
                .named(object.name())
                .withSystem();
        return catalog.read(connection, session -> {
            Optional<ObjectName> found = names(session, scope).stream()
                    .filter(name -> name.kind() == object.kind())
                    .findFirst();
            return found.isEmpty() ? Optional.empty() : detailOf(session, found.orElseThrow());
        });
    }

    private static Optional<ObjectDetail> detailOf(MysqlConnection session, ObjectName name) throws SQLException {
        return switch (name.kind()) {
            case SEQUENCE -> MysqlObjects.sequence(session, name);
            case FUNCTION, PROCEDURE -> MysqlObjects.routine(session, name);
            case TRIGGER -> MysqlObjects.trigger(session, name);
            case EVENT -> MysqlObjects.event(session, name);
            default -> MysqlRelations.detail(session, name);
        };
    }

    private static List<ObjectName> names(MysqlConnection session, NameScope scope) throws SQLException {
        List<ObjectName> names = new ArrayList<>();
        for (ObjectKind.Group group : scope.groups()) {
            names.addAll(names(session, group, scope));
        }
        // The catalog compares without regard to case.
        names.removeIf(name -> scope.schema()
                        .filter(only -> !only.equals(name.schema()))
                        .isPresent()
                || scope.name().filter(only -> !only.equals(name.name())).isPresent());
        names.sort(ORDER);
        return List.copyOf(names);
    }

    private static List<ObjectName> names(MysqlConnection session, ObjectKind.Group group, NameScope scope)
            throws SQLException {
        Optional<String> schema = scope.schema();
        Optional<String> name = scope.name();
        boolean system = scope.system();
        return switch (group) {
            case RELATIONS -> RELATIONS.rows(session, MysqlSchema::name, schema, schema, name, name, system);
            case ROUTINES -> ROUTINES.rows(session, MysqlSchema::name, schema, schema, name, name, system);
            case TRIGGERS ->
                TRIGGERS.rows(
                        session,
                        MysqlSchema::name,
                        schema,
                        schema,
                        name,
                        name,
                        system,
                        schema,
                        schema,
                        name,
                        name,
                        system);
            case TYPES, EXTENSIONS -> List.of();
        };
    }

    private static ObjectName name(Row row) throws SQLException {
        String schema = row.text("schema_name");
        Optional<ObjectName.Parent> parent =
                row.optional("parent_name").map(table -> new ObjectName.Parent(0, schema, table));
        return new ObjectName(
                0,
                row.constant(ObjectKind.class, "kind"),
                schema,
                row.text("name"),
                "",
                parent,
                -1,
                -1,
                row.flag("system_one"));
    }
}
