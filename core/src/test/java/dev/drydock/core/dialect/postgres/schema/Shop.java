package dev.drydock.core.dialect.postgres.schema;

import dev.drydock.core.dialect.postgres.PostgresDialect;
import dev.drydock.core.fault.FaultException;
import dev.drydock.core.schema.CatalogName;
import dev.drydock.core.schema.NameScope;
import dev.drydock.core.schema.ObjectDetail;
import dev.drydock.core.schema.ObjectDetail.Relation;
import dev.drydock.core.schema.ObjectKind;
import dev.drydock.core.schema.ObjectName;
import dev.drydock.core.schema.SchemaName;
import dev.drydock.core.schema.SchemaReader;
import dev.drydock.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/// A test database, an open connection to it, and what the reader says of it.
record Shop(TestDatabase place, Connection connection) implements AutoCloseable {
    private static final SchemaReader READER = PostgresDialect.create().schema();

    String database() {
        return place.database();
    }

    void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    List<CatalogName> catalogs() throws FaultException {
        return READER.catalogs(connection);
    }

    List<SchemaName> schemas() throws FaultException {
        return READER.schemas(connection);
    }

    List<ObjectName> names(NameScope scope) throws FaultException {
        return READER.names(connection, scope);
    }

    ObjectDetail detail(ObjectName name) throws FaultException {
        return READER.detail(connection, name).orElseThrow();
    }

    ObjectName name(String name) throws FaultException {
        return names(NameScope.everything().inSchema("shop").named(name)).getFirst();
    }

    ObjectName name(String name, ObjectKind kind) throws FaultException {
        return names(NameScope.of(kind.group()).inSchema("shop").named(name)).stream()
                .filter(found -> found.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    Relation relation(String name) throws FaultException {
        return (Relation) detail(name(name));
    }

    ObjectDetail.Type type(String name) throws FaultException {
        return (ObjectDetail.Type) detail(name(name));
    }

    @Override
    public void close() throws SQLException {
        connection.close();
        place.close();
    }
}
