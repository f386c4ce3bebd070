package dev.drydock.app.gallery;

import dev.drydock.app.gallery.compare.CompareExhibits;
import dev.drydock.app.gallery.plan.PlanExhibits;
import dev.drydock.app.gallery.plan.PlanTabExhibits;
import dev.drydock.app.panel.connections.ImportExhibits;
import dev.drydock.app.panel.pool.PoolExhibits;
import dev.drydock.app.panel.schema.erd.ErdExhibits;
import dev.drydock.app.theme.Brightness;
import dev.drydock.app.theme.Theme;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Stage;

/// All exhibits; as a program it writes every one of them, in both themes, as a PNG of 1280x800.
public final class Gallery {
    static final Path FOLDER = Path.of("target", "gallery");

    private Gallery() {}

    public static List<Exhibit> exhibits() {
        return Stream.of(
                        ShellExhibits.all(),
                        CompareExhibits.all(),
                        ConnectionsExhibits.all(),
                        ErdExhibits.all(),
                        ConnectionFormExhibits.all(),
                        ImportExhibits.all(),
                        PlanExhibits.all(),
                        PlanTabExhibits.all(),
                        PoolExhibits.all(),
                        QueryExhibits.all(),
                        SafetyExhibits.all(),
                        SchemaExhibits.all())
                .flatMap(List::stream)
                .toList();
    }

    /// @param arguments the folder to write to, and optionally the start of the names wanted
    static void main(String[] arguments) {
        Toolkit.start();
        Path folder = arguments.length > 0 ? Path.of(arguments[0]) : FOLDER;
        String wanted = arguments.length > 1 ? arguments[1] : "";
        exhibits().stream()
                .filter(exhibit -> exhibit.name().startsWith(wanted))
                .forEach(exhibit -> List.of(Brightness.LIGHT, Brightness.DARK)
                        .forEach(look -> render(exhibit, look).write(folder.resolve(file(exhibit, look)))));
        System.exit(0);
    }

    static String file(Exhibit exhibit, Brightness look) {
        return exhibit.name() + "-" + look.name().toLowerCase(Locale.ROOT) + ".png";
    }

    /// Shows the exhibit in a window, lets the FX thread settle, takes the picture.
    static Picture render(Exhibit exhibit, Brightness look) {
        return shown(exhibit, look, stage -> Picture.of(stage.getScene()));
    }

    /// What one showing tells: the picture, what can be focused and has no name, and texts that are cut.
    record Seen(Picture picture, List<String> nameless, List<String> cut) {}

    static Seen seen(Exhibit exhibit, Brightness look) {
        return shown(exhibit, look, stage -> {
            Parent root = stage.getScene().getRoot();
            return new Seen(Picture.of(stage.getScene()), Inspection.withoutName(root), Inspection.truncated(root));
        });
    }

    /// Shows the exhibit, lets the FX thread settle, asks, and closes it.
    private static <T> T shown(Exhibit exhibit, Brightness look, Function<Stage, T> ask) {
        Theme theme = Toolkit.start();
        Stage stage = Toolkit.onFx(() -> open(exhibit, theme, look));
        pause(exhibit.settleMillis());
        for (int turn = 0; turn < 4; turn++) {
            Toolkit.onFx(() -> stage.getScene().getRoot().getBoundsInParent());
        }
        return Toolkit.onFx(() -> {
            stage.getScene().getRoot().applyCss();
            stage.getScene().getRoot().layout();
            T answer = ask.apply(stage);
            stage.close();
            return answer;
        });
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    static Stage open(Exhibit exhibit, Theme theme, Brightness look) {
        theme.wantedProperty().set(look);
        Stage stage = new Stage();
        Scene scene = exhibit.scene().apply(theme);
        stage.setScene(scene);
        stage.show();
        return stage;
    }
}
