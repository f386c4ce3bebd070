package dev.drydock.app.gallery;

import dev.drydock.app.RefusedStart;
import dev.drydock.app.command.Command;
import dev.drydock.app.command.PaletteEntry;
import dev.drydock.app.jobs.FxThread;
import dev.drydock.app.jobs.JobsViewModel;
import dev.drydock.app.kit.Badge;
import dev.drydock.app.kit.EmptyState;
import dev.drydock.app.kit.FaultPane;
import dev.drydock.app.kit.Icon;
import dev.drydock.app.kit.SecretSheet;
import dev.drydock.app.kit.Skeleton;
import dev.drydock.app.kit.grid.DataGrid;
import dev.drydock.app.kit.grid.GridCell;
import dev.drydock.app.kit.grid.GridColumn;
import dev.drydock.app.kit.grid.GridSelection;
import dev.drydock.app.kit.grid.GridSource;
import dev.drydock.app.nav.Destination;
import dev.drydock.app.nav.Place;
import dev.drydock.app.nav.ServerSigns;
import dev.drydock.app.nav.Standing;
import dev.drydock.app.panel.Panel;
import dev.drydock.app.shell.Shell;
import dev.drydock.app.shell.lock.StillLocks;
import dev.drydock.app.theme.Theme;
import dev.drydock.app.words.FaultText;
import dev.drydock.core.connect.Environment;
import dev.drydock.core.connect.config.ConfigCheck;
import dev.drydock.core.connect.config.Surroundings;
import dev.drydock.core.connect.resilience.BreakerState;
import dev.drydock.core.fault.DbFault;
import dev.drydock.core.job.JobSpec;
import dev.drydock.core.job.JobState;
import dev.drydock.core.job.JobStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The window itself and the shared widgets.
public final class ShellExhibits {
    private ShellExhibits() {}

    private static Scene refusedStart(Theme theme) {
        Surroundings surroundings = new Surroundings(
                Map.of("DRYDOCK_ENV", "prod", "DRYDOCK_HOME", "here", "DRYDOCK_PASSWORD", "x", "DRYDOCK_HOMEE", "y"),
                Map.of("sun.jnu.encoding", "ANSI_X3.4-1968"));
        return new RefusedStart(ConfigCheck.of(surroundings)).scene(theme, () -> {});
    }

    public static List<Exhibit> all() {
        return List.of(
                new Exhibit("shell", "start-refused", ShellExhibits::refusedStart),
                exhibit("nowhere", new Standing.Nowhere(), ShellExhibits::emptyContent, shell -> {}),
                exhibit("dev", Fixtures.on(Environment.DEV), ShellExhibits::grid, shell -> {}),
                exhibit("prod", Fixtures.on(Environment.PROD), ShellExhibits::widgets, shell -> {}),
                exhibit("palette", Fixtures.on(Environment.STAGING), ShellExhibits::grid, ShellExhibits::palette),
                exhibit("open-object", Fixtures.on(Environment.DEV), ShellExhibits::grid, ShellExhibits::openObject),
                exhibit(
                        "notice",
                        Fixtures.on(Environment.DEV),
                        ShellExhibits::grid,
                        shell -> shell.tell("The file with your profiles, drafts and history was damaged. It is kept,"
                                + " untouched, at /home/a/.drydock/workspace.db.damaged; Drydock goes on with a new"
                                + " one.")),
                exhibit("help", Fixtures.on(Environment.TEST), ShellExhibits::grid, Shell::openHelp),
                exhibit(
                        "crash",
                        Fixtures.on(Environment.DEV),
                        ShellExhibits::grid,
                        shell -> shell.crashed("in thread JavaFX Application Thread: java.lang.IllegalStateException")),
                exhibit(
                        "prod-unlocked",
                        Fixtures.on(Environment.PROD),
                        ShellExhibits::widgets,
                        shell -> shell.locks(new StillLocks(true))),
                exhibit(
                        "prod-reason",
                        Fixtures.on(Environment.PROD),
                        ShellExhibits::grid,
                        shell -> shell.locks(new StillLocks(false)).run()),
                exhibit(
                        "server-silent",
                        Fixtures.on(Environment.STAGING),
                        ShellExhibits::grid,
                        shell -> shell.signs(silent(BreakerState.Position.OPEN))),
                exhibit(
                        "server-probed",
                        Fixtures.on(Environment.PROD),
                        ShellExhibits::grid,
                        shell -> shell.signs(silent(BreakerState.Position.HALF_OPEN))),
                exhibit("unlock", Fixtures.on(Environment.PROD), ShellExhibits::grid, ShellExhibits::unlock),
                exhibit(
                        "new-passphrase",
                        Fixtures.on(Environment.DEV),
                        ShellExhibits::grid,
                        ShellExhibits::newPassphrase),
                exhibit(
                        "jobs",
                        Fixtures.on(Environment.PROD),
                        ShellExhibits::grid,
                        shell -> run(shell, "window.jobs")));
    }

    /// A scene with `view` in the place of `place`, on `standing`.
    public static Scene scene(Theme theme, Place place, Node view, Standing standing, List<String> sheets) {
        return scene(theme, place, view, standing, sheets, shell -> {});
    }

    private static Scene scene(
            Theme theme, Place place, Node view, Standing standing, List<String> sheets, Consumer<Shell> then) {
        List<Panel> panels = new ArrayList<>();
        for (Place each :
                List.of(Place.CONNECTIONS, Place.POOL, Place.QUERY, Place.PLANS, Place.SCHEMA, Place.COMPARE)) {
            panels.add(new StillPanel(each, each == place ? view : new StackPane(), standing));
        }
        JobsViewModel jobs = new JobsViewModel(new FxThread(), id -> {});
        jobs.changed(job(1, "Schema of harbour-eu", JobState.DONE, 1, 1));
        jobs.changed(job(2, "Export port_calls to CSV", JobState.FAILED, 0, 0));
        jobs.changed(job(3, "Backup harbour-eu", JobState.RUNNING, 42, 100));
        Shell shell = new Shell(panels, jobs, theme);
        Scene scene = shell.scene(sheets);
        shell.go(Destination.of(place));
        then.accept(shell);
        return scene;
    }

    private static Exhibit exhibit(
            String state, Standing standing, java.util.function.Supplier<Node> view, Consumer<Shell> then) {
        return new Exhibit("shell", state, theme -> scene(theme, Place.QUERY, view.get(), standing, List.of(), then));
    }

    private static ServerSigns silent(BreakerState.Position position) {
        BreakerState state = new BreakerState(position, Instant.parse("2026-11-20T12:03:04Z"), List.of());
        return new ServerSigns(profile -> Optional.of(state), profile -> {}, Runnable::run);
    }

    private static JobStatus job(long id, String label, JobState state, long done, long total) {
        return new JobStatus(
                id, new JobSpec("fixture", label), state, done, total, Instant.parse("2026-11-20T12:03:04Z"));
    }

    private static void unlock(Shell shell) {
        shell.askSecret(
                new SecretSheet.Words(
                        "Unlock the vault",
                        "A secret in it is needed now. It locks itself again when nobody uses it for ten minutes.",
                        "Passphrase",
                        "Unlock",
                        "That is not the passphrase of the vault.",
                        false),
                answer -> {});
    }

    private static void newPassphrase(Shell shell) {
        shell.askSecret(
                new SecretSheet.Words(
                        "Make a vault",
                        "Secrets are encrypted with a passphrase that only you know. Nobody can bring it back when it"
                                + " is lost.",
                        "Passphrase",
                        "Make the vault",
                        "",
                        true),
                answer -> {});
    }

    private static void palette(Shell shell) {
        shell.addToPalette((text, most) -> List.of(
                entry(PaletteEntry.Kind.CONNECTION, "harbour-eu", "app_ro@db-1:5432/harbour", ""),
                entry(PaletteEntry.Kind.CONNECTION, "harbour-st", "app@db-st:5432/harbour", ""),
                entry(PaletteEntry.Kind.OBJECT, "port_calls", "public, 1.3M rows", ""),
                entry(PaletteEntry.Kind.COMMAND, "Commit transaction", "", "No transaction is open in this tab.")));
        shell.openPalette();
    }

    private static void openObject(Shell shell) {
        shell.addToPalette((text, most) -> List.of(
                entry(PaletteEntry.Kind.OBJECT, "port_calls", "public, ~1.3M rows", ""),
                entry(PaletteEntry.Kind.OBJECT, "ships", "public, ~3.8k rows", ""),
                entry(PaletteEntry.Kind.OBJECT, "open_calls", "public", "")));
        run(shell, "window.openObject");
    }

    private static void run(Shell shell, String command) {
        shell.commands().all().filter(one -> one.id().equals(command)).forEach(Command::run);
    }

    private static PaletteEntry entry(PaletteEntry.Kind kind, String title, String detail, String whyNot) {
        return new PaletteEntry(kind, title, detail, "", whyNot, () -> {});
    }

    private static Node emptyContent() {
        Button connect = new Button("Add a connection", Icon.PLUS.node(14));
        connect.getStyleClass().add("accent");
        connect.setAccessibleText("Add a connection");
        return new EmptyState(
                Icon.QUERY,
                "No connection yet",
                "Queries run on a connection of their own. Add one, or paste a URL.",
                List.of(connect));
    }

    private static Node grid() {
        DataGrid grid = new DataGrid("Result rows");
        List<List<GridCell>> rows = new ArrayList<>();
        for (int i = 0; i < 4000; i++) {
            rows.add(List.of(
                    GridCell.of(Integer.toString(58_210 - i)),
                    GridCell.of(i % 3 == 0 ? "Nordic Heron" : "Maasvlakte Star"),
                    i % 4 == 0 ? GridCell.ofNull() : GridCell.of("B-" + i % 20),
                    i % 5 == 1 ? GridCell.of("") : GridCell.of(i % 2 == 0 ? "at berth" : "waiting"),
                    GridCell.of("2026-11-20 22:40:00+00"),
                    i % 7 == 0 ? GridCell.ofNull() : GridCell.of(i % 6 == 0 ? "0" : Integer.toString(i * 37 % 900)),
                    GridCell.of("{\"voyage\": \"0TD4E\",\n"
                            + " \"from\": \"CNSHA\", \"draught_m\": 14.2, \"dangerous\": true}")));
        }
        grid.show(
                List.of(
                        new GridColumn("id", "bigint", true),
                        new GridColumn("ship", "text", false),
                        new GridColumn("berth", "text", false),
                        new GridColumn("status", "call_status", false),
                        new GridColumn("eta", "timestamptz", false),
                        new GridColumn("delay_min", "integer", true),
                        new GridColumn("manifest", "jsonb", false)),
                GridSource.of(rows));
        grid.select(new GridSelection(2, 1, 5, 3));
        return grid;
    }

    private static Node widgets() {
        FlowPane badges = new FlowPane(8, 8);
        for (Badge.Tone tone : Badge.Tone.values()) {
            badges.getChildren().add(Badge.of(tone, tone.name()));
            badges.getChildren().add(Badge.of(tone, Icon.DONE, "word"));
        }
        VBox all = new VBox(
                16,
                badges,
                FaultPane.retryable(
                        FaultText.of(new DbFault.Unreachable("db-1", 5432, Duration.ofMillis(5_130), "08001")),
                        () -> {}),
                FaultPane.retryable(FaultText.of(new DbFault.Other("division by zero", "22012")), () -> {}),
                Skeleton.atOnce(6, "Tables are being read"));
        all.getStyleClass().add("gallery-widgets");
        all.setPadding(new javafx.geometry.Insets(24));
        return all;
    }
}
