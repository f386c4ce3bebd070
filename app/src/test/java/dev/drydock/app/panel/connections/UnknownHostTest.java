package dev.drydock.app.panel.connections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.drydock.app.gallery.Toolkit;
import dev.drydock.app.jobs.FxThread;
import dev.drydock.app.kit.Skeleton;
import dev.drydock.app.nav.Standing;
import dev.drydock.app.panel.connections.desk.CoreDesk;
import dev.drydock.app.panel.connections.desk.Desks;
import dev.drydock.app.panel.connections.desk.Work;
import dev.drydock.app.panel.connections.state.ConnectionsState.TestRun;
import dev.drydock.app.panel.connections.state.Field;
import dev.drydock.app.panel.connections.state.Pick;
import dev.drydock.app.theme.Theme;
import dev.drydock.core.connect.resilience.Servers;
import dev.drydock.core.connect.tunnel.SshHost;
import dev.drydock.core.connect.tunnel.Tunnels;
import dev.drydock.core.credential.ProfileSecrets;
import dev.drydock.core.job.Jobs;
import dev.drydock.core.secrets.SecretUse;
import dev.drydock.core.workspace.Workspace;
import dev.drydock.core.workspace.WorkspaceOpening;
import dev.drydock.testing.TestDatabase;
import dev.drydock.testing.TestSecrets;
import dev.drydock.testing.TestServers;
import java.nio.file.Path;
import java.time.Duration;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.awaitility.core.ConditionTimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/// A test through an SSH server that nobody vouched for yet, on the panel and real servers.
@Tag("ui")
@Tag("server")
class UnknownHostTest {
    private final TestDatabase database = TestServers.postgres();
    private final ProfileSecrets secrets = TestSecrets.inMemory();
    private final Jobs jobs = new Jobs(2);
    private final Servers servers = new Servers();
    private SshHost host;
    private Tunnels tunnels;
    private Workspace workspace;

    @SuppressWarnings("NullAway.Init")
    private ConnectionsViewModel model;

    private Stage stage;

    @TempDir
    private Path home;

    @BeforeEach
    void open() throws Exception {
        Theme theme = Toolkit.start();
        host = new SshHost();
        tunnels = new Tunnels(home.resolve("own_known_hosts"));
        workspace = ((WorkspaceOpening.Opened) Workspace.open(home)).workspace();
        CoreDesk desk = new CoreDesk(
                new Work(jobs, new FxThread()),
                () -> workspace.profiles(),
                secrets,
                plain -> plain.routed(tunnels),
                tunnels,
                servers,
                new CoreDesk.Words("reading", "saving", name -> name, name -> name));
        stage = Toolkit.onFx(() -> {
            var standing = new SimpleObjectProperty<Standing>(new Standing.Nowhere());
            model = new ConnectionsViewModel(
                    new Desks(desk, new ScriptedImportDesk(), new ScriptedRotationDesk()), place -> {}, standing);
            ConnectionsPanel panel =
                    new ConnectionsPanel(model, place -> {}, standing, Skeleton.atOnce(7, ConnectionsPanel.waiting()));
            Scene scene = new Scene(new StackPane(panel.view()), 1072, 724);
            theme.dress(scene, java.util.List.of(ConnectionsPanel.SHEET));
            Stage window = new Stage();
            window.setScene(scene);
            window.show();
            window.requestFocus();
            return window;
        });
    }

    @AfterEach
    void close() throws Exception {
        Toolkit.onFx(() -> {
            stage.close();
            return true;
        });
        jobs.close();
        servers.close();
        tunnels.close();
        host.close();
        workspace.close();
        secrets.close();
        database.close();
    }

    @Test
    void fingerprintIsShownTrustedOnceAndAChangedKeyIsRefused() throws Exception {
        Toolkit.onFx(() -> {
            model.form().paste(database.url());
            model.form().pick(Pick.TUNNEL, Pick.ON);
            model.form().pick(Pick.SSH_LOGIN, "password");
            model.form().edit(Field.SSH_HOST, "127.0.0.1");
            model.form().edit(Field.SSH_PORT, Integer.toString(host.port()));
            model.form().edit(Field.SSH_USER, SshHost.USER);
            model.form()
                    .edit(Field.KNOWN_HOSTS, home.resolve("users_known_hosts").toString());
            model.form().secret(SecretUse.SSH, SshHost.PASSWORD.toCharArray());
            model.testing().start();
            return true;
        });
        ends(TestRun.Phase.FAILED);
        assertThat(Toolkit.onFx(() -> stage.getScene().getRoot().lookupAll(".mono").stream()
                        .anyMatch(node ->
                                node instanceof Label label && label.getText().equals(host.fingerprint()))))
                .isTrue();
        Toolkit.onFx(() -> {
            stage.getScene().lookup("#ssh-trust").requestFocus();
            return true;
        });
        new FxRobot().push(KeyCode.SPACE);
        ends(TestRun.Phase.PASSED);
        assertThat(home.resolve("own_known_hosts")).content().contains("ssh-ed25519");
        assertThat(home.resolve("users_known_hosts")).doesNotExist();

        host.changeKey();
        await("a refused key")
                .atMost(Duration.ofSeconds(20))
                .until(() -> Toolkit.onFx(() -> {
                    TestRun run = model.stateProperty().get().test();
                    if (run.phase() == TestRun.Phase.PASSED) {
                        model.testing().start();
                    }
                    return run.phase() == TestRun.Phase.FAILED;
                }));
        assertThat(Toolkit.onFx(() -> stage.getScene().getRoot().lookupAll(".label").stream()
                        .anyMatch(node -> node instanceof Label label
                                && label.getText().contains("Somebody may be listening in between"))))
                .isTrue();
        assertThat(Toolkit.onFx(() -> stage.getScene().lookup("#ssh-trust") == null))
                .isTrue();
    }

    private void ends(TestRun.Phase phase) {
        try {
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> Toolkit.onFx(
                            () -> model.stateProperty().get().test().phase() == phase));
        } catch (ConditionTimeoutException late) {
            throw new AssertionError(
                    Toolkit.onFx(() -> phase + " is awaited, in focus "
                            + stage.getScene().getFocusOwner() + ": "
                            + model.testing().report()
                            + model.stateProperty().get().form().orElseThrow().typed()),
                    late);
        }
    }
}
