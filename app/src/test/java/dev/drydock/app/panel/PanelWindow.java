package dev.drydock.app.panel;

import dev.drydock.app.WindowPools;
import dev.drydock.app.gallery.Picture;
import dev.drydock.app.gallery.Toolkit;
import dev.drydock.app.jobs.FxThread;
import dev.drydock.app.jobs.JobsViewModel;
import dev.drydock.app.nav.Destination;
import dev.drydock.app.panel.compare.ComparePanel;
import dev.drydock.app.panel.query.QueryPanel;
import dev.drydock.app.panel.query.tab.QueryServices;
import dev.drydock.app.panel.query.tab.TestProcess;
import dev.drydock.app.panel.schema.SchemaPanel;
import dev.drydock.app.panel.schema.catalog.SchemaServices;
import dev.drydock.app.shell.Shell;
import dev.drydock.app.theme.Brightness;
import dev.drydock.app.theme.Theme;
import dev.drydock.app.writes.WindowApplies;
import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.credential.ProfileSecrets;
import dev.drydock.core.dialect.Dialect;
import dev.drydock.core.dialect.Dialects;
import dev.drydock.core.fault.FaultException;
import dev.drydock.core.job.Jobs;
import dev.drydock.core.query.result.SpoolFolder;
import dev.drydock.core.secrets.Secret;
import dev.drydock.core.secrets.SecretUse;
import dev.drydock.core.workspace.StoredProfile;
import dev.drydock.core.workspace.Workspace;
import dev.drydock.core.workspace.WorkspaceOpening;
import dev.drydock.testing.TestSecrets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/// The real window with the query, the schema and the compare panel, on a workspace of its own. Calls come from
/// the test's thread.
public final class PanelWindow implements AutoCloseable {
    private static final Path GALLERY = Path.of("target", "gallery");

    private final ProfileSecrets secrets = TestSecrets.inMemory();
    private final ExecutorService background = Executors.newVirtualThreadPerTaskExecutor();
    private final ExecutorService store =
            Executors.newSingleThreadExecutor(Thread.ofVirtual().factory());
    private final Jobs jobs = new Jobs(4);
    private final Theme theme = Toolkit.start();
    private final Workspace workspace;
    private final SpoolFolder spool;
    private final QueryServices.Sessions sessions;
    private final WindowPools pools;
    private final QueryPanel query;
    private final Shell shell;
    private final Stage stage;

    public PanelWindow(Path home) {
        workspace = workspace(home);
        spool = SpoolFolder.open(home.resolve("spool"), 0);
        sessions = TestProcess.sessions(() -> spool);
        FxThread fx = new FxThread();
        query = Toolkit.onFx(() -> new QueryPanel(
                new QueryServices(
                        jobs,
                        new QueryServices.Threads(fx, background, store),
                        secrets,
                        () -> workspace,
                        sessions,
                        id -> Dialects.byId(id).map(Dialect::queryPorts),
                        TestProcess.plans(),
                        this::go),
                fx));
        pools = new WindowPools(secrets, sessions.servers(), Dialects::byId, () -> workspace, background);
        SchemaPanel schema = Toolkit.onFx(() -> new SchemaPanel(new SchemaServices(
                jobs,
                fx,
                pools::lend,
                () -> workspace.profiles().list().stream()
                        .map(StoredProfile::profile)
                        .toList(),
                id -> Dialects.byId(id)
                        .map(d -> new SchemaServices.Ports(d.connector(), d.schema(), d.syntax(), d.structure())),
                this::go,
                this::insert,
                new WindowApplies(secrets, sessions, Dialects::byId, () -> workspace),
                new SchemaServices.Drawing(background, (owner, title, name) -> Optional.of(home.resolve(name))),
                this::standing)));
        ComparePanel compare = Toolkit.onFx(() -> new ComparePanel(pools.compared(
                jobs, fx, new WindowApplies(secrets, sessions, Dialects::byId, () -> workspace), this::go)));
        JobsViewModel shown = new JobsViewModel(fx, id -> {});
        jobs.listen(shown);
        shell = Toolkit.onFx(() -> new Shell(List.of(query, schema, compare), shown, theme));
        shell.addToPalette(schema);
        stage = Toolkit.onFx(() -> {
            Stage made = new Stage();
            made.setScene(shell.scene(List.of()));
            made.show();
            made.requestFocus();
            return made;
        });
    }

    private static Workspace workspace(Path home) {
        return switch (Workspace.open(home)) {
            case WorkspaceOpening.Opened o -> o.workspace();
            case WorkspaceOpening.OpenedAfterMovingAside o -> o.workspace();
            case WorkspaceOpening.NewerSchema n -> throw new IllegalStateException(n.toString());
            case WorkspaceOpening.Failed f -> throw new IllegalStateException(f.toString());
        };
    }

    private void go(Destination destination) {
        shell.go(destination);
    }

    private void insert(String profile, String text) {
        shell.go(new Destination.Query(Optional.empty(), Optional.empty()));
        query.insert(profile, text);
    }

    /// As the schema panel does it.
    public void insertInto(String profile, String text) {
        Toolkit.onFx(() -> {
            insert(profile, text);
            return true;
        });
    }

    private Optional<ConnectionProfile> standing() {
        return shell.standing();
    }

    public Shell shell() {
        return shell;
    }

    public Workspace workspace() {
        return workspace;
    }

    /// Makes a profile known, with its secret.
    public void know(ConnectionProfile profile, Optional<Secret> secret) {
        try {
            workspace.profiles().add(profile, "");
        } catch (FaultException e) {
            throw new IllegalStateException(e.fault().toString(), e);
        }
        secret.ifPresent(s -> {
            secrets.typed(profile.id(), SecretUse.DATABASE, s);
            s.close();
        });
    }

    public void visit(Destination destination) {
        Toolkit.onFx(() -> {
            shell.go(destination);
            return true;
        });
    }

    /// Waits for something to be true on the FX thread.
    public void await(String what, Supplier<Boolean> condition) {
        try {
            Awaitility.await(what)
                    .atMost(Duration.ofSeconds(30))
                    .pollInterval(Duration.ofMillis(40))
                    .until(() -> Toolkit.onFx(condition));
        } catch (ConditionTimeoutException late) {
            picture("late");
            throw new AssertionError(
                    what + "; in focus: " + Toolkit.onFx(() -> stage.getScene().getFocusOwner()), late);
        }
    }

    /// Waits until a visible label or button says `text` somewhere in it.
    public void awaitWords(String text) {
        await("the words: " + text, () -> says(text));
    }

    /// FX thread.
    public boolean says(String text) {
        return all(Labeled.class).stream()
                .anyMatch(l -> l.getText() != null && l.getText().contains(text) && shown(l));
    }

    /// FX thread: all nodes of a type in the window.
    public <T extends Node> List<T> all(Class<T> type) {
        Set<Node> nodes = stage.getScene().getRoot().lookupAll("*");
        return nodes.stream().filter(type::isInstance).map(type::cast).toList();
    }

    /// FX thread: the one visible node of a type.
    public <T extends Node> T one(Class<T> type) {
        return all(type).stream().filter(PanelWindow::shown).findFirst().orElseThrow();
    }

    /// Writes the window as it is, in both themes.
    public void picture(String name) {
        for (Brightness look : List.of(Brightness.LIGHT, Brightness.DARK)) {
            Toolkit.onFx(() -> {
                theme.wantedProperty().set(look);
                stage.getScene().getRoot().applyCss();
                stage.getScene().getRoot().layout();
                return true;
            });
            for (int turn = 0; turn < 4; turn++) {
                Toolkit.onFx(() -> true);
            }
            Toolkit.onFx(() -> {
                        stage.getScene().getRoot().applyCss();
                        stage.getScene().getRoot().layout();
                        return Picture.of(stage.getScene());
                    })
                    .write(GALLERY.resolve(name + "-" + look.name().toLowerCase(Locale.ROOT) + ".png"));
        }
    }

    public Stage stage() {
        return stage;
    }

    private static boolean shown(Node node) {
        for (Node n = node; n != null; n = n.getParent()) {
            if (!n.isVisible()) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void close() {
        Toolkit.onFx(() -> {
            query.close();
            stage.close();
            return true;
        });
        store.close();
        jobs.close();
        pools.close();
        sessions.idle().close();
        sessions.unlocks().close();
        sessions.servers().close();
        background.close();
        workspace.close();
        spool.close();
        secrets.close();
    }
}
