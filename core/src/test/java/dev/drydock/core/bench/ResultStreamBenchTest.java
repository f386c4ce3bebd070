package dev.drydock.core.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.drydock.core.dialect.Dialects;
import dev.drydock.core.dialect.postgres.PsqlClient;
import dev.drydock.core.job.JobSpec;
import dev.drydock.core.job.Jobs;
import dev.drydock.core.job.Outcome;
import dev.drydock.testing.TestDatabase;
import dev.drydock.testing.TestServers;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("server")
class ResultStreamBenchTest {
    @TempDir
    Path folder = Path.of("");

    @Test
    void smallRunMeasuresEveryFigureAndLeavesNoTable() throws SQLException {
        Optional<PsqlClient> client = PsqlClient.find();
        assumeThat(client).as("psql is installed").isPresent();
        try (TestDatabase database = TestServers.postgres();
                Jobs jobs = new Jobs(1)) {
            ResultStreamBench.Setup setup = new ResultStreamBench.Setup(
                    Dialects.byId("postgres").orElseThrow().queryPorts(),
                    database.profile(),
                    () -> Optional.of(database.secret()),
                    client.orElseThrow(),
                    folder,
                    50_000);
            Outcome<StreamFigures> outcome = jobs.submit(new JobSpec("bench", ""), ResultStreamBench.job(setup))
                    .outcome()
                    .join();

            assertThat(outcome)
                    .isInstanceOfSatisfying(
                            Outcome.Done.class,
                            done -> assertThat((StreamFigures) done.value())
                                    .satisfies(
                                            figures ->
                                                    assertThat(figures.rows()).isEqualTo(50_000),
                                            figures -> assertThat(figures.rowsPerSecond())
                                                    .isPositive(),
                                            figures -> assertThat(figures.referenceRowsPerSecond())
                                                    .isPositive(),
                                            figures -> assertThat(figures.csvMegabytesPerSecond())
                                                    .isPositive(),
                                            figures -> assertThat(figures.firstPageMillis())
                                                    .isPositive()));
            try (var connection = database.connection();
                    var statement = connection.createStatement();
                    var row = statement.executeQuery(
                            "select count(*) from pg_class where relname like 'drydock_bench%'")) {
                row.next();
                assertThat(row.getLong(1)).isZero();
            }
        }
    }
}
