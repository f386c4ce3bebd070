package dev.drydock.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.drydock.cli.CliProcess.Ended;
import dev.drydock.testing.TestDatabase;
import dev.drydock.testing.TestServer;
import dev.drydock.testing.TestServers;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/// Servers, readers and ourselves ended in the middle of a query.
@Tag("server")
class InterruptionTest {
    private static final String MANY_ROWS =
            "select i as n, repeat('x', 200) as filler from generate_series(1, 20000000) as i";

    private static TestDatabase database;

    @TempDir
    private Path folder;

    @BeforeAll
    static void server() {
        database = TestServers.postgres();
    }

    @AfterAll
    static void drop() throws SQLException {
        database.close();
    }

    private static boolean runs(String sql) throws SQLException {
        try (var connection = database.connection();
                var statement = connection.prepareStatement("select count(*) from pg_catalog.pg_stat_activity"
                        + " where state = 'active' and query = ? and datname = current_database()")) {
            statement.setString(1, sql);
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getInt(1) > 0;
            }
        }
    }

    @Test
    void interruptStopsTheStatementOnTheServer() throws Exception {
        String sql = "select pg_sleep(600)";
        CliProcess.Running running = new CliProcess(folder.resolve("home"))
                .start("query", "--url", database.url(), "--format=json", "-c", sql);
        await().atMost(Duration.ofSeconds(60)).until(() -> runs(sql));
        running.signal("INT");
        await().atMost(Duration.ofSeconds(20)).until(() -> !runs(sql));
        Ended ended = running.end();

        assertThat(ended.exitCode()).isEqualTo(130);
        assertThat(ended.err()).contains("Asked the server to stop");
        assertThat(Json.only(ended).at("/error/exitCode").asInt())
                .as(ended.all())
                .isEqualTo(130);
    }

    private static long ours() throws SQLException {
        try (var connection = database.connection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from pg_catalog.pg_stat_activity"
                        + " where application_name like 'Drydock%' and datname = current_database()")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    @Test
    void terminatedQueryLeavesNoSessionAndNoTransaction() throws Exception {
        String sql = "select pg_sleep(601)";
        CliProcess.Running running = new CliProcess(folder.resolve("home"))
                .start(
                        "query",
                        "--url",
                        database.url(),
                        "--format=json",
                        "-c",
                        "begin; create table left_behind (i int); " + sql);
        await().atMost(Duration.ofSeconds(60)).until(() -> runs(sql));
        running.signal("TERM");
        Ended ended = running.end();

        await().atMost(Duration.ofSeconds(20)).until(() -> ours() == 0);
        assertThat(ended.exitCode()).isEqualTo(143);
        assertThat(runs(sql)).isFalse();
        try (var connection = database.connection();
                var rows = connection.getMetaData().getTables(null, null, "left_behind", null)) {
            assertThat(rows.next()).isFalse();
        }
    }

    @ParameterizedTest
    @CsvSource({"INT,130", "TERM,143"})
    void poolWatchClosesItsPoolOnASignal(String signal, int exitCode) throws Exception {
        CliProcess.Running running = new CliProcess(folder.resolve("home"))
                .start("pool", "watch", "--url", database.url(), "--seconds=600", "--format=json");
        await().atMost(Duration.ofSeconds(60)).until(() -> ours() >= 2 && running.bytesOut() > 0);
        running.signal(signal);
        Ended ended = running.end();

        await().atMost(Duration.ofSeconds(20)).until(() -> ours() == 0);
        assertThat(ended.exitCode()).isEqualTo(exitCode);
        assertThat(ended.err()).doesNotContain("Exception");
    }

    @Test
    void interruptedStreamIsOneDocumentThatSaysSo() throws Exception {
        String sql = "select i, pg_sleep(case when i > 70 then 600 else 0 end) from generate_series(1, 100) as i";
        CliProcess.Running running = new CliProcess(folder.resolve("home"))
                .start("query", "--url", database.url(), "--format=json", "-c", sql);
        await().atMost(Duration.ofSeconds(60)).until(() -> runs(sql));
        Thread.sleep(500);
        running.signal("INT");
        Ended ended = running.end();

        assertThat(ended.exitCode()).isEqualTo(130);
        JsonNode document = Json.only(ended);
        assertThat(document.get(0).get("i").asInt()).isEqualTo(1);
        assertThat(document.get(document.size() - 1).at("/error/exitCode").asInt())
                .isEqualTo(130);
    }

    @Test
    void signalWhileItConnectsIsADocumentToo() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            CliProcess.Running running = new CliProcess(folder.resolve("home"))
                    .start(
                            "query",
                            "--url",
                            "postgres://bob@127.0.0.1:" + silent.getLocalPort() + "/x?sslmode=disable",
                            "--format=json",
                            "-c",
                            "select 1");
            try (Socket client = silent.accept()) {
                assertThat(client.getInputStream().read()).isNotNegative();
                running.signal("INT");
                Ended ended = running.end();

                assertThat(ended.exitCode()).isEqualTo(130);
                assertThat(Json.only(ended).at("/error/exitCode").asInt()).isEqualTo(130);
            }
        }
    }

    @Test
    void rowsBeforeTheLossAreWrittenAndTheLossIsSaid() throws Exception {
        try (TestServer own = TestServers.ownPostgres()) {
            String url = "postgres://" + own.user() + ":" + own.password() + "@" + own.host() + ":" + own.port()
                    + "/postgres";
            CliProcess.Running running = new CliProcess(folder.resolve("home"))
                    .start("query", "--url", url, "--format=json", "-c", MANY_ROWS);
            await().atMost(Duration.ofSeconds(60)).until(() -> running.bytesOut() > 1_000_000);
            new ProcessBuilder("kill", "-9", String.valueOf(own.pid())).start().waitFor();
            Ended ended = running.end();

            assertThat(ended.exitCode()).isEqualTo(3);
            assertThat(ended.err()).contains("the connection was lost", "statement 1");
            JsonNode document = Json.only(ended);
            assertThat(document.size()).isGreaterThan(1_000);
            assertThat(document.get(0).has("filler")).isTrue();
            assertThat(document.get(document.size() - 1).at("/error/exitCode").asInt())
                    .isEqualTo(3);
        }
    }

    @Test
    void killedProcessLeavesNothingThatHinders() throws Exception {
        CliProcess drydock = new CliProcess(folder.resolve("home"));
        drydock.run("profiles", "add", "harbour", "--url", database.url());
        CliProcess.Running running = drydock.start("query", "--url", database.url(), "--format=csv", "-c", MANY_ROWS);
        await().atMost(Duration.ofSeconds(60)).until(() -> running.bytesOut() > 1_000_000);
        running.signal("KILL");
        running.end();
        Ended next = drydock.run("query", "--url", database.url(), "--format=csv", "-c", "select 1 as a");
        Ended profiles = drydock.run("profiles", "list");

        assertThat(next.exitCode()).isZero();
        assertThat(next.err()).isEmpty();
        assertThat(profiles.out()).contains("harbour");
        assertThat(drydock.run("audit", "verify").exitCode()).isZero();
        try (var files = Files.walk(drydock.home().resolve("spool"))) {
            assertThat(files.filter(Files::isRegularFile)
                            .mapToLong(file -> file.toFile().length())
                            .sum())
                    .isLessThan(1_000);
        }
    }

    @Test
    void closedReaderEndsTheQuery() throws IOException, InterruptedException {
        CliProcess.Running running = new CliProcess(folder.resolve("home"))
                .start(
                        List.of("bash", "-c", "\"$@\" | head -n 1", "head"),
                        "query",
                        "--url",
                        database.url(),
                        "--format=csv",
                        "-c",
                        MANY_ROWS);
        Ended ended = running.end();

        assertThat(ended.out()).isEqualTo("n,filler\n");
        assertThat(ended.err()).contains("standard output takes no more").doesNotContain("Exception");
    }
}
