package dev.drydock.app.panel.query.result;

import dev.drydock.app.kit.grid.GridSelection;
import dev.drydock.app.kit.grid.GridSource;
import dev.drydock.app.panel.query.copy.CopyFormat;
import dev.drydock.app.panel.query.copy.SelectionCopy;
import dev.drydock.app.panel.query.tab.QueryServices;
import dev.drydock.app.panel.query.tab.ShownResult;
import dev.drydock.app.words.Messages;
import dev.drydock.core.fault.DbFault;
import dev.drydock.core.job.JobSpec;
import dev.drydock.core.job.Outcome;
import dev.drydock.core.query.export.ExportFormat;
import dev.drydock.core.query.export.Exported;
import dev.drydock.core.query.export.Extent;
import dev.drydock.core.query.export.ResultExport;
import dev.drydock.core.query.result.ResultState;
import dev.drydock.core.query.result.SpooledResult;
import dev.drydock.core.sql.Syntax;
import java.nio.file.Path;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// One result and what can be done with it: look at values, copy, export. FX thread only; files are read
/// elsewhere.
public final class ResultViewModel {
    private static final Messages TEXTS = Messages.of(ResultViewModel.class);

    private final SpooledResult result;
    private final Optional<Syntax> syntax;
    private final QueryServices services;
    private final ReadOnlyStringWrapper status = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Optional<NotExported>> notExported =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private int asked;

    /// The last export failed.
    ///
    /// @param file its name
    /// @param again tries it once more
    record NotExported(String file, DbFault why, Runnable again) {}

    /// @param syntax of the DBMS that gave the result
    public ResultViewModel(ShownResult shown, Optional<Syntax> syntax, QueryServices services) {
        this.result = shown.spooled();
        this.syntax = syntax;
        this.services = services;
    }

    SpooledResult result() {
        return result;
    }

    /// Whether this is a view of `other`.
    public boolean shows(SpooledResult other) {
        return result.equals(other);
    }

    /// Rows, state, or what the last copy or export did, in words.
    public ReadOnlyStringProperty status() {
        return status.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<NotExported>> notExported() {
        return notExported.getReadOnlyProperty();
    }

    void exportFaultSeen() {
        notExported.set(Optional.empty());
    }

    /// Tells something that was done with the result, in place of its number of rows.
    void say(String words) {
        status.set(words);
    }

    /// There are more rows, or the state is another one.
    void news() {
        ResultState state = result.state();
        String rows = number(result.rowCount());
        status.set(
                switch (state) {
                    case GROWING -> TEXTS.text("rows.growing", rows);
                    case COMPLETE -> result.rowCount() == 1 ? TEXTS.text("rows.one") : TEXTS.text("rows", rows);
                    case CANCELLED -> TEXTS.text("rows.cancelled", rows);
                    case FAILED -> TEXTS.text("rows.failed", rows);
                    case DISK_FULL -> TEXTS.text("rows.diskFull", rows);
                    case CLOSED -> "";
                });
    }

    /// The rows as a grid shows them, with the columns at `shown`.
    GridSource rows(List<Integer> shown) {
        return new SpoolSource(
                result,
                shown,
                services.threads().background(),
                services.threads().fx());
    }

    /// @param columns the columns of the grid by their positions in the result
    void copy(GridSelection selection, List<Integer> columns, CopyFormat format, Consumer<String> clipboard) {
        services.threads().background().execute(() -> {
            SelectionCopy.Copied copied = SelectionCopy.of(result, columns, selection, format, syntax);
            services.threads().fx().execute(() -> {
                clipboard.accept(copied.text());
                say(TEXTS.text(copied.whole() ? "copied" : "copied.part", number(copied.rows())));
            });
        });
    }

    /// The value as far as a page holds it; a newer call takes the turn of one that waits.
    void value(long row, int column, Consumer<CellValue> then) {
        value(() -> CellValue.first(result, row, column), then);
    }

    void wholeValue(long row, int column, long totalBytes, Consumer<CellValue> then) {
        value(() -> CellValue.whole(result, row, column, totalBytes), then);
    }

    /// No value is waited for any more.
    void noValue() {
        asked++;
    }

    private void value(java.util.function.Supplier<CellValue> read, Consumer<CellValue> then) {
        int mine = ++asked;
        services.threads().background().execute(() -> {
            CellValue value = read.get();
            services.threads().fx().execute(() -> {
                if (mine == asked) {
                    then.accept(value);
                }
            });
        });
    }

    /// Writes the whole result into a file, as a job; the file appears whole or not at all.
    public void export(ExportFormat format, Path file) {
        notExported.set(Optional.empty());
        String name = String.valueOf(file.getFileName());
        var outcome = services.jobs()
                .submit(
                        new JobSpec("export", TEXTS.text("export.job", name)),
                        ResultExport.toFile(result, format, Extent.of(result.state()), file))
                .outcome();
        var _ = outcome.whenComplete((ended, bug) -> services.threads().fx().execute(() -> {
            Outcome<Exported> end =
                    bug == null ? ended : new Outcome.Failed<>(new DbFault.Other(String.valueOf(bug.getMessage()), ""));
            switch (end) {
                case Outcome.Done<Exported>(var written) ->
                    say(TEXTS.text(written.whole() ? "export.done" : "export.partial", number(written.rows()), name));
                case Outcome.Failed<Exported>(var why) ->
                    notExported.set(Optional.of(new NotExported(name, why, () -> export(format, file))));
                case Outcome.Cancelled<Exported>() -> say(TEXTS.text("export.cancelled", name));
            }
        }));
    }

    private static String number(long value) {
        return NumberFormat.getIntegerInstance(Locale.ENGLISH).format(value);
    }
}
