package dev.drydock.app;

import dev.drydock.app.jobs.FirstFrame;
import dev.drydock.app.jobs.FxGuard;
import dev.drydock.app.jobs.FxThread;
import dev.drydock.app.jobs.JobsViewModel;
import dev.drydock.app.kit.ChoiceSheet;
import dev.drydock.app.kit.take.Saver;
import dev.drydock.app.nav.Destination;
import dev.drydock.app.nav.Standing;
import dev.drydock.app.panel.compare.ComparePanel;
import dev.drydock.app.panel.connections.ConnectionsPanel;
import dev.drydock.app.panel.connections.desk.CoreDesks;
import dev.drydock.app.panel.connections.desk.Work;
import dev.drydock.app.panel.plan.PlansPanel;
import dev.drydock.app.panel.plan.PlansServices;
import dev.drydock.app.panel.pool.PoolPanel;
import dev.drydock.app.panel.query.QueryPanel;
import dev.drydock.app.panel.query.tab.QueryServices;
import dev.drydock.app.panel.schema.SchemaPanel;
import dev.drydock.app.panel.schema.catalog.SchemaServices;
import dev.drydock.app.plan.keep.KeptPlans;
import dev.drydock.app.shell.Shell;
import dev.drydock.app.theme.Theme;
import dev.drydock.app.words.Messages;
import dev.drydock.app.writes.WindowApplies;
import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.connect.tunnel.Tunnels;
import dev.drydock.core.credential.ProfileSecrets;
import dev.drydock.core.dialect.Dialect;
import dev.drydock.core.dialect.Dialects;
import dev.drydock.core.fault.FaultException;
import dev.drydock.core.job.Jobs;
import dev.drydock.core.plan.history.PlanHistory;
import dev.drydock.core.query.result.SpoolFolder;
import dev.drydock.core.workspace.StoredProfile;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javafx.animation.PauseTransition;
import javafx.beans.property.SimpleObjectProperty;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The composition root of the window: makes every part once and hands it to those that need it. Nothing is
/// opened, read or loaded here; that begins when the first panel is shown.
public final class Wiring implements AutoCloseable {
    private static final Messages WORDS = Messages.of(Wiring.class);
    private static final Logger LOG = LoggerFactory.getLogger(Wiring.class);
    private static final int JOBS_PER_CONNECTION = 4;
    private static final int MOST_SECONDS_TO_CLOSE = 5;

    private final FxThread fx = new FxThread();
    private final Jobs jobs = new Jobs(JOBS_PER_CONNECTION);
    private final WindowSecrets secrets;
    private final ExecutorService background = Executors.newVirtualThreadPerTaskExecutor();
    private final ExecutorService store = Executors.newSingleThreadExecutor(
            work -> Thread.ofPlatform().daemon().name("workspace").unstarted(work));
    private final WindowLocks locks;
    private final WorkspaceDoor door;
    private final SpoolDoor spool;
    private final ConnectionsPanel connections;
    private final QueryPanel query;
    private final Tunnels tunnels;
    private final WindowPools pools;
    private final WindowServers servers = new WindowServers();
    private final Shell shell;
    private final Theme theme;
    private final WindowMemory memory;
    private final CompletableFuture<Void> closed = new CompletableFuture<>();
    private boolean remembers;
    private boolean closing;

    /// FX thread, after the theme was installed.
    ///
    /// @param home folder of the workspace
    public Wiring(Path home, Theme theme) {
        this.theme = theme;
        tunnels = new Tunnels(home.resolve("known_hosts"));
        door = new WorkspaceDoor(home, this::tell);
        locks = new WindowLocks(event -> door.workspace().audit().append(event), background, fx);
        secrets = new WindowSecrets(
                home,
                new WindowPrompt(fx, (words, answered) -> shell().askSecret(words, answered)),
                id -> dialect(id).map(Dialect::connector));
        memory = new WindowMemory(() -> door.workspace().settings(), store, fx);
        pools = new WindowPools(secrets.all(), servers.all(), this::dialect, door::workspace, background);
        spool = new SpoolDoor(home.resolve("spool"));
        JobsViewModel jobsModel = new JobsViewModel(fx, jobs::cancel);
        jobs.listen(jobsModel);
        connections = new ConnectionsPanel(
                CoreDesks.of(new Work(jobs, fx), door::workspace, secrets.all(), this::guarded, tunnels, servers.all()),
                this::go,
                new SimpleObjectProperty<>(new Standing.Nowhere()));
        query = new QueryPanel(queryServices(), fx);
        SchemaPanel schema = new SchemaPanel(schemaServices());
        PoolPanel pool = new PoolPanel(pools.services(jobs, fx, this::go));
        PlansPanel plans = new PlansPanel(
                new PlansServices(jobs, background, fx, Dialects::planSource, Saver.DIALOG, this::seenPlans));
        ComparePanel compare = new ComparePanel(pools.compared(jobs, fx, applies(), this::go));
        shell = new Shell(List.of(connections, pool, query, plans, schema, compare), jobsModel, theme);
        shell.signs(servers.signs(fx));
        locks.join(shell);
        shell.addToPalette(connections);
        shell.addToPalette(schema);
        shell.commands().window().add(secrets.lock(background));
    }

    /// The window on `stage`. The first panel is shown after the first frame, so that no driver and no file
    /// comes before it.
    ///
    /// @param profile id of the profile to select in the first panel
    public void open(Stage stage, Optional<String> profile) {
        stage.setScene(shell.scene(List.of(ConnectionsPanel.SHEET)));
        shell.title(stage);
        stage.setOnCloseRequest(event -> {
            if (!mayClose(stage::close)) {
                event.consume();
            }
        });
        stage.setOnHiding(event -> memory.bounds(WindowBounds.of(stage)));
        FirstFrame.then(stage.getScene(), fx, () -> afterFirstFrame(stage, profile));
        stage.show();
    }

    /// What was remembered comes with the workspace; when that takes long, the first panel does not wait.
    private void afterFirstFrame(Stage stage, Optional<String> profile) {
        PauseTransition patience = new PauseTransition(Duration.millis(250));
        Destination connections = new Destination.Connections(profile);
        patience.setOnFinished(event -> first(connections));
        patience.play();
        memory.recall(found -> {
            patience.stop();
            theme.wantedProperty().set(found.look());
            if (found.bounds().known()) {
                found.bounds().apply(stage);
            }
            first(profile.isPresent() ? connections : Destination.of(found.place()));
            theme.wantedProperty().subscribe((before, now) -> memory.look(now));
            shell.onPlace(memory::place);
            remembers = true;
        });
    }

    /// Whether what was remembered is in force and changes are kept from now on. FX thread.
    boolean remembers() {
        return remembers;
    }

    private void first(Destination destination) {
        if (!shell.started()) {
            shell.go(destination);
        }
    }

    /// True when nothing would be lost; otherwise the user is asked, and `close` follows a yes.
    boolean mayClose(Runnable close) {
        List<String> unfinished = Stream.of(query.unfinished(), connections.unfinished())
                .flatMap(List::stream)
                .toList();
        if (unfinished.isEmpty()) {
            return true;
        }
        shell.ask(
                new ChoiceSheet.Words(
                        WORDS.text("quit.title"),
                        WORDS.text("quit.sentence"),
                        unfinished,
                        WORDS.text("quit.stay"),
                        WORDS.text("quit.go")),
                close);
        return false;
    }

    public Shell shell() {
        return shell;
    }

    public ProfileSecrets secrets() {
        return secrets.all();
    }

    /// A bug, shown over the window. Any thread.
    void crashed(String details) {
        fx.execute(() -> shell.crashed(details));
    }

    /// Something that concerns the whole window. Any thread.
    private void tell(String sentence) {
        fx.execute(() -> shell.tell(sentence));
    }

    /// Stores what was typed, ends jobs and connections, wipes secrets. FX thread, returns at once; [#closed]
    /// tells when the rest is done.
    @Override
    public void close() {
        if (closing) {
            return;
        }
        closing = true;
        memory.end();
        query.close();
        secrets.ending();
        Thread.ofPlatform().name("closing").start(() -> {
            try {
                locks.close();
                servers.leave(jobs, List.of(pools::close));
                Ending.of(store);
                Ending.of(background);
                door.close();
                spool.close();
                secrets.close();
                tunnels.close();
            } finally {
                closed.complete(null);
            }
        });
    }

    /// Done when everything is stored and closed, servers that do not answer left aside. Any thread.
    public CompletionStage<Void> closed() {
        return closed;
    }

    private void go(Destination destination) {
        shell.go(destination);
    }

    private QueryServices queryServices() {
        return new QueryServices(
                jobs,
                new QueryServices.Threads(fx, background, store),
                secrets.all(),
                door::workspace,
                servers.sessions(locks.unlocks(), spool::folder),
                id -> dialect(id).map(Dialect::queryPorts),
                new QueryServices.Plans(id -> dialect(id).flatMap(Dialect::explain), new KeptPlans(this::seenPlans)),
                this::go);
    }

    private PlanHistory seenPlans() throws FaultException {
        return new PlanHistory(door.workspace().plans());
    }

    private SchemaServices schemaServices() {
        return new SchemaServices(
                jobs,
                fx,
                pools::lend,
                this::profiles,
                id -> dialect(id)
                        .map(d -> new SchemaServices.Ports(d.connector(), d.schema(), d.syntax(), d.structure())),
                this::go,
                (profile, text) -> {
                    go(new Destination.Query(Optional.empty(), Optional.empty()));
                    query.insert(profile, text);
                },
                applies(),
                new SchemaServices.Drawing(background, Saver.DIALOG),
                () -> shell().standing());
    }

    private WindowApplies applies() {
        return new WindowApplies(
                secrets.all(), servers.sessions(locks.unlocks(), spool::folder), this::dialect, door::workspace);
    }

    private List<ConnectionProfile> profiles() throws FaultException {
        return door.workspace().profiles().list().stream()
                .map(StoredProfile::profile)
                .toList();
    }

    private Optional<Dialect> dialect(String id) {
        return Dialects.byId(id).map(this::guarded);
    }

    /// The dialect by the routes of its profiles, with a connector that refuses the FX thread.
    private Dialect guarded(Dialect plain) {
        Dialect routed = plain.routed(tunnels);
        return routed.reached(FxGuard.around(routed.connector()), routed.probe());
    }

    /// Lets work end for a bounded time.
    private static final class Ending {
        private Ending() {}

        static void of(ExecutorService work) {
            work.shutdown();
            try {
                if (!work.awaitTermination(MOST_SECONDS_TO_CLOSE, TimeUnit.SECONDS)) {
                    LOG.warn("closing goes on without waiting any longer");
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /// The spool is made when the first result needs it.
    private static final class SpoolDoor implements AutoCloseable {
        private final Path folder;
        private Optional<SpoolFolder> open = Optional.empty();

        SpoolDoor(Path folder) {
            this.folder = folder;
        }

        synchronized SpoolFolder folder() {
            if (open.isEmpty()) {
                open = Optional.of(SpoolFolder.open(folder, SpoolFolder.DEFAULT_RESERVE_BYTES));
            }
            return open.orElseThrow();
        }

        @Override
        public synchronized void close() {
            open.ifPresent(SpoolFolder::close);
            open = Optional.empty();
        }
    }
}
