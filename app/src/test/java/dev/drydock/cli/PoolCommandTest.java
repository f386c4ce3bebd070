package dev.drydock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.testing.TestDatabase;
import dev.drydock.testing.TestServers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@Tag("server")
class PoolCommandTest {
    private final TestDatabase database = TestServers.postgres();

    @TempDir
    Path home;

    @AfterEach
    void drop() throws Exception {
        database.close();
    }

    private CliProcess.Ended run(String... arguments) throws Exception {
        return new CliProcess(home).run(arguments);
    }

    @Test
    void watchPrintsOneDocumentPerSnapshotAndLeavesNothingOnTheServer() throws Exception {
        CliProcess.Ended ended = run("pool", "watch", "--url", database.url(), "--seconds", "3", "--format", "json");
        assertThat(ended.exitCode()).as(ended.all()).isZero();
        List<JsonNode> lines =
                ended.out().lines().map(JsonMapper.shared()::readTree).toList();
        assertThat(lines).hasSizeBetween(1, 3);
        JsonNode server = lines.getLast().get("server");
        assertThat(server.get("state").asString()).isEqualTo("seen");
        assertThat(server.get("maximum").asInt()).isEqualTo(100);
        assertThat(server.get("sessionsOutsidePool").asInt()).isZero();
        assertThat(ended.all()).doesNotContain(database.password());
        try (var connection = database.connection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(
                        "select count(*) from pg_stat_activity where application_name like 'Drydock pool%'")) {
            row.next();
            assertThat(row.getInt(1)).isZero();
        }
    }

    @Test
    void watchAsTextTellsWhoUsesTheServer() throws Exception {
        CliProcess.Ended ended = run("pool", "watch", "--url", database.url(), "--seconds", "1");
        assertThat(ended.exitCode()).as(ended.all()).isZero();
        assertThat(ended.out()).contains("active 0", "server ", "application", "Drydock pool watch");
    }

    @Test
    void adviceSaysWhatIsMissing() throws Exception {
        CliProcess.Ended text = run("pool", "advise", "--url", database.url());
        assertThat(text.exitCode()).as(text.all()).isZero();
        assertThat(text.out()).contains("maximum size", "environment", "not enough was seen", "cores x 2");
        CliProcess.Ended json = run("pool", "advise", "--url", database.url(), "--format", "json");
        Map<?, ?> document = JsonMapper.shared().readValue(json.out(), Map.class);
        assertThat(document.get("recommended")).isEqualTo("unknown");
        assertThat(document.get("configured")).isEqualTo(8);
    }

    @Test
    void nobodyThereIsAConnectingFailure() throws Exception {
        CliProcess.Ended ended =
                run("pool", "watch", "--url", "postgres://nobody@127.0.0.1:1/nowhere", "--seconds", "1");
        assertThat(ended.exitCode()).as(ended.all()).isEqualTo(3);
        assertThat(ended.out()).isEmpty();
    }

    @Test
    void fileWithoutAServerIsWatchedAsFarAsItGoes() throws Exception {
        Path file = SqliteFile.in(home);
        CliProcess.Ended ended = run("pool", "watch", "--url", file.toString(), "--seconds", "1");
        assertThat(ended.exitCode()).as(ended.all()).isZero();
        assertThat(ended.out()).contains("no server to look at");
    }
}
