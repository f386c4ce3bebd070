package dev.drydock.core.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.drydock.core.fault.FaultException;
import dev.drydock.core.job.JobHandle;
import dev.drydock.core.job.JobSpec;
import dev.drydock.core.job.JobState;
import dev.drydock.core.job.Outcome;
import dev.drydock.core.query.event.RunRule;
import dev.drydock.core.query.export.AtomicFile;
import dev.drydock.core.query.export.ExportFormat;
import dev.drydock.core.query.export.Exported;
import dev.drydock.core.query.export.Extent;
import dev.drydock.core.query.export.ResultExport;
import dev.drydock.core.query.result.ResultState;
import dev.drydock.core.query.result.SpooledResult;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ExportTest extends SessionTest {
    private static final String MIXED = "select 1 as id, null as id, '' as note, E'a\"b,\nc' as note, "
            + "1.50::numeric as n, 'NaN'::float8 as f, true as b, '{\"x\":\n[1.0, 2]}'::json as j";

    private String exported(String query, ExportFormat format) {
        tab.run(query);
        SpooledResult result = tab.results().getFirst();
        StringWriter out = new StringWriter();
        Outcome<Exported> outcome = tab.jobs
                .submit(new JobSpec("export", ""), context -> write(result, format, out, context))
                .outcome()
                .join();
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return out.toString();
    }

    private static Exported write(
            SpooledResult result, ExportFormat format, StringWriter out, dev.drydock.core.job.JobContext context)
            throws FaultException, InterruptedException {
        try {
            return ResultExport.write(result, format, Extent.WHOLE, out, context);
        } catch (IOException thrown) {
            throw new AssertionError(thrown);
        }
    }

    private static OutputStream full() {
        return new OutputStream() {
            @Override
            public void write(int one) throws IOException {
                throw new IOException("no space left");
            }
        };
    }

    @Test
    void csvTellsNullFromEmpty() {
        assertThat(exported(MIXED, ExportFormat.CSV)).isEqualTo("""
            id,id,note,note,n,f,b,j
            1,,"","a""b,
            c",1.50,NaN,t,"{""x"":
            [1.0, 2]}"
            """);
    }

    @Test
    void jsonKeepsDigitsAndEveryColumn() {
        assertThat(exported(MIXED, ExportFormat.JSON))
                .isEqualTo("[\n{\"id\":1,\"id_2\":null,\"note\":\"\",\"note_2\":\"a\\\"b,\\nc\",\"n\":1.50,"
                        + "\"f\":\"NaN\",\"b\":true,\"j\":{\"x\": [1.0, 2]}}\n]\n");
        assertThat(exported("select 1 as a where false", ExportFormat.JSON)).isEqualTo("[]\n");
        assertThat(exported("select generate_series(1, 3) as a", ExportFormat.JSON))
                .isEqualTo("[\n{\"a\":1}\n,{\"a\":2}\n,{\"a\":3}\n]\n");
    }

    @Test
    void lineOfJsonIsOneLine() {
        assertThat(exported("select 1 as a, '{\"x\":\n1}'::json as j union all select 2, null", ExportFormat.NDJSON)
                        .lines())
                .containsExactly("{\"a\":1,\"j\":{\"x\": 1}}", "{\"a\":2,\"j\":null}");
    }

    @Test
    void tableLinesUpAndCannotDriveATerminal() {
        assertThat(exported("select 7 as n, E'\\u001b[31m漢字' as t union all select 1234, 'x'", ExportFormat.TABLE))
                .isEqualTo(
                        " n    | t            \n------+--------------\n    7 | \\x1b[31m漢字 \n 1234 | x            \n");
    }

    private JobHandle<Exported> toFile(SpooledResult result, Extent extent, Path file) {
        return tab.jobs.submit(
                new JobSpec("export", "file"), ResultExport.toFile(result, ExportFormat.CSV, extent, file));
    }

    private SpooledResult growing() {
        tab.start(
                "select i, pg_sleep(case when i > 100 then 600 else 0 end) from generate_series(1, 1000) i",
                RunOptions.DEFAULT);
        await().atMost(Duration.ofSeconds(20))
                .until(() ->
                        tab.results().size() == 1 && tab.results().getFirst().rowCount() > 0);
        return tab.results().getFirst();
    }

    private static boolean failedBy(RunRule rule, Outcome<Exported> outcome) {
        return outcome instanceof Outcome.Failed<Exported>(var why) && rule.explains(why);
    }

    @Test
    void exportOfAResultThatBreaksOffFailsAndLeavesNoFile() throws SQLException, IOException {
        Path target = folder.resolve("broken.csv");
        var export = toFile(growing(), Extent.WHOLE, target);
        endSessions();

        assertThat(failedBy(RunRule.EXPORT_INCOMPLETE, export.outcome().join())).isTrue();
        try (var files = Files.list(folder)) {
            assertThat(files.map(Path::getFileName).map(Path::toString)).containsExactly("spool");
        }
        Outcome<Exported> partial = toFile(tab.results().getFirst(), Extent.of(ResultState.FAILED), target)
                .outcome()
                .join();
        assertThat(partial).isInstanceOfSatisfying(Outcome.Done.class, done -> {
            Exported exported = (Exported) done.value();
            assertThat(exported.whole()).isFalse();
            assertThat(exported.end()).isEqualTo(ResultState.FAILED);
            assertThat(exported.rows()).isPositive();
        });
        assertThat(target).exists();
    }

    @ParameterizedTest
    @EnumSource
    void exportOfAResultThatIsClosedWhileItGrowsFails(Extent extent) {
        Path target = folder.resolve("closed.csv");
        SpooledResult result = growing();
        var export = toFile(result, extent, target);
        await().until(() -> export.status().state() == JobState.RUNNING);
        result.close();

        assertThat(failedBy(RunRule.RESULT_CLOSED, export.outcome().join())).isTrue();
        assertThat(failedBy(
                        RunRule.RESULT_CLOSED,
                        toFile(result, extent, target).outcome().join()))
                .isTrue();
        assertThat(target).doesNotExist();
    }

    @ParameterizedTest
    @EnumSource(ExportFormat.class)
    void fileThatCannotBeWrittenIsAnOutcome(ExportFormat format) {
        tab.run("select i, repeat('x', 10000) from generate_series(1, 1000) i");

        Outcome<Exported> outcome = tab.jobs
                .submit(
                        new JobSpec("export", ""),
                        ResultExport.toFile(
                                tab.results().getFirst(), format, Extent.WHOLE, folder.resolve("none/out.csv")))
                .outcome()
                .join();

        assertThat(failedBy(RunRule.EXPORT_NOT_WRITTEN, outcome)).isTrue();
    }

    @ParameterizedTest
    @EnumSource(ExportFormat.class)
    void receiverThatTakesNoMoreIsAnIoException(ExportFormat format) {
        tab.run("select i, repeat('x', 10000) from generate_series(1, 1000) i");

        Outcome<String> outcome = tab.jobs
                .submit(new JobSpec("export", ""), context -> {
                    try {
                        Writer to = new OutputStreamWriter(full(), StandardCharsets.UTF_8);
                        ResultExport.write(tab.results().getFirst(), format, Extent.WHOLE, to, context);
                        return "written";
                    } catch (IOException refused) {
                        return String.valueOf(refused.getMessage());
                    }
                })
                .outcome()
                .join();

        assertThat(outcome).isEqualTo(new Outcome.Done<>("no space left"));
    }

    @Test
    void fileAppearsWholeOrNotAtAll() throws IOException, FaultException, InterruptedException {
        Path target = folder.resolve("out.csv");
        Files.writeString(target, "before");

        assertThatThrownBy(() -> AtomicFile.write(target, out -> {
                    out.write('x');
                    throw new IOException("no space left");
                }))
                .isInstanceOf(IOException.class);
        assertThat(target).hasContent("before");
        AtomicFile.write(target, out -> {
            out.write('y');
            return 1;
        });

        assertThat(target).hasContent("y");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(target)))
                .isEqualTo("rw-------");
        try (var files = Files.list(folder)) {
            assertThat(files.map(Path::getFileName).map(Path::toString)).containsExactlyInAnyOrder("out.csv", "spool");
        }
    }
}
