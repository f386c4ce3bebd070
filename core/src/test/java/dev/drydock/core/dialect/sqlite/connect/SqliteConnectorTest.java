package dev.drydock.core.dialect.sqlite.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.connect.Environment;
import dev.drydock.core.connect.OpenOptions;
import dev.drydock.core.connect.Refusal;
import dev.drydock.core.connect.ServerFacts;
import dev.drydock.core.connect.Target;
import dev.drydock.core.connect.TlsMode;
import dev.drydock.core.connect.probe.ConnectionTest;
import dev.drydock.core.connect.probe.Finding;
import dev.drydock.core.connect.probe.ProbeCause;
import dev.drydock.core.connect.probe.StepResult;
import dev.drydock.core.fault.Attempt;
import dev.drydock.core.fault.DbFault;
import dev.drydock.core.fault.FaultException;
import dev.drydock.core.job.JobContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteConnectorTest {
    private static final OpenOptions OPTIONS =
            new OpenOptions("Drydock test", Duration.ofSeconds(3), Duration.ZERO, false);
    private static final OpenOptions READ_ONLY =
            new OpenOptions("Drydock test", Duration.ofSeconds(3), Duration.ZERO, true);

    @TempDir
    private Path folder;

    private final SqliteConnector connector = new SqliteConnector();

    @Test
    void missingFileIsMadeOnlyWhenAskedTo() throws Exception {
        Path file = folder.resolve("new.db");
        assertThat(faultOf(profile(file, Map.of()))).isEqualTo(Refusal.FILE_MISSING.fault(file.toString()));
        assertThat(file).doesNotExist();
        make(file);
        try (Connection connection = connector.open(profile(file, Map.of()), Optional.empty(), OPTIONS)) {
            ServerFacts facts = connector.facts(connection);
            assertThat(facts.product()).isEqualTo("SQLite");
            assertThat(facts.major()).isEqualTo(3);
        }
    }

    @Test
    void whatIsNoDatabaseIsRefusedAndLeftAlone() throws Exception {
        Path text = Files.writeString(folder.resolve("text.db"), "not a database, however long the text may be");
        assertThat(faultOf(profile(text, Map.of("create", "true"))))
                .isEqualTo(Refusal.FILE_NOT_DATABASE.fault(text.toString()));
        assertThat(Files.readString(text)).startsWith("not a database");
        assertThat(faultOf(profile(folder, Map.of()))).isEqualTo(Refusal.FILE_IS_DIRECTORY.fault(folder.toString()));
        Path empty = Files.createFile(folder.resolve("empty.db"));
        assertThat(faultOf(profile(empty, Map.of()))).isEqualTo(Refusal.FILE_NOT_DATABASE.fault(empty.toString()));
        Path damaged = folder.resolve("damaged.db");
        Files.writeString(damaged, "SQLite format 3\0" + "x".repeat(5000));
        assertThat(faultOf(profile(damaged, Map.of())))
                .isInstanceOfSatisfying(
                        DbFault.Refused.class,
                        refused -> assertThat(refused.rule()).isEqualTo(Refusal.FILE_NOT_DATABASE.name()));
    }

    @Test
    void readOnlyIsTheLibrarysOwnOpenMode() throws Exception {
        Path file = folder.resolve("ro.db");
        make(file);
        try (Connection connection = connector.open(profile(file, Map.of()), Optional.empty(), READ_ONLY);
                Statement statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute("insert into t values (1)"))
                    .isInstanceOfSatisfying(
                            SQLException.class,
                            thrown -> assertThat(read(thrown)).isInstanceOf(DbFault.Refused.class));
            assertThatThrownBy(() -> statement.execute("create table u (a)")).isInstanceOf(SQLException.class);
        }
    }

    @Test
    void hostileFileNamesAreNamesAndNothingElse() throws Exception {
        for (String name : List.of(
                "a?enable_load_extension=true&mode=memory.db",
                "100%.db",
                "%41.db",
                "q'u\"o;te.db",
                "🚢 ship.db",
                "new\nline.db",
                "mode=memory",
                "#x.db",
                "back\\slash.db")) {
            Path file = folder.resolve(name);
            make(file);
            assertThat(file).exists();
            try (Connection connection = connector.open(profile(file, Map.of()), Optional.empty(), OPTIONS);
                    Statement statement = connection.createStatement()) {
                statement.execute("insert into t values (1)");
            }
        }
    }

    @Test
    void extensionsCannotBeLoaded() throws Exception {
        try (Connection connection = connector.open(inMemory(), Optional.empty(), OPTIONS);
                Statement statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute("select load_extension('/tmp/evil.so')"))
                    .hasMessageContaining("not authorized");
        }
    }

    @Test
    void lockOfAnotherConnectionIsBusy() throws Exception {
        Path file = folder.resolve("busy.db");
        make(file);
        ConnectionProfile impatient = profile(file, Map.of("busyMillis", "50"));
        try (Connection first = connector.open(impatient, Optional.empty(), OPTIONS);
                Connection second = connector.open(impatient, Optional.empty(), OPTIONS);
                Statement holding = first.createStatement();
                Statement waiting = second.createStatement()) {
            holding.execute("begin exclusive");
            assertThatThrownBy(() -> waiting.execute("insert into t values (1)"))
                    .isInstanceOfSatisfying(
                            SQLException.class,
                            thrown -> assertThat(read(thrown)).isInstanceOf(DbFault.Busy.class));
        }
    }

    @Test
    void faultsFollowTheResultCodes() throws Exception {
        try (Connection connection = connector.open(inMemory(), Optional.empty(), OPTIONS);
                Statement statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute("selec 1"))
                    .isInstanceOfSatisfying(
                            SQLException.class,
                            thrown -> assertThat(read(thrown)).isInstanceOf(DbFault.BadSql.class));
            statement.execute("create table u (a integer primary key)");
            statement.execute("insert into u values (1)");
            assertThatThrownBy(() -> statement.execute("insert into u values (1)"))
                    .isInstanceOfSatisfying(
                            SQLException.class,
                            thrown -> assertThat(read(thrown)).isInstanceOf(DbFault.Refused.class));
        }
    }

    @Test
    void connectionTestNamesTheStepThatFails() throws Exception {
        Path file = folder.resolve("probe.db");
        assertThat(causes(profile(file, Map.of()))).containsExactly(ProbeCause.FILE_MISSING);
        assertThat(causes(profile(folder, Map.of()))).containsExactly(ProbeCause.FILE_IS_DIRECTORY);
        Path text = Files.writeString(folder.resolve("probe.txt"), "no database");
        assertThat(causes(profile(text, Map.of()))).containsExactly(ProbeCause.FILE_NOT_DATABASE);
        make(file);
        assertThat(causes(profile(file, Map.of()))).isEmpty();
    }

    private List<ProbeCause> causes(ConnectionProfile profile) throws InterruptedException {
        JobContext context = new JobContext() {
            @Override
            public void progress(long done, long total) {}

            @Override
            public Registration onCancel(Runnable stop) {
                return () -> {};
            }

            @Override
            public boolean cancelled() {
                return false;
            }
        };
        List<StepResult> results = new ConnectionTest(new SqliteProbe(connector))
                .run(profile, Optional.empty(), OPTIONS, context, result -> {});
        assertThat(results).hasSize(5);
        return results.stream()
                .flatMap(result -> result
                                instanceof
                                StepResult.Done(var step, var elapsed, Finding.Failed(var cause, var fault, var facts))
                        ? java.util.stream.Stream.of(cause)
                        : java.util.stream.Stream.empty())
                .toList();
    }

    private static DbFault read(SQLException thrown) {
        return new SqliteFaults().read(thrown, Attempt.withoutStatement("", 0, "", Duration.ZERO));
    }

    private void make(Path file) throws FaultException, SQLException {
        try (Connection connection =
                        connector.open(profile(file, Map.of("create", "true")), Optional.empty(), OPTIONS);
                Statement statement = connection.createStatement()) {
            statement.execute("create table t (a integer)");
        }
    }

    private DbFault faultOf(ConnectionProfile profile) throws SQLException {
        try {
            connector.open(profile, Optional.empty(), OPTIONS).close();
            throw new AssertionError("opened: " + profile);
        } catch (FaultException refused) {
            return refused.fault();
        }
    }

    private static ConnectionProfile profile(Path file, Map<String, String> settings) {
        return new ConnectionProfile(
                "id", "n", Environment.DEV, "sqlite", new Target.LocalFile(file), "", TlsMode.DISABLE, settings);
    }

    private static ConnectionProfile inMemory() {
        return new ConnectionProfile(
                "id", "n", Environment.DEV, "sqlite", new Target.InMemory(), "", TlsMode.DISABLE, Map.of());
    }
}
