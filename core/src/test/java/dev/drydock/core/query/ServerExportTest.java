package dev.drydock.core.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.core.fault.DbFault;
import dev.drydock.core.job.JobSpec;
import dev.drydock.core.job.Outcome;
import dev.drydock.core.query.event.RunEvent;
import dev.drydock.core.query.event.RunRule;
import dev.drydock.core.query.export.ExportFormat;
import dev.drydock.core.query.export.Extent;
import dev.drydock.core.query.export.ResultExport;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ServerExportTest extends SessionTest {
    private static final String MIXED = "select 1 as id, null as id, '' as note, E'a\"b,\nc' as note, "
            + "1.50::numeric as n, 'NaN'::float8 as f, true as b, '{\"x\":\n[1.0, 2]}'::json as j";

    private static OutputStream full() {
        return new OutputStream() {
            @Override
            public void write(int one) throws IOException {
                throw new IOException("no space left");
            }
        };
    }

    private String spooled() {
        tab.run(MIXED);
        StringWriter out = new StringWriter();
        tab.jobs
                .submit(new JobSpec("export", ""), context -> {
                    try {
                        return ResultExport.write(
                                tab.results().getFirst(), ExportFormat.CSV, Extent.WHOLE, out, context);
                    } catch (IOException thrown) {
                        throw new AssertionError(thrown);
                    }
                })
                .outcome()
                .join();
        return out.toString();
    }

    private Outcome<RunSummary> copied(String query, OutputStream to) {
        return copied(query, RunOptions.DEFAULT, to);
    }

    private Outcome<RunSummary> copied(String query, RunOptions options, OutputStream to) {
        tab.events.clear();
        return tab.jobs
                .submit(new JobSpec("export", ""), ServerExport.csv(tab.session, query, options, tab.events::add, to))
                .outcome()
                .join();
    }

    @Test
    void csvIsWhatTheServerWritesItself() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        assertThat(copied(MIXED + " -- the end", out)).isInstanceOf(Outcome.Done.class);
        assertThat(tab.told(RunEvent.StatementDone.class))
                .singleElement()
                .satisfies(done -> assertThat(done.rows()).isEqualTo(1));

        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(spooled());
        assertThat(tab.value("select 1")).isEqualTo("1");
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
        copied("select generate_series(1, 1000000)", full());
        assertThat(RunRule.EXPORT_NOT_WRITTEN.explains(tab.fault())).isTrue();
        assertThat(tab.value("select 1")).isEqualTo("1");
    }

    @Test
    void copyIsARunLikeAnyOther() throws SQLException {
        OutputStream nowhere = OutputStream.nullOutputStream();
        copied("select 1 as a,\n nothing_here from pg_class", nowhere);
        assertThat(tab.fault())
                .isInstanceOfSatisfying(
                        DbFault.BadSql.class, bad -> assertThat(bad.offset()).isEqualTo("select 1 as a,\n ".length()));
        copied("select pg_sleep(600)", new RunOptions(Duration.ofMillis(200), true), nowhere);
        assertThat(RunRule.STATEMENT_TIMEOUT.explains(tab.fault())).isTrue();
        var handle = tab.jobs.submit(
                new JobSpec("export", ""),
                ServerExport.csv(tab.session, "select pg_sleep(600)", RunOptions.DEFAULT, tab.events::add, nowhere));
        database.awaitSleeping();
        handle.cancel();
        assertThat(handle.outcome().join()).isInstanceOf(Outcome.Cancelled.class);
        assertThat(tab.told(RunEvent.StatementCancelled.class)).hasSize(1);
        endSessions();
        copied("select 1", nowhere);
        assertThat(tab.told(RunEvent.Reconnected.class)).hasSize(1);
        assertThat(tab.value("select 1")).isEqualTo("1");
    }
}
