package dev.drydock.app.panel.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.app.gallery.Toolkit;
import dev.drydock.app.panel.query.result.ResultPane;
import dev.drydock.app.panel.query.result.ResultViewModel;
import dev.drydock.app.panel.query.tab.QueryServices;
import dev.drydock.app.panel.query.tab.ShownResult;
import dev.drydock.app.panel.query.tab.TestProcess;
import dev.drydock.core.job.Jobs;
import dev.drydock.core.query.export.ExportFormat;
import dev.drydock.core.query.result.ResultState;
import dev.drydock.testing.TestSecrets;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.control.Labeled;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("ui")
class ResultExportTest {
    @TempDir
    Path folder;

    @Test
    void exportThatIsNotWrittenSaysWhyOverItsResult() {
        Toolkit.start();
        Toolkit.onFx(() -> {
            ResultViewModel model = new ResultViewModel(
                    new ShownResult(1, FixtureResult.portCalls(3, ResultState.COMPLETE), "select 1"),
                    Optional.empty(),
                    services());
            ResultPane pane = new ResultPane(model);
            model.export(ExportFormat.CSV, folder.resolve("no such folder").resolve("calls.csv"));
            assertThat(says(pane, "calls.csv was not written")).isTrue();
            assertThat(says(pane, "no such folder")).isTrue();
            return true;
        });
    }

    private static boolean says(ResultPane pane, String words) {
        pane.applyCss();
        return pane.lookupAll("*").stream()
                .anyMatch(node -> node instanceof Labeled label
                        && label.getText() != null
                        && label.getText().contains(words));
    }

    private static QueryServices services() {
        return new QueryServices(
                Jobs.inline(),
                new QueryServices.Threads(Runnable::run, Runnable::run, Runnable::run),
                TestSecrets.inMemory(),
                () -> {
                    throw new IllegalStateException("no workspace is needed");
                },
                TestProcess.sessions(() -> {
                    throw new IllegalStateException("nothing runs here");
                }),
                id -> Optional.empty(),
                TestProcess.plans(),
                place -> {});
    }
}
