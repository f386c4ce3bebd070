package dev.drydock.app.panel.pool;

import static org.awaitility.Awaitility.await;

import dev.drydock.app.WindowPools;
import dev.drydock.app.command.Command;
import dev.drydock.app.gallery.Picture;
import dev.drydock.app.gallery.Toolkit;
import dev.drydock.app.jobs.FxThread;
import dev.drydock.app.jobs.JobsViewModel;
import dev.drydock.app.nav.Destination;
import dev.drydock.app.panel.pool.state.Phase;
import dev.drydock.app.panel.pool.state.PoolState;
import dev.drydock.app.shell.Shell;
import dev.drydock.app.theme.Brightness;
import dev.drydock.app.theme.Theme;
import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.connect.Target;
import dev.drydock.core.connect.policy.Policy;
import dev.drydock.core.connect.policy.PoolSettings;
import dev.drydock.core.connect.resilience.Servers;
import dev.drydock.core.credential.ProfileSecrets;
import dev.drydock.core.dialect.Dialects;
import dev.drydock.core.fault.FaultException;
import dev.drydock.core.job.Jobs;
import dev.drydock.core.pool.ConnectionPool;
import dev.drydock.core.pool.watch.PoolSnapshot;
import dev.drydock.core.secrets.Secret;
import dev.drydock.core.secrets.SecretUse;
import dev.drydock.core.workspace.Workspace;
import dev.drydock.core.workspace.WorkspaceOpening;
import dev.drydock.testing.TestDatabase;
import dev.drydock.testing.TestSecrets;
import dev.drydock.testing.TestServers;
import dev.drydock.testing.fault.FaultProxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.stage.Stage;

/// The pool panel in a real window, on the pool of a real server that is reached through a proxy. Calls come
/// from the test's thread.
final class PoolDriven implements AutoCloseable {
    static final Duration PATIENCE = Duration.ofSeconds(25);
    private static final Path GALLERY = Path.of("target", "gallery");

    final TestDatabase database = TestServers.postgres();
    final FaultProxy proxy;
    final ConnectionProfile profile;
    final Workspace workspace;
    final WindowPools pools;
    final Shell shell;
    private final ProfileSecrets secrets = TestSecrets.inMemory();
    private final Servers servers = new Servers();
    private final ExecutorService background = Executors.newVirtualThreadPerTaskExecutor();
    private final Jobs jobs = new Jobs(4);
    private final Theme theme = Toolkit.start();
    private final PoolPanel panel;
    private final Stage stage;

    /// @param period distance of two samples
    PoolDriven(Path home, int size, Duration period) throws FaultException {
        Target.Server target = (Target.Server) database.profile().target();
        proxy = FaultProxy.to(target.host(), target.port());
        profile = profile(database.profile(), proxy, target.database(), size);
        workspace = ((WorkspaceOpening.Opened) Workspace.open(home)).workspace();
        workspace.profiles().add(profile, "");
        try (Secret secret = database.secret()) {
            secrets.typed(profile.id(), SecretUse.DATABASE, secret);
        }
        pools = new WindowPools(secrets, servers, Dialects::byId, () -> workspace, background, period);
        FxThread fx = new FxThread();
        panel = Toolkit.onFx(() -> new PoolPanel(pools.services(jobs, fx, place -> {})));
        JobsViewModel shown = new JobsViewModel(fx, id -> {});
        jobs.listen(shown);
        shell = Toolkit.onFx(() -> new Shell(List.of(panel), shown, theme));
        stage = Toolkit.onFx(() -> {
            Stage made = new Stage();
            made.setScene(shell.scene(List.of()));
            made.show();
            made.requestFocus();
            return made;
        });
    }

    /// Waits at most 2 s for a connection; leaks after 2 s.
    private static ConnectionProfile profile(ConnectionProfile plain, FaultProxy proxy, String database, int size) {
        PoolSettings settings = new PoolSettings(
                OptionalInt.of(size),
                OptionalInt.empty(),
                Optional.of(Duration.ofSeconds(2)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(Duration.ofSeconds(2)));
        Policy none = Policy.DEFAULTS;
        return plain.at(new Target.Server("127.0.0.1", proxy.port(), database), plain.user())
                .with(new Policy(none.safeMode(), none.commitMode(), none.timeouts(), none.secrets(), settings));
    }

    void show() {
        Toolkit.onFx(() -> {
            shell.go(new Destination.Pool(Optional.of(profile.id())));
            return true;
        });
        await().atMost(PATIENCE).until(() -> state().phase() instanceof Phase.Live);
    }

    /// From any thread.
    void hide() {
        on(() -> {
            panel.hidden();
            return true;
        });
    }

    void showAgain() {
        Toolkit.onFx(() -> {
            panel.shown(new Destination.Pool(Optional.empty()));
            return true;
        });
    }

    PoolState state() {
        return Toolkit.onFx(() -> panel.model().state().get());
    }

    PoolSnapshot snapshot() {
        return ((Phase.Live) state().phase()).snapshot();
    }

    List<Command> panelCommands() {
        return panel.commands();
    }

    void until(Predicate<PoolSnapshot> wanted) {
        await().atMost(PATIENCE)
                .until(() -> state().phase() instanceof Phase.Live live && wanted.test(live.snapshot()));
    }

    ConnectionPool pool() throws FaultException {
        return pools.of(profile);
    }

    /// From any thread.
    <T> T on(Supplier<T> work) {
        return Platform.isFxApplicationThread() ? work.get() : Toolkit.onFx(work);
    }

    /// From any thread.
    Node node(String selector) {
        return on(() -> stage.getScene().getRoot().lookup(selector));
    }

    /// Writes what is in sight, in both themes.
    void picture(String name) {
        for (Brightness look : List.of(Brightness.LIGHT, Brightness.DARK)) {
            Toolkit.onFx(() -> {
                theme.wantedProperty().set(look);
                return true;
            });
            Picture picture = Toolkit.onFx(() -> {
                stage.getScene().getRoot().applyCss();
                stage.getScene().getRoot().layout();
                return Picture.of(stage.getScene());
            });
            picture.write(
                    GALLERY.resolve("pool-driven-" + name + "-" + look.name().toLowerCase(Locale.ROOT) + ".png"));
        }
    }

    /// Asked of the server itself, past the proxy.
    String atServer(String sql) throws SQLException {
        try (Connection connection = database.connection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return String.valueOf(row.getString(1));
        }
    }

    @Override
    public void close() throws SQLException {
        Toolkit.onFx(() -> {
            panel.hidden();
            stage.close();
            return true;
        });
        proxy.end();
        jobs.close();
        pools.close();
        servers.close();
        background.close();
        workspace.close();
        secrets.close();
        proxy.close();
        database.close();
    }
}
