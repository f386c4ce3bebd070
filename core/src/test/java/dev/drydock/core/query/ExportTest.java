package dev.drydock.core.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.drydock.core.fault.FaultException;
import dev.drydock.core.job.JobSpec;
import dev.drydock.core.job.Outcome;
import dev.drydock.core.query.event.RunRule;
import dev.drydock.core.query.export.AtomicFile;
import dev.drydock.core.query.export.ExportFormat;
import dev.drydock.core.query.export.ResultExport;
import dev.drydock.core.query.result.SpooledResult;
import dev.drydock.testing.TestDatabase;
import dev.drydock.testing.TestServers;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("server")
class ExportTest {
    private static final String MIXED = "select 1 as id, null as id, '' as note, E'a\"b,\nc' as note, "
            + "1.50::numeric as n, 'NaN'::float8 as f, true as b, '{\"x\":\n[1.0, 2]}'::json as j";

    @TempDir
    Path folder = Path.of("");

    @SuppressWarnings("NullAway.Init")
    private TestDatabase database;

    @SuppressWarnings("NullAway.Init")
    private SessionFixture tab;

    @BeforeEach
    void open() throws FaultException {
        database = TestServers.postgres();
        tab = SessionFixture.on(database, folder);
    }

    @AfterEach
    void close() throws SQLException {
        tab.close();
        database.close();
    }

    private String exported(String query, ExportFormat format) {
        tab.run(query);
        SpooledResult result = tab.results().getFirst();
        StringWriter out = new StringWriter();
        Outcome<Long> outcome = tab.jobs
                .submit(new JobSpec("export", ""), context -> write(result, format, out, context))
                .outcome()
                .join();
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return out.toString();
    }

    private static long write(
            SpooledResult result, ExportFormat format, StringWriter out, dev.drydock.core.job.JobContext context)
            throws InterruptedException {
        try {
            return ResultExport.write(result, format, out, context);
        } catch (IOException thrown) {
            throw new AssertionError(thrown);
        }
    }

    private Outcome<Long> copied(String query, OutputStream to) {
        return tab.jobs
                .submit(new JobSpec("export", ""), ServerExport.csv(tab.session, query, to))
                .outcome()
                .join();
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
    void csvIsWhatTheServerWritesItself() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        assertThat(copied(MIXED + " -- the end", out)).isEqualTo(new Outcome.Done<>(1L));

        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(exported(MIXED, ExportFormat.CSV));
        assertThat(tab.value("select 1")).isEqualTo("1");
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

    @Test
    void onlyOneReadingStatementIsCopiedOut() {
        for (String text : new String[] {
            "select 1; select 2",
            "create table t ()",
            "with x as (insert into t values (1) returning *) select * from x",
            "select 1) to program 'id' --",
            "show work_mem",
            ""
        }) {
            assertThat(copied(text, OutputStream.nullOutputStream())).as(text).isInstanceOf(Outcome.Failed.class);
        }
        assertThat(tab.value("select 1")).isEqualTo("1");
    }

    @Test
    void receiverThatTakesNoMoreEndsTheCopy() {
        OutputStream full = new OutputStream() {
            @Override
            public void write(int one) throws IOException {
                throw new IOException("no space left");
            }
        };
        assertThat(copied("select generate_series(1, 1000000)", full))
                .isInstanceOfSatisfying(
                        Outcome.Failed.class,
                        failed -> assertThat(RunRule.EXPORT_NOT_WRITTEN.explains(failed.why()))
                                .isTrue());
        assertThat(tab.value("select 1")).isEqualTo("1");
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
