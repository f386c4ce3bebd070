package dev.drydock.core.dialect.postgres.schema.snapshot;

import dev.drydock.core.dialect.postgres.schema.PostgresCatalog;
import dev.drydock.core.fault.FaultException;
import dev.drydock.core.fault.FaultReader;
import dev.drydock.core.schema.CatalogQuery;
import dev.drydock.core.schema.snapshot.Dependency;
import dev.drydock.core.schema.snapshot.ElementKey;
import dev.drydock.core.schema.snapshot.ElementKind;
import dev.drydock.core.schema.snapshot.SchemaSnapshot;
import dev.drydock.core.schema.snapshot.SchemaSnapshot.Origin;
import dev.drydock.core.schema.snapshot.SnapshotReader;
import dev.drydock.core.schema.snapshot.SnapshotScope;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reads PostgreSQL 12 to 18 in one repeatable-read transaction. What the server says in DDL is read with a
/// search path of `pg_catalog` alone, so that every name in it is qualified. A catalog that the role may not
/// read leaves its kinds unread.
public final class PostgresSnapshots implements SnapshotReader {
    static final String DENIED = "42501";

    private static final CatalogQuery ORIGIN = query("origin");
    private static final CatalogQuery COMMENTS = query("comments");
    private static final CatalogQuery DEPENDENCIES = query("dependencies");

    private final PostgresCatalog catalog;

    public PostgresSnapshots(FaultReader faults) {
        catalog = new PostgresCatalog(faults);
    }

    static CatalogQuery query(String fact) {
        return CatalogQuery.load(PostgresSnapshots.class, fact + ".sql");
    }

    @Override
    public SchemaSnapshot read(Connection connection, SnapshotScope scope) throws FaultException {
        return catalog.readAtOnce(connection, open -> read(new Session(open), scope));
    }

    private static SchemaSnapshot read(Session open, SnapshotScope scope) throws SQLException {
        Origin origin = ORIGIN.rows(
                        open.connection,
                        row -> new Origin(
                                "postgres", (int) row.number("major"), row.text("database"), row.text("role")))
                .getFirst();
        SnapshotDraft draft = new SnapshotDraft(scope, origin.majorVersion());
        open.attempt(draft, EnumSet.noneOf(ElementKind.class), () -> comments(open.connection, draft));
        DatabaseRows database = new DatabaseRows(open, draft);
        database.containers();
        TypeRows types = new TypeRows(open, draft);
        types.read();
        RelationRows relations = new RelationRows(open, draft);
        relations.read();
        types.composites(relations.attributes());
        new RoutineRows(open, draft).read();
        new PartRows(open, draft).read();
        database.rest();
        List<Dependency> dependencies = new ArrayList<>();
        open.attempt(draft, EnumSet.noneOf(ElementKind.class), () -> dependencies.addAll(dependencies(open, draft)));
        SchemaSnapshot whole = SchemaSnapshot.of(origin, draft.elements(), dependencies);
        return new SchemaSnapshot(origin, whole.elements(), whole.dependencies(), draft.unread);
    }

    private static void comments(Connection open, SnapshotDraft draft) throws SQLException {
        COMMENTS.rows(open, row -> {
            draft.addComment(
                    new CatalogId(row.number("class_id"), row.number("id"), (int) row.number("number")),
                    row.text("comment"));
            return true;
        });
    }

    private static List<Dependency> dependencies(Session open, SnapshotDraft draft) throws SQLException {
        List<Dependency> found = new ArrayList<>();
        DEPENDENCIES.rows(open.connection, row -> {
            Optional<ElementKey> from =
                    draft.key(new CatalogId(row.number("class_id"), row.number("id"), (int) row.number("number")));
            Optional<ElementKey> to = draft.key(
                    new CatalogId(row.number("far_class_id"), row.number("far_id"), (int) row.number("far_number")));
            return from.isPresent()
                    && to.isPresent()
                    && isReal(draft, from.get(), to.get())
                    && found.add(new Dependency(from.get(), to.get()));
        });
        return found;
    }

    /// Not itself, not its own parts, and not the tie by which a sequence goes with its column.
    private static boolean isReal(SnapshotDraft draft, ElementKey from, ElementKey to) {
        boolean known = draft.find(from).isPresent() && draft.find(to).isPresent();
        boolean own = from.equals(to) || (to.kind() == ElementKind.COLUMN && isParent(from, to));
        boolean tie = from.kind() == ElementKind.SEQUENCE
                && (to.kind() == ElementKind.COLUMN || to.kind() == ElementKind.TABLE);
        return known && !own && !tie;
    }

    private static boolean isParent(ElementKey relation, ElementKey part) {
        return relation.kind().isRelation()
                && relation.schema().equals(part.schema())
                && relation.name().equals(part.parent());
    }

    /// The transaction at hand; a query that is refused does not end it.
    record Session(Connection connection) {
        void attempt(SnapshotDraft draft, Set<ElementKind> kinds, Block block) throws SQLException {
            Savepoint before = connection.setSavepoint();
            try {
                block.run();
                connection.releaseSavepoint(before);
            } catch (SQLException e) {
                if (!DENIED.equals(e.getSQLState())) {
                    throw e;
                }
                connection.rollback(before);
                draft.unread.addAll(kinds);
            }
        }
    }

    /// A part of the reading.
    interface Block {
        void run() throws SQLException;
    }
}
