package dev.drydock.app.panel.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.app.WindowPools;
import dev.drydock.app.panel.schema.SchemaState.Names;
import dev.drydock.app.panel.schema.catalog.SchemaServices;
import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.connect.resilience.Servers;
import dev.drydock.core.credential.ProfileSecrets;
import dev.drydock.core.dialect.Dialect;
import dev.drydock.core.dialect.Dialects;
import dev.drydock.core.fault.DbFault;
import dev.drydock.core.fault.FaultException;
import dev.drydock.core.job.Jobs;
import dev.drydock.core.schema.CatalogName;
import dev.drydock.core.schema.NameScope;
import dev.drydock.core.schema.ObjectDetail;
import dev.drydock.core.schema.ObjectName;
import dev.drydock.core.schema.SchemaName;
import dev.drydock.core.schema.SchemaReader;
import dev.drydock.core.secrets.Secret;
import dev.drydock.core.secrets.SecretUse;
import dev.drydock.core.workspace.Workspace;
import dev.drydock.core.workspace.WorkspaceOpening;
import dev.drydock.testing.TestDatabase;
import dev.drydock.testing.TestSecrets;
import dev.drydock.testing.TestServers;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A reading that is stopped ends here and on the server, and says so.
@Tag("server")
class StoppedReadingTest {
    @TempDir
    private Path home;

    @Test
    void stoppedReadingEndsTheServersSessionAndCanBeStartedAgain() throws Exception {
        try (TestDatabase database = TestServers.postgres();
                Jobs jobs = new Jobs(4);
                ProfileSecrets secrets = TestSecrets.inMemory()) {
            ConnectionProfile profile = database.profile();
            try (Secret secret = database.secret()) {
                secrets.typed(profile.id(), SecretUse.DATABASE, secret);
            }
            SlowReader reader = new SlowReader();
            Dialect dialect = Dialects.byId(profile.dialect()).orElseThrow();
            Workspace workspace = ((WorkspaceOpening.Opened) Workspace.open(home)).workspace();
            WindowPools pools = new WindowPools(secrets, new Servers(), Dialects::byId, () -> workspace, Runnable::run);
            SchemaViewModel model = new SchemaViewModel(new SchemaServices(
                    jobs,
                    Runnable::run,
                    pools::lend,
                    () -> List.of(profile),
                    id -> Optional.of(
                            new SchemaServices.Ports(dialect.connector(), reader, dialect.syntax(), Optional.empty())),
                    place -> {},
                    (id, text) -> {},
                    new StillDesk(() -> true),
                    new SchemaServices.Drawing(Runnable::run, (owner, title, name) -> Optional.empty()),
                    Optional::empty));
            model.show(Optional.of(profile.id()), Optional.empty());
            Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> asleep(database) == 1);
            jobs.live().forEach(job -> jobs.cancel(job.id()));
            Awaitility.await()
                    .atMost(Duration.ofSeconds(10))
                    .until(() -> model.state().get().names() instanceof Names.Stopped);
            Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> asleep(database) == 0);
            reader.slow = false;
            model.refresh();
            Awaitility.await()
                    .atMost(Duration.ofSeconds(20))
                    .until(() -> model.state().get().names() instanceof Names.Read);
            assertThat(jobs.live()).isEmpty();
            assertThat(pools.all().open())
                    .singleElement()
                    .satisfies(pool -> assertThat(pool.leases()).isEmpty());
            pools.close();
            workspace.close();
        }
    }

    private static int asleep(TestDatabase database) throws SQLException {
        try (Connection connection = database.connection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "select count(*) from pg_stat_activity where query = 'select pg_sleep(601)'")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static final class SlowReader implements SchemaReader {
        private volatile boolean slow = true;

        @Override
        public List<CatalogName> catalogs(Connection connection) {
            return List.of();
        }

        @Override
        public List<SchemaName> schemas(Connection connection) {
            return List.of();
        }

        @Override
        public List<ObjectName> names(Connection connection, NameScope scope) throws FaultException {
            try (var statement = connection.createStatement()) {
                statement.execute(slow ? "select pg_sleep(601)" : "select 1");
                return List.of();
            } catch (SQLException broken) {
                throw new FaultException(new DbFault.Unreachable("here", 0, Duration.ZERO, "08006"), broken);
            }
        }

        @Override
        public Optional<ObjectDetail> detail(Connection connection, ObjectName object) {
            return Optional.empty();
        }
    }
}
