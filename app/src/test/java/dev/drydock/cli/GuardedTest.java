package dev.drydock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.cli.CliProcess.Ended;
import dev.drydock.testing.TestDatabase;
import dev.drydock.testing.TestServers;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Production, read-only sessions and passwords.
@Tag("server")
class GuardedTest {
    private static final String CANARY = "canary-7f3a";

    private static TestDatabase database;

    @TempDir
    private Path folder;

    @BeforeAll
    static void server() throws SQLException {
        database = TestServers.postgres();
        execute("create table kept(a int); insert into kept values (1);"
                + " create function sneak() returns int language sql as 'insert into kept values (2) returning a'");
    }

    @AfterAll
    static void drop() throws SQLException {
        database.close();
    }

    private static void execute(String sql) throws SQLException {
        try (var connection = database.connection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static int rows() throws SQLException {
        try (var connection = database.connection();
                var statement = connection.createStatement();
                var set = statement.executeQuery("select count(*) from kept")) {
            set.next();
            return set.getInt(1);
        }
    }

    private Ended query(String... more) throws IOException, InterruptedException {
        String[] all = new String[more.length + 4];
        System.arraycopy(new String[] {"query", "--url", database.url(), "--format=json"}, 0, all, 0, 4);
        System.arraycopy(more, 0, all, 4, more.length);
        return new CliProcess(folder.resolve("home")).run(all);
    }

    @Test
    void productionIsReadOnlyAndNothingIsSent() throws IOException, SQLException, InterruptedException {
        Ended delete = query("--env", "PROD", "--yes", "-c", "select 1; delete from kept");
        Ended named = query("--env=PROD", "--confirm-database", database.database(), "-c", "drop table kept");
        Ended read = query("--env", "PROD", "-c", "select count(*) as n from kept");
        Ended far = new CliProcess(folder.resolve("home"))
                .run("query", "--url", "postgres://bob@db.example:5432/x", "-c", "delete from kept", "--yes");

        assertThat(delete.exitCode()).isEqualTo(4);
        assertThat(delete.err()).contains("stopped by the guard on PROD", "nothing was run");
        assertThat(Json.only(delete).at("/error/exitCode").asInt()).isEqualTo(4);
        assertThat(named.exitCode()).isEqualTo(4);
        assertThat(read.out()).contains("{\"n\":1}");
        assertThat(far.exitCode()).as("not even a connection is tried").isEqualTo(4);
        assertThat(rows()).isEqualTo(1);
    }

    @Test
    void readOnlyIsKeptByTheServer() throws IOException, SQLException, InterruptedException {
        Ended write = query("--read-only", "--yes", "-c", "insert into kept values (3)");
        Ended hidden = query("--read-only", "--yes", "-c", "select sneak()");
        Ended dml = query("--read-only", "--yes", "-c", "with w as (delete from kept returning 1) select * from w");

        assertThat(write.exitCode()).isEqualTo(4);
        assertThat(hidden.exitCode()).isEqualTo(5);
        assertThat(Json.only(hidden).at("/error/sqlState").asString()).isEqualTo("25006");
        assertThat(dml.exitCode()).isEqualTo(4);
        assertThat(rows()).isEqualTo(1);
    }

    @Test
    void profileThatSaysReadOnlyIsHeldLikeTheOption() throws IOException, SQLException, InterruptedException {
        CliProcess drydock = new CliProcess(folder.resolve("home"));
        String url = database.url() + "?readOnly=true";
        Ended write = drydock.run("query", "--url", url, "--yes", "-c", "insert into kept values (3)");
        Ended lift = drydock.run("query", "--url", url, "--yes", "-c", "set default_transaction_read_only = off");
        Ended hidden = drydock.run("query", "--url", url, "--format=csv", "--yes", "-c", "select sneak()");
        drydock.run("profiles", "add", "held", "--url", url);
        Ended stored = drydock.run("query", "--profile", "held", "--yes", "-c", "insert into kept values (3)");

        assertThat(write.exitCode()).isEqualTo(4);
        assertThat(lift.exitCode()).isEqualTo(4);
        assertThat(hidden.exitCode()).isEqualTo(5);
        assertThat(stored.exitCode()).isEqualTo(4);
        assertThat(rows()).isEqualTo(1);
        assertThat(drydock.run("audit", "list").out())
                .contains("refused:READ_ONLY_SESSION", "refused:LIFTS_READ_ONLY", "insert into kept values (3)");
    }

    @Test
    void unlockingTakesAReasonIsAuditedAndStillAsks() throws IOException, SQLException, InterruptedException {
        CliProcess drydock = new CliProcess(folder.resolve("home"));
        String[] prod = {"query", "--url", database.url(), "--env=PROD", "-c", "insert into kept values (7)"};
        Ended blank = drydock.run(with(prod, "--unlock", "  ", "--yes"));
        Ended dots = drydock.run(with(prod, "--unlock", "...", "--yes"));
        Ended unasked = drydock.run(with(prod, "--unlock", "ticket 4711"));
        assertThat(blank.exitCode()).isEqualTo(2);
        assertThat(dots.exitCode()).isEqualTo(4);
        assertThat(unasked.exitCode()).isEqualTo(4);
        assertThat(unasked.err()).contains("--yes", "--preview");
        Ended left = drydock.run(with(prod, "--unlock", "ticket 4711", "--yes"));
        assertThat(left.exitCode()).as("PROD commits by hand").isEqualTo(1);
        assertThat(left.err()).contains("rolled back");
        assertThat(rows()).isEqualTo(1);

        Ended done = drydock.run(with(prod, "--unlock", "ticket 4712", "--yes", "--commit", "auto"));
        assertThat(done.exitCode()).as(done.err()).isZero();
        assertThat(rows()).isEqualTo(2);
        Ended after = drydock.run(with(prod, "--yes"));
        assertThat(after.exitCode()).as("locked again").isEqualTo(4);
        assertThat(after.err()).contains("--unlock");
        assertThat(drydock.run("audit", "list", "--format=json").out())
                .contains("profile.unlock", "profile.lock", "ticket 4711", "ticket 4712", "quit");
        Ended dev = drydock.run("query", "--url", database.url(), "--unlock", "why", "-c", "select 1");
        assertThat(dev.exitCode()).as("nothing is locked there").isEqualTo(4);
        execute("delete from kept where a = 7");
    }

    @Test
    void previewCountsOnALockedDatabaseAndRunsNothing() throws IOException, SQLException, InterruptedException {
        Ended counted = query("--env=PROD", "--preview", "-c", "delete from kept; insert into kept values (1), (2)");
        assertThat(counted.exitCode()).as(counted.err()).isZero();
        assertThat(Json.only(counted).at("/0/rows").asInt()).isEqualTo(1);
        assertThat(Json.only(counted).at("/1/rows").asInt()).isEqualTo(2);
        assertThat(rows()).isEqualTo(1);
    }

    private static String[] with(String[] first, String... more) {
        return java.util.stream.Stream.of(first, more)
                .flatMap(java.util.Arrays::stream)
                .toArray(String[]::new);
    }

    @Test
    void destroyingAsksForTheNameOfTheDatabase() throws IOException, SQLException, InterruptedException {
        execute("create table doomed(a int)");
        Ended asked = query("--env=STAGING", "--yes", "-c", "drop table doomed");
        Ended wrong = query("--env=STAGING", "--confirm-database=other", "-c", "drop table doomed");
        Ended there = query("-c", "select count(*) as n from doomed");
        Ended named = query("--env=STAGING", "--confirm-database", database.database(), "-c", "drop table doomed");

        assertThat(asked.exitCode()).isEqualTo(4);
        assertThat(asked.err()).contains("--confirm-database " + database.database());
        assertThat(wrong.exitCode()).isEqualTo(4);
        assertThat(there.out()).contains("{\"n\":0}");
        assertThat(named.exitCode()).isZero();
    }

    @Test
    void passwordsAreNowhere() throws IOException, SQLException, InterruptedException {
        execute("create role gull login superuser password '" + CANARY + "'");
        try {
            String bare = "postgres://gull@" + database.host() + ":" + database.port() + "/" + database.database();
            String full = bare.replace("gull@", "gull:" + CANARY + "@");
            Path file = Files.writeString(folder.resolve("password"), CANARY + "\n");
            CliProcess drydock = new CliProcess(folder.resolve("home"));
            String role = "create role tern login password '" + CANARY + "'";
            StringBuilder all = new StringBuilder();
            for (Ended ended : new Ended[] {
                drydock.run("query", "--url", full, "-c", "select current_user"),
                drydock.run("query", "--url", bare, "--password-file", file.toString(), "-c", "select 1"),
                new CliProcess(drydock.home())
                        .with("DRYDOCK_PASSWORD", CANARY)
                        .run("query", "--url", bare, "-c", "selec 1"),
                drydock.run("query", "--url", full, "--env", "PROD", "-c", role),
                drydock.run("query", "--url", full, "--yes", "-c", role, "--format=json"),
                drydock.run("query", "--url", full, "--yes", "-c", role + " valid untill 'x'", "--format=json"),
                drydock.run("query", "--url", full.replace("gull:", "gul:"), "-c", "select 1"),
                drydock.run("profiles", "add", "one", "--url", full),
                drydock.run("profiles", "list", "--format=json"),
                drydock.run("audit", "list"),
                drydock.run("query", "--url", full, "-c", "select 1", "--user=" + full)
            }) {
                all.append(ended.all()).append('\n');
            }
            assertThat(all.toString())
                    .contains("current_user", "create role tern")
                    .doesNotContain(CANARY);
            assertThat(held(drydock.home())).isNotEmpty().doesNotContain(CANARY);
        } finally {
            execute("drop role if exists tern; drop role gull");
        }
    }

    private static String held(Path home) throws IOException {
        StringBuilder all = new StringBuilder();
        try (var files = Files.walk(home)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                all.append(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        }
        return all.toString();
    }
}
