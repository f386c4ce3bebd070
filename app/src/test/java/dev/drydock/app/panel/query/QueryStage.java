package dev.drydock.app.panel.query;

import dev.drydock.app.gallery.Fixtures;
import dev.drydock.app.jobs.FxThread;
import dev.drydock.app.nav.Standing;
import dev.drydock.app.panel.query.ask.RunPlan;
import dev.drydock.app.panel.query.tab.QueryServices;
import dev.drydock.app.panel.query.tab.TabStage;
import dev.drydock.app.panel.query.tab.TabViewModel;
import dev.drydock.app.panel.query.tab.TabsViewModel;
import dev.drydock.app.panel.query.tab.TestProcess;
import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.connect.Environment;
import dev.drydock.core.dialect.Dialect;
import dev.drydock.core.dialect.Dialects;
import dev.drydock.core.fault.FaultException;
import dev.drydock.core.job.Jobs;
import dev.drydock.core.query.result.ResultState;
import dev.drydock.core.workspace.HistoryEntry;
import dev.drydock.core.workspace.Workspace;
import dev.drydock.core.workspace.WorkspaceOpening;
import dev.drydock.testing.TestSecrets;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import org.jspecify.annotations.Nullable;

/// Puts the query panel into one state, through its view models. FX thread; everything answers at once.
public final class QueryStage {
    public static final String SQL = """
        SELECT pc.id, s.name AS ship, b.code AS berth, pc.status, pc.eta,
               pc.delay_min, pc.manifest
        FROM port_calls pc JOIN ships s ON s.id = pc.ship_id
        LEFT JOIN berths b ON b.id = pc.berth_id
        WHERE pc.eta >= timestamptz '2026-11-01' AND pc.delay_min > -100
        ORDER BY pc.id DESC  -- newest first
        LIMIT 5000;
        """;

    private static @Nullable Workspace used;
    private static @Nullable Workspace untouched;

    private final QueryServices services;
    private final TabsViewModel tabs;
    private String head = "";
    private Consumer<TabPage> later = page -> {};

    private QueryStage(Workspace workspace) {
        services = new QueryServices(
                Jobs.inline(),
                new QueryServices.Threads(Runnable::run, Runnable::run, Runnable::run),
                TestSecrets.inMemory(),
                () -> workspace,
                TestProcess.sessions(() -> {
                    throw new IllegalStateException("a picture runs nothing");
                }),
                id -> Dialects.byId(id).map(Dialect::queryPorts),
                TestProcess.plans(),
                place -> {});
        tabs = new TabsViewModel(services, number -> QueryWords.TEXTS.text("tab.title", number));
    }

    /// Three tabs on three connections, the one on `environment` in sight.
    public static QueryStage on(Environment environment, String sql) {
        QueryStage stage = new QueryStage(used());
        stage.tabs.profiles().setAll(profile(Environment.DEV), profile(Environment.STAGING), profile(Environment.PROD));
        for (Environment other : List.of(Environment.DEV, Environment.STAGING, Environment.PROD)) {
            if (other != environment) {
                stage.tabs.open(profile(other).id(), "");
            }
        }
        stage.tabs.open(profile(environment).id(), sql);
        return stage;
    }

    public static QueryStage unbound() {
        QueryStage stage = new QueryStage(used());
        stage.tabs.profiles().setAll(profile(Environment.DEV));
        stage.tabs.open("", "select 1;");
        return stage;
    }

    public static QueryStage firstUse() {
        Workspace workspace = untouched;
        if (workspace == null) {
            workspace = open();
            untouched = workspace;
        }
        QueryStage stage = new QueryStage(workspace);
        stage.tabs.start(() -> {});
        return stage;
    }

    public TabStage tab() {
        return new TabStage(inSight());
    }

    public QueryStage connected() {
        tab().on(Fixtures.facts());
        return this;
    }

    public QueryStage result(int rows, ResultState state) {
        tab().result(FixtureResult.portCalls(rows, state), SQL);
        return this;
    }

    public QueryStage wide() {
        tab().result(FixtureResult.wide(), "select * from sensor_matrix");
        return this;
    }

    /// Runs the whole text, as far as the guard lets it.
    public QueryStage script(String sql) {
        inSight().run(new RunPlan.Request(sql, 0, 0, 0, true));
        return this;
    }

    /// The head at the results to choose, for example `History`.
    public QueryStage choose(String wanted) {
        head = wanted;
        return this;
    }

    /// The options of plans lie open.
    public QueryStage planOptions() {
        later = TabPage::planOptions;
        return this;
    }

    /// The editor stands above the plan.
    public QueryStage withEditor() {
        later = TabPage::focusEditor;
        return this;
    }

    public Standing standing() {
        return tabs.selected().get().map(t -> t.state().get().standing()).orElseGet(Standing.Nowhere::new);
    }

    public Node view() {
        QueryView view = new QueryView(tabs, QueryCommands.of(tabs, action -> {}), new FxThread());
        Consumer<TabPage> then = later;
        new FxThread().execute(() -> view.page().ifPresent(then));
        if (!head.isEmpty()) {
            // What is inside a split pane is found once its skin is there.
            new FxThread()
                    .execute(() -> view.lookupAll(".result-head").stream()
                            .map(ToggleButton.class::cast)
                            .filter(b -> b.getText().startsWith(head))
                            .forEach(ToggleButton::fire));
        }
        return view;
    }

    private TabViewModel inSight() {
        return tabs.selected().get().orElseThrow();
    }

    private static ConnectionProfile profile(Environment environment) {
        return switch (environment) {
            case DEV -> Fixtures.profile("scratch", environment, "localhost");
            case TEST -> Fixtures.profile("harbour-ci", environment, "db-ci.harbour.example");
            case STAGING -> Fixtures.profile("harbour-st", environment, "db-st.harbour.example");
            case PROD -> Fixtures.profile("harbour-eu", environment, "db-1.harbour.example");
        };
    }

    private static Workspace used() {
        Workspace workspace = used;
        if (workspace == null) {
            workspace = open();
            past(workspace);
            used = workspace;
        }
        return workspace;
    }

    private static void past(Workspace workspace) {
        Instant at = Instant.parse("2026-11-20T09:00:00Z");
        try {
            record(workspace, Environment.DEV, at, 38, HistoryEntry.End.DONE, "create table scratch.t(id int)");
            record(workspace, Environment.STAGING, at, 4_211, HistoryEntry.End.CANCELLED, "select pg_sleep(600)");
            record(
                    workspace,
                    Environment.PROD,
                    at,
                    4,
                    HistoryEntry.End.failed("42703", "column \"nmae\" does not exist"),
                    "select id, nmae from ships where id = 3");
            record(workspace, Environment.PROD, at, 176, HistoryEntry.End.DONE, SQL);
            record(
                    workspace,
                    Environment.PROD,
                    at,
                    61_500,
                    HistoryEntry.End.DONE,
                    "select count(*) from sensor_readings");
        } catch (FaultException e) {
            throw new IllegalStateException(e.fault().toString(), e);
        }
    }

    private static void record(
            Workspace workspace, Environment environment, Instant at, long millis, HistoryEntry.End end, String sql)
            throws FaultException {
        ConnectionProfile on = profile(environment);
        workspace
                .history()
                .record(HistoryEntry.of(
                        new HistoryEntry.Where(on.id(), on.name(), environment),
                        at,
                        Duration.ofMillis(millis),
                        end.equals(HistoryEntry.End.DONE) ? 900 : -1,
                        end,
                        sql));
    }

    private static Workspace open() {
        try {
            Path home = Files.createTempDirectory(Path.of("target"), "gallery-home");
            if (Workspace.open(home) instanceof WorkspaceOpening.Opened opened) {
                return opened.workspace();
            }
            throw new IllegalStateException("no workspace in " + home);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
