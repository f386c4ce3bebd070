package dev.drydock.app.panel.connections.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.connect.Environment;
import dev.drydock.core.credential.ProfileSecrets;
import dev.drydock.core.credential.RotationEnd;
import dev.drydock.core.credential.RotationStep;
import dev.drydock.core.job.Jobs;
import dev.drydock.core.job.Outcome;
import dev.drydock.core.secrets.Secret;
import dev.drydock.core.workspace.Workspace;
import dev.drydock.core.workspace.WorkspaceOpening;
import dev.drydock.testing.TestDatabase;
import dev.drydock.testing.TestSecrets;
import dev.drydock.testing.TestServers;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("server")
class CoreRotationDeskTest {
    private final TestDatabase database = TestServers.postgres();
    private final ProfileSecrets secrets = TestSecrets.inMemory();
    private final List<Outcome<RotationEnd>> told = new ArrayList<>();
    private final String role = "rotating_" + database.database();
    private Workspace workspace;
    private RotationDesk desk;

    @TempDir
    private Path home;

    @BeforeEach
    void open() throws SQLException {
        workspace = ((WorkspaceOpening.Opened) Workspace.open(home)).workspace();
        desk = new CoreRotationDesk(
                new Work(Jobs.inline(), Runnable::run),
                () -> workspace.audit(),
                secrets,
                UnaryOperator.identity(),
                name -> name);
        execute("create role \"" + role + "\" login password 'low tide'");
    }

    @AfterEach
    void close() throws SQLException {
        execute("drop role \"" + role + "\"");
        workspace.close();
        secrets.close();
        database.close();
    }

    private void execute(String sql) throws SQLException {
        try (var connection = database.connection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private ConnectionProfile profile() {
        return database.profile().at(database.profile().target(), role);
    }

    private static Optional<Secret> secret(String text) {
        return Optional.of(Secret.taking(text.toCharArray()));
    }

    @Test
    void typedPasswordLogsInAndTheOldOneNoMore() throws SQLException {
        desk.rotate(new RotationDesk.Change(profile(), secret("low tide"), secret("high tide"), true), told::add);
        assertThat(told).containsExactly(new Outcome.Done<>(new RotationEnd.Changed(role)));
        String url = "jdbc:postgresql://" + database.host() + ":" + database.port() + "/" + database.database();
        DriverManager.getConnection(url, role, "high tide").close();
    }

    @Test
    void nothingHappensWithoutAgreement() {
        desk.rotate(
                new RotationDesk.Change(profile().in(Environment.PROD), secret("low tide"), secret("high tide"), false),
                told::add);
        assertThat(told)
                .singleElement()
                .satisfies(end -> assertThat(end)
                        .isInstanceOfSatisfying(
                                Outcome.Done.class,
                                done -> assertThat(done.value()).isInstanceOf(RotationEnd.Stopped.class)));
    }

    @Test
    void passwordThatIsNotKeptIsSaidToBeMissing() {
        desk.rotate(new RotationDesk.Change(profile(), Optional.empty(), secret("high tide"), true), told::add);
        assertThat(told)
                .singleElement()
                .satisfies(end -> assertThat(end)
                        .isInstanceOfSatisfying(
                                Outcome.Done.class,
                                done -> assertThat(done.value())
                                        .isInstanceOfSatisfying(
                                                RotationEnd.NotChanged.class,
                                                not -> assertThat(not.step()).isEqualTo(RotationStep.FIND_OLD))));
    }
}
