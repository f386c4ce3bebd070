package dev.drydock.app.tour;

import dev.drydock.app.Wiring;
import dev.drydock.app.jobs.FxThread;
import dev.drydock.app.logging.ToolkitLog;
import dev.drydock.app.nav.Destination;
import dev.drydock.app.theme.Brightness;
import dev.drydock.app.theme.Theme;
import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.secrets.Secret;
import dev.drydock.core.secrets.SecretUse;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

/// Walks through every panel of the real window, headless, over one database.
public final class Tour {
    private final Path home;
    private final Path out;
    private final TourPlan plan;
    private final List<TourStep> steps = new ArrayList<>();
    private final FxThread fx = new FxThread();

    /// @param home folder of a workspace that holds the profile
    /// @param out where the pictures go; exists
    public Tour(Path home, Path out, TourPlan plan) {
        this.home = home;
        this.out = out;
        this.plan = plan;
    }

    /// Blocks until the tour is over. Once per process: it starts the toolkit.
    public TourReport run(ConnectionProfile profile, Secret secret) throws InterruptedException {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        System.setProperty("java.awt.headless", "true");
        ToolkitLog.quiet();
        CompletableFuture<Started> started = new CompletableFuture<>();
        long begun = System.nanoTime();
        Platform.startup(() -> start(profile, secret, begun, started));
        Started window = started.join();
        Guide guide = new Guide(window.stage().getScene(), fx, window.pulses());
        double gap = walk(guide, window, profile);
        guide.on(() -> {
            window.wiring().close();
            window.stage().hide();
            return true;
        });
        window.wiring().closed().toCompletableFuture().join();
        Platform.exit();
        return new TourReport(window.firstFrameMillis(), gap, steps);
    }

    private record Started(Wiring wiring, Stage stage, Theme theme, PulseMeter pulses, long firstFrameMillis) {}

    private void start(ConnectionProfile profile, Secret secret, long begun, CompletableFuture<Started> started) {
        Platform.setImplicitExit(false);
        Theme theme = new Theme();
        theme.install();
        Wiring wiring = new Wiring(home, theme);
        wiring.secrets().typed(profile.id(), SecretUse.DATABASE, secret);
        Stage stage = new Stage();
        wiring.open(stage, Optional.empty());
        PulseMeter pulses = new PulseMeter();
        pulses.start();
        Runnable[] once = new Runnable[1];
        once[0] = () -> {
            stage.getScene().removePostLayoutPulseListener(once[0]);
            long millis = Duration.ofNanos(System.nanoTime() - begun).toMillis();
            started.complete(new Started(wiring, stage, theme, pulses, millis));
        };
        stage.getScene().addPostLayoutPulseListener(once[0]);
    }

    private double walk(Guide guide, Started window, ConnectionProfile profile) throws InterruptedException {
        guide.on(() -> {
            window.pulses().on();
            return true;
        });
        Optional<String> id = Optional.of(profile.id());
        double gap = step(guide, window, "connections", () -> {
            guide.awaitText(profile.name()::equals, "the profile in the list");
            guide.act("open " + profile.name(), () -> window.wiring().shell().go(new Destination.Connections(id)));
            guide.click("Test connection");
            guide.awaitText(text -> text.startsWith("All steps passed"), "all steps passed");
        });
        gap = Math.max(gap, step(guide, window, "query", () -> {
            guide.act(
                    "new query tab",
                    () -> window.wiring().shell().go(new Destination.Query(id, Optional.of(plan.sql()))));
            guide.await(
                    "the statement in the editor",
                    () -> window.stage().getScene().lookup("#run-statement") != null);
            guide.keys(KeyCode.CONTROL, KeyCode.ENTER);
            guide.awaitText(text -> text.startsWith(plan.rows()), plan.rows());
        }));
        gap = Math.max(gap, step(guide, window, "plan", () -> {
            guide.keys(KeyCode.SHIFT, KeyCode.F7);
            guide.awaitText("Analyze again"::equals, "the measured plan");
        }));
        gap = Math.max(gap, step(guide, window, "schema", () -> {
            guide.act(
                    "open table " + plan.table().name(),
                    () -> window.wiring().shell().go(new Destination.Schema(id, Optional.of(plan.table()))));
            guide.awaitText(plan.detail()::equals, "the table's details");
        }));
        gap = Math.max(gap, step(guide, window, "pool", () -> {
            guide.act("open pool", () -> window.wiring().shell().go(new Destination.Pool(id)));
            guide.awaitText("The server answers"::equals, "the server's side of the pool");
        }));
        return Math.max(gap, step(guide, window, "palette", () -> {
            guide.keys(KeyCode.CONTROL, KeyCode.K);
            guide.awaitText("command"::equals, "the commands");
        }));
    }

    /// One panel: what is done there, then one picture per theme.
    private double step(Guide guide, Started window, String panel, Walk walk) throws InterruptedException {
        long begun = System.nanoTime();
        List<String> pictures = new ArrayList<>();
        String problem = "";
        try {
            walk.run();
        } catch (IllegalStateException | Guide.NotSeen e) {
            problem = String.valueOf(e.getMessage());
        }
        double gap = guide.on(window.pulses()::takeMillis);
        try {
            for (Brightness brightness : List.of(Brightness.LIGHT, Brightness.DARK)) {
                guide.on(() -> {
                    window.theme().wantedProperty().set(brightness);
                    return true;
                });
                String name = panel + "-" + brightness.name().toLowerCase(Locale.ROOT) + ".png";
                guide.picture(out.resolve(name));
                pictures.add(name);
            }
            guide.on(window.pulses()::takeMillis);
        } catch (IOException e) {
            problem = "no picture: " + e.getMessage();
        }
        long millis = Duration.ofNanos(System.nanoTime() - begun).toMillis();
        steps.add(new TourStep(panel, guide.takeActions(), pictures, millis, gap, problem));
        return gap;
    }

    /// What is done in one panel.
    @FunctionalInterface
    private interface Walk {
        void run() throws InterruptedException;
    }
}
