package dev.drydock.app.panel.query.result;

import dev.drydock.app.kit.Describe;
import dev.drydock.app.kit.Icon;
import dev.drydock.app.panel.query.tab.QueryServices;
import dev.drydock.app.words.FaultText;
import dev.drydock.app.words.Messages;
import dev.drydock.core.job.JobSpec;
import dev.drydock.core.job.Outcome;
import dev.drydock.core.query.export.ExportFormat;
import dev.drydock.core.query.export.Exported;
import dev.drydock.core.query.export.Extent;
import dev.drydock.core.query.export.ResultExport;
import dev.drydock.core.query.result.SpooledResult;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.stage.FileChooser;

/// Writes a whole result into a file, as a job; the file appears whole or not at all.
public final class ExportMenu extends MenuButton {
    private static final Messages TEXTS = Messages.of(ExportMenu.class);

    /// @param said tells how it went, FX thread
    public ExportMenu(SpooledResult result, QueryServices services, Consumer<String> said) {
        super("", Icon.DOWNLOAD.node(14));
        getStyleClass().add("icon-button");
        Describe.control(this, TEXTS.text("export"));
        for (ExportFormat format : List.of(ExportFormat.CSV, ExportFormat.JSON, ExportFormat.NDJSON)) {
            MenuItem item = new MenuItem(TEXTS.text("export.as", format.name()));
            item.setOnAction(event -> choose(result, services, format, said));
            getItems().add(item);
        }
    }

    private void choose(SpooledResult result, QueryServices services, ExportFormat format, Consumer<String> said) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(TEXTS.text("export.as", format.name()));
        chooser.setInitialFileName("result." + format.name().toLowerCase(Locale.ROOT));
        File file = chooser.showSaveDialog(getScene().getWindow());
        if (file != null) {
            start(result, services, format, file.toPath(), said);
        }
    }

    static void start(
            SpooledResult result, QueryServices services, ExportFormat format, Path file, Consumer<String> said) {
        String name = String.valueOf(file.getFileName());
        var outcome = services.jobs()
                .submit(
                        new JobSpec("export", TEXTS.text("export.job", name)),
                        ResultExport.toFile(result, format, Extent.of(result.state()), file))
                .outcome();
        var _ = outcome.whenComplete(
                (ended, bug) -> services.threads().fx().execute(() -> said.accept(words(name, ended))));
    }

    private static String words(String name, Outcome<Exported> ended) {
        return switch (ended) {
            case Outcome.Done<Exported>(var exported) ->
                TEXTS.text(exported.whole() ? "export.done" : "export.partial", exported.rows(), name);
            case Outcome.Failed<Exported>(var why) ->
                TEXTS.text("export.failed", name, FaultText.of(why).sentence());
            case Outcome.Cancelled<Exported>() -> TEXTS.text("export.cancelled", name);
        };
    }
}
