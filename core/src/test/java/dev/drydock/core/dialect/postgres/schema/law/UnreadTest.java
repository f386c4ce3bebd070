package dev.drydock.core.dialect.postgres.schema.law;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.core.dialect.postgres.connect.PostgresFaults;
import dev.drydock.core.dialect.postgres.schema.ddl.PostgresDdl;
import dev.drydock.core.dialect.postgres.schema.snapshot.PostgresSnapshots;
import dev.drydock.core.schema.ddl.ScriptOptions;
import dev.drydock.core.schema.diff.DiffOptions;
import dev.drydock.core.schema.diff.SchemaDiff;
import dev.drydock.core.schema.snapshot.ElementKind;
import dev.drydock.core.schema.snapshot.SchemaSnapshot;
import dev.drydock.core.schema.snapshot.SnapshotScope;
import dev.drydock.testing.TestDatabase;
import dev.drydock.testing.TestServers;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What a role may not read is unknown, not absent: no statement ever takes it away.
@Tag("server")
class UnreadTest {
    @Test
    void catalogThatIsShutLeavesItsKindUnknown() throws Exception {
        try (TestDatabase database = TestServers.postgres();
                Connection connection = database.connection()) {
            SchemaPairsTest.load(database, """
                create table t (id integer primary key);
                create policy own on t to drydock_reader using (id > 0);
                revoke select on pg_catalog.pg_policy from public
                """);
            SchemaSnapshot whole = SchemaLaw.read(database);
            SchemaLaw.execute(connection, "set role drydock_reader");
            SchemaSnapshot half =
                    new PostgresSnapshots(new PostgresFaults()).read(connection, SnapshotScope.everything());

            assertThat(half.unread()).containsExactly(ElementKind.POLICY);
            SchemaDiff diff = SchemaDiff.between(whole, half, DiffOptions.usual());
            assertThat(diff.notCompared()).containsExactly(ElementKind.POLICY);
            assertThat(diff.differences()).isEmpty();
            assertThat(new PostgresDdl().write(diff, ScriptOptions.plain()).groups())
                    .isEmpty();
            assertThat(connection.getAutoCommit()).isTrue();
        }
    }

    @Test
    void systemCatalogsAreReadAsOfOneMoment() throws Exception {
        try (TestDatabase database = TestServers.postgres();
                Connection connection = database.connection();
                Connection other = database.connection()) {
            SchemaLaw.execute(connection, "create table first (id integer)");
            Thread changes = Thread.ofVirtual().start(() -> alterForAWhile(other));
            for (int i = 0; i < 20; i++) {
                SchemaSnapshot seen =
                        new PostgresSnapshots(new PostgresFaults()).read(connection, SnapshotScope.everything());
                long tables = count(seen, ElementKind.TABLE);
                assertThat(count(seen, ElementKind.COLUMN)).isEqualTo(2 * tables - 1);
            }
            changes.interrupt();
            changes.join();
        }
    }

    private static long count(SchemaSnapshot snapshot, ElementKind kind) {
        return snapshot.elements().keySet().stream()
                .filter(key -> key.kind() == kind)
                .count();
    }

    private static void alterForAWhile(Connection other) {
        try {
            for (int i = 0; i < 2_000 && !Thread.currentThread().isInterrupted(); i++) {
                SchemaLaw.execute(other, "create table u" + i + " (a integer, b integer)");
                if (i > 5) {
                    SchemaLaw.execute(other, "drop table u" + (i - 5));
                }
            }
        } catch (SQLException ended) {
            // the test closes the connection when it has seen enough
        }
    }
}
