package dev.drydock.app.panel.query.result;

import dev.drydock.app.kit.Describe;
import dev.drydock.app.kit.Icon;
import dev.drydock.app.panel.query.tab.QueryServices;
import dev.drydock.app.words.Messages;
import dev.drydock.core.fault.FaultException;
import dev.drydock.core.job.JobContext;
import dev.drydock.core.job.JobSpec;
import dev.drydock.core.job.Outcome;
import dev.drydock.core.query.event.RunRule;
import dev.drydock.core.query.export.AtomicFile;
import dev.drydock.core.query.export.ExportFormat;
import dev.drydock.core.query.export.ResultExport;
import dev.drydock.core.query.result.SpooledResult;
import java.io.File;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
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
                        context -> write(result, format, file, context))
                .outcome();
        var _ = outcome.whenComplete(
                (ended, bug) -> services.threads().fx().execute(() -> said.accept(words(name, ended))));
    }

    private static String words(String name, Outcome<Long> ended) {
        return switch (ended) {
            case Outcome.Done<Long>(var rows) -> TEXTS.text("export.done", rows, name);
            case Outcome.Failed<Long>(var why) -> TEXTS.text("export.failed", name);
            case Outcome.Cancelled<Long>() -> TEXTS.text("export.cancelled", name);
        };
    }

    private static Long write(SpooledResult result, ExportFormat format, Path file, JobContext context)
            throws FaultException, InterruptedException {
        try {
            return AtomicFile.write(file, out -> {
                OutputStreamWriter writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
                return ResultExport.write(result, format, writer, context);
            });
        } catch (IOException failed) {
            throw new FaultException(RunRule.EXPORT_NOT_WRITTEN.fault(String.valueOf(failed.getMessage()), ""), failed);
        }
    }
}
