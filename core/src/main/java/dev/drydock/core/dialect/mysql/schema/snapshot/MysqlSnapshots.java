package dev.drydock.core.dialect.mysql.schema.snapshot;

import dev.drydock.core.dialect.mysql.schema.MysqlCatalog;
import dev.drydock.core.dialect.mysql.schema.ServerVersion;
import dev.drydock.core.fault.FaultException;
import dev.drydock.core.fault.FaultReader;
import dev.drydock.core.schema.CatalogQuery;
import dev.drydock.core.schema.snapshot.DatabaseBody;
import dev.drydock.core.schema.snapshot.ElementKey;
import dev.drydock.core.schema.snapshot.ElementKind;
import dev.drydock.core.schema.snapshot.SchemaSnapshot;
import dev.drydock.core.schema.snapshot.SchemaSnapshot.Origin;
import dev.drydock.core.schema.snapshot.SnapshotReader;
import dev.drydock.core.schema.snapshot.SnapshotScope;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// Reads MariaDB 10.6 to 11 and MySQL 5.7 to 9. Databases are schemas. Asked for everything, a session with a
/// database at hand reads that one, and its members stand in the schema `""`: they have no name in texts
/// either, so that two databases compare whatever they are called. A database that is asked for by name is
/// called by it.
public final class MysqlSnapshots implements SnapshotReader {
    private static final CatalogQuery ORIGIN = query("origin");
    private static final CatalogQuery DATABASES = query("databases");
    /// Access denied to a database, table, column, routine or system table; no right to see a view or an event.
    private static final Set<Integer> DENIED = Set.of(1044, 1142, 1143, 1227, 1305, 1345, 1370);

    private final MysqlCatalog catalog;

    public MysqlSnapshots(FaultReader faults) {
        catalog = new MysqlCatalog(faults);
    }

    static CatalogQuery query(String fact) {
        return CatalogQuery.load(MysqlSnapshots.class, fact + ".sql");
    }

    static boolean isDenied(SQLException refusal) {
        return DENIED.contains(refusal.getErrorCode());
    }

    @Override
    public SchemaSnapshot read(Connection connection, SnapshotScope scope) throws FaultException {
        return catalog.read(connection, session -> readAll(session, scope));
    }

    private static SchemaSnapshot readAll(Connection session, SnapshotScope scope) throws SQLException {
        Head head = ORIGIN.rows(
                        session,
                        row -> new Head(
                                ServerVersion.of(row.text("version")), row.text("role"), row.text("current_one")))
                .getFirst();
        boolean atHand = scope.schemas().isEmpty() && !head.database.isEmpty();
        MysqlDraft draft = new MysqlDraft(session, head.version);
        Rights rights = Rights.of(session);
        List<DatabaseRow> databases = DATABASES.rows(
                session,
                row -> new DatabaseRow(
                        row.text("SCHEMA_NAME"),
                        row.text("DEFAULT_COLLATION_NAME"),
                        row.has("SCHEMA_COMMENT") ? row.text("SCHEMA_COMMENT") : ""));
        for (DatabaseRow database : databases) {
            if (atHand ? database.name.equals(head.database) : scope.wants(database.name)) {
                draft.enter(new MysqlDraft.Place(database.name, atHand ? "" : database.name));
                draft.add(
                        ElementKey.global(ElementKind.SCHEMA, draft.place().schema()),
                        Optional.empty(),
                        database.comment,
                        new DatabaseBody.Schema(
                                new TreeMap<>(Map.of("COLLATE", Spelling.collation(database.collation)))));
                draft.unread.addAll(rights.hidden(database.name));
                database(draft);
            }
        }
        Origin origin =
                new Origin("mysql", head.version.major(), atHand ? head.database : "", head.role, head.version.text());
        SchemaSnapshot whole = SchemaSnapshot.of(origin, draft.elements(), draft.dependencies);
        return new SchemaSnapshot(origin, whole.elements(), whole.dependencies(), draft.unread);
    }

    private static void database(MysqlDraft draft) throws SQLException {
        PartitionRows partitions = new PartitionRows();
        partitions.read(draft);
        TableRows tables = new TableRows(draft);
        tables.read(partitions);
        ViewRows views = new ViewRows(draft);
        Set<String> names = views.read();
        new ColumnRows(draft, tables.collations).read(names);
        new IndexRows(draft).read();
        new KeyRows(draft).read();
        new CreateText(draft).read();
        SequenceRows.read(draft, tables.sequences);
        ProgramRows programs = new ProgramRows(draft);
        programs.triggers();
        programs.routines();
        programs.events();
        views.depend();
    }

    private record Head(ServerVersion version, String role, String database) {}

    private record DatabaseRow(String name, String collation, String comment) {}
}
