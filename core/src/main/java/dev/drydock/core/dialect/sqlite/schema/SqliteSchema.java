package dev.drydock.core.dialect.sqlite.schema;

import dev.drydock.core.fault.Attempt;
import dev.drydock.core.fault.FaultException;
import dev.drydock.core.fault.FaultReader;
import dev.drydock.core.schema.CatalogName;
import dev.drydock.core.schema.NameScope;
import dev.drydock.core.schema.ObjectDetail;
import dev.drydock.core.schema.ObjectKind;
import dev.drydock.core.schema.ObjectName;
import dev.drydock.core.schema.SchemaName;
import dev.drydock.core.schema.SchemaReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The catalog of SQLite 3.37 and later. One catalog, the open file; its schemas are what SQLite calls
/// databases: `main`, `temp` and whatever is attached. Objects have no ids, owners or comments.
public final class SqliteSchema implements SchemaReader {
    private static final String MAIN = "main";

    private final FaultReader faults;

    public SqliteSchema(FaultReader faults) {
        this.faults = faults;
    }

    @Override
    public List<CatalogName> catalogs(Connection connection) throws FaultException {
        return read(() -> List.of(new CatalogName(MAIN, "", "", true, true, false, Optional.empty())));
    }

    @Override
    public List<SchemaName> schemas(Connection connection) throws FaultException {
        return read(() -> schemaNames(connection).stream()
                .map(name -> new SchemaName(name, "", false, true, Optional.empty()))
                .toList());
    }

    @Override
    public List<ObjectName> names(Connection connection, NameScope scope) throws FaultException {
        return read(() -> {
            List<ObjectName> names = new ArrayList<>();
            for (String schema : schemaNames(connection)) {
                if (scope.schema().isEmpty() || scope.schema().get().equals(schema)) {
                    names.addAll(SqliteNames.list(connection, schema, scope));
                }
            }
            return List.copyOf(names);
        });
    }

    @Override
    public Optional<ObjectDetail> detail(Connection connection, ObjectName object) throws FaultException {
        return read(() -> {
            if (!schemaNames(connection).contains(object.schema())) {
                return Optional.empty();
            }
            NameScope scope = NameScope.of(object.kind().group())
                    .inSchema(object.schema())
                    .named(object.name())
                    .withSystem();
            Optional<ObjectName> found = SqliteNames.list(connection, object.schema(), scope).stream()
                    .filter(name -> name.kind() == object.kind())
                    .findFirst();
            if (found.isEmpty()) {
                return Optional.empty();
            }
            ObjectName name = found.orElseThrow();
            return name.kind() == ObjectKind.TRIGGER
                    ? SqliteRelations.trigger(connection, name)
                    : Optional.of(SqliteRelations.detail(connection, name));
        });
    }

    private static List<String> schemaNames(Connection open) throws SQLException {
        return SqliteCatalog.DATABASES.all(open, row -> row.text("name"));
    }

    private <T> T read(Reading<T> reading) throws FaultException {
        long start = System.nanoTime();
        try {
            return reading.read();
        } catch (SQLException e) {
            Duration waited = Duration.ofNanos(System.nanoTime() - start);
            throw new FaultException(faults.read(e, Attempt.withoutStatement("", 0, "", waited)), e);
        }
    }

    private interface Reading<T> {
        T read() throws SQLException;
    }
}
