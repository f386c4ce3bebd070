package dev.drydock.app;

import dev.drydock.app.logging.ToolkitLog;
import dev.drydock.app.theme.Theme;
import dev.drydock.app.words.ConfigText;
import dev.drydock.cli.output.Say;
import dev.drydock.core.connect.config.ConfigCheck;
import dev.drydock.core.connect.config.ConfigReport;
import dev.drydock.core.connect.config.Surroundings;
import dev.drydock.core.secrets.Secret;
import dev.drydock.core.secrets.SecretUse;
import dev.drydock.core.workspace.WorkspaceHome;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.application.Application;
import javafx.scene.image.Image;
import javafx.stage.Stage;

/// The JavaFX application: theme, wiring, one stage.
public final class Window extends Application {
    private static final CompletableFuture<Wiring> MADE = new CompletableFuture<>();
    private static final int MOST_SECONDS_TO_CLOSE = 12;
    private static Optional<Guest> guest = Optional.empty();

    private Optional<Wiring> wiring = Optional.empty();

    /// A profile whose secret is known from the start.
    private record Guest(String profileId, Secret secret) {}

    /// Blocks until the window is closed and what it held is stored. False when the surroundings forbade the
    /// start and the window only said so.
    static boolean launch() {
        ToolkitLog.quiet();
        Application.launch(Window.class);
        if (MADE.isDone()) {
            var _ = MADE.join()
                    .closed()
                    .toCompletableFuture()
                    .completeOnTimeout(null, MOST_SECONDS_TO_CLOSE, TimeUnit.SECONDS)
                    .join();
        }
        return MADE.isDone();
    }

    /// The same, with the secret of one profile kept for this run, and that profile selected.
    public static void launch(String profileId, Secret secret) {
        guest = Optional.of(new Guest(profileId, secret.copy()));
        System.setProperty("prism.lcdtext", "false");
        var _ = launch();
    }

    @Override
    public void start(Stage stage) {
        Theme theme = new Theme();
        theme.install();
        Surroundings surroundings = Surroundings.ofProcess();
        ConfigReport report = ConfigCheck.of(surroundings);
        if (report.refuses()) {
            report.problems().forEach(problem -> Say.fault(ConfigText.of(problem)));
            icon(stage);
            new RefusedStart(report).show(stage, theme);
            return;
        }
        Path home = WorkspaceHome.defaultFor(surroundings);
        Wiring made = new Wiring(home, theme);
        wiring = Optional.of(made);
        MADE.complete(made);
        Thread.setDefaultUncaughtExceptionHandler(new UncaughtHandler(made::crashed));
        Thread.currentThread().setUncaughtExceptionHandler(new UncaughtHandler(made::crashed));
        icon(stage);
        stage.setMinWidth(960);
        stage.setMinHeight(600);
        guest.ifPresent(known -> {
            made.secrets().typed(known.profileId(), SecretUse.DATABASE, known.secret());
            known.secret().close();
        });
        made.open(stage, guest.map(Guest::profileId));
    }

    @Override
    public void stop() {
        wiring.ifPresent(Wiring::close);
    }

    private static void icon(Stage stage) {
        for (int size : new int[] {16, 32, 64, 128}) {
            Optional.ofNullable(Window.class.getResource("icon-" + size + ".png"))
                    .ifPresent(url -> stage.getIcons().add(new Image(url.toExternalForm())));
        }
    }
}
