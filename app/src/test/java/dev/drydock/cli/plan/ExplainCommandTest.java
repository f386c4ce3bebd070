package dev.drydock.cli.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.cli.CliProcess;
import dev.drydock.cli.CliProcess.Ended;
import dev.drydock.cli.Json;
import dev.drydock.testing.TestDatabase;
import dev.drydock.testing.TestServers;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

@Tag("server")
class ExplainCommandTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    private Ended explain(TestDatabase database, String... more) throws IOException, InterruptedException {
        String[] all = new String[more.length + 4];
        System.arraycopy(new String[] {"plan", "explain", "--url", database.url()}, 0, all, 0, 4);
        System.arraycopy(more, 0, all, 4, more.length);
        return new CliProcess(folder.resolve("home")).run(all);
    }

    @Test
    void measuredDeleteNeedsAYesDeletesNothingAndIsInTheJournal()
            throws SQLException, IOException, InterruptedException {
        try (TestDatabase database = TestServers.postgres();
                var connection = database.connection();
                var statement = connection.createStatement()) {
            statement.execute("create table ship as select i as id from generate_series(1, 10) i");

            Ended asked = explain(database, "--analyze", "-c", "delete from ship");
            Ended prod = explain(database, "--env=PROD", "--analyze", "--yes", "-c", "delete from ship");
            Ended agreed = explain(
                    database,
                    "--analyze",
                    "--yes",
                    "--confirm-database",
                    database.database(),
                    "--format=json",
                    "-c",
                    "delete from ship");
            Ended two = explain(database, "-c", "select 1; drop table ship");
            Ended journal = new CliProcess(folder.resolve("home")).run("audit", "list", "--format", "json");

            assertThat(asked.exitCode()).isEqualTo(4);
            assertThat(prod.exitCode()).isEqualTo(4);
            assertThat(agreed.exitCode()).as(agreed.err()).isZero();
            JsonNode document = Json.only(agreed);
            assertThat(document.at("/nodes/0/type").asString()).isEqualTo("ModifyTable");
            assertThat(document.at("/nodes/1/rows/value").asInt()).isEqualTo(10);
            assertThat(document.at("/explain/sent").asString()).startsWith("EXPLAIN (ANALYZE");
            assertThat(two.exitCode()).isEqualTo(2);
            assertThat(journal.out()).contains("EXPLAIN ANALYZE delete from ship");
            try (var row = statement.executeQuery("select count(*) from ship")) {
                row.next();
                assertThat(row.getInt(1)).isEqualTo(10);
            }
        }
    }
}
