package dev.drydock.core.dialect.sqlite.schema.snapshot;

import dev.drydock.core.dialect.sqlite.schema.SqliteCatalog;
import dev.drydock.core.fault.Attempt;
import dev.drydock.core.fault.FaultException;
import dev.drydock.core.fault.FaultReader;
import dev.drydock.core.schema.snapshot.SchemaSnapshot;
import dev.drydock.core.schema.snapshot.SchemaSnapshot.Origin;
import dev.drydock.core.schema.snapshot.SnapshotReader;
import dev.drydock.core.schema.snapshot.SnapshotScope;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// Reads SQLite 3.37 and later: the main file and what is attached, without temporary objects, the tables that
/// SQLite keeps for itself, and those in which virtual tables keep their content. One read transaction.
public final class SqliteSnapshots implements SnapshotReader {
    private static final int MAJOR = 3;

    private final FaultReader faults;

    public SqliteSnapshots(FaultReader faults) {
        this.faults = faults;
    }

    @Override
    public SchemaSnapshot read(Connection connection, SnapshotScope scope) throws FaultException {
        long start = System.nanoTime();
        try {
            boolean alone = connection.getAutoCommit();
            connection.setAutoCommit(false);
            try {
                return readAtOnce(connection, scope);
            } finally {
                connection.rollback();
                connection.setAutoCommit(alone);
            }
        } catch (SQLException e) {
            Duration waited = Duration.ofNanos(System.nanoTime() - start);
            throw new FaultException(faults.read(e, Attempt.withoutStatement("", 0, "", waited)), e);
        }
    }

    private static SchemaSnapshot readAtOnce(Connection open, SnapshotScope scope) throws SQLException {
        List<Map.Entry<String, String>> databases =
                SqliteCatalog.DATABASES.all(open, row -> Map.entry(row.text("name"), row.text("file")));
        SchemaDraft draft = new SchemaDraft();
        for (Map.Entry<String, String> database : databases) {
            String schema = database.getKey();
            if (!schema.equals("temp") && scope.wants(schema)) {
                texts(open, schema).forEach(draft::add);
            }
        }
        String file = databases.isEmpty() ? "" : databases.getFirst().getValue();
        String name = Optional.ofNullable(Path.of(file).getFileName())
                .map(Objects::toString)
                .orElse("");
        return draft.snapshot(new Origin("sqlite", MAJOR, name, ""));
    }

    private static List<StoredText> texts(Connection open, String schema) throws SQLException {
        List<StoredText> texts = SqliteCatalog.TEXTS.in(
                open,
                schema,
                row -> new StoredText(
                        schema, row.text("type"), row.text("name"), row.text("tbl_name"), row.text("sql")));
        Set<String> shadows = new HashSet<>();
        if (texts.stream().anyMatch(StoredText::isVirtual)) {
            shadows.addAll(SqliteCatalog.TABLE_LIST.in(
                    open, schema, row -> row.text("type").equals("shadow") ? row.text("name") : ""));
        }
        List<StoredText> kept = new ArrayList<>();
        for (StoredText text : texts) {
            if (!shadows.contains(text.table())) {
                kept.add(text);
            }
        }
        return kept;
    }
}
