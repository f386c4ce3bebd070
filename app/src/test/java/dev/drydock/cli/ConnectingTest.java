package dev.drydock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.cli.CliProcess.Ended;
import dev.drydock.testing.TestDatabase;
import dev.drydock.testing.TestServers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A wrong address, login or URL: a sentence that names what is wrong, nothing sent, no password repeated.
@Tag("server")
class ConnectingTest {
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

    private Ended query(String url) throws IOException, InterruptedException {
        String filled = url.replace("USER", database.user())
                .replace("PASSWORD", database.password())
                .replace("HOST", database.host())
                .replace("PORT", String.valueOf(database.port()))
                .replace("DATABASE", database.database());
        return new CliProcess(folder.resolve("home"))
                .run("query", "--url", filled, "--env", "DEV", "-c", "select 1 as one", "--format", "json");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "postgres://USER:PASSWORD@no-such-host.invalid:PORT/DATABASE|Nobody answers",
                "postgres://USER:PASSWORD@HOST:1/DATABASE|Nobody answers",
                "postgres://USER:canary-7@HOST:PORT/DATABASE|Login refused",
                "postgres://USER:PASSWORD@HOST:PORT/no_such_database|no_such_database",
                "postgres://USER:PASSWORD@HOST:PORT/DATABASE?sslmode=require|TLS is required here"
            })
    void wrongAddressCannotConnect(String url, String said) throws IOException, InterruptedException {
        Ended ended = query(url);

        assertThat(ended.exitCode()).isEqualTo(3);
        assertThat(ended.err()).startsWith("drydock: ").contains(said);
        assertThat(Json.only(ended).at("/error/exitCode").asInt()).isEqualTo(3);
        assertThat(ended.all()).doesNotContain("canary", "Exception");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "postgres://USER:canary-7@HOST:PORT/DATABASE?socketFactory=java.io.FileOutputStream|socketFactory",
                "postgres://USER:canary-7@HOST:PORT/DATABASE?sslfactory=x.Y|sslfactory",
                "postgres://USER:canary-7@HOST:PORT/DATABASE?loggerFile=FILE|loggerFile",
                "postgres://USER:canary-7@HOST:PORT/DATABASE?so%63ketFactory=x.Y|socketFactory",
                "jdbc:postgresql://HOST:PORT/DATABASE?user=USER&password=canary-7&loggerFile=FILE|loggerFile",
                "postgres://USER:canary-7@HOST:PORT,other:5432/DATABASE|several hosts",
                "mystery://USER:canary-7@HOST/DATABASE|No kind of database"
            })
    void dangerousUrlIsNotOpened(String url, String said) throws IOException, InterruptedException {
        Path written = folder.resolve("driver.log");
        Ended ended = query(url.replace("FILE", written.toString()));

        assertThat(ended.exitCode()).isEqualTo(2);
        assertThat(ended.err()).containsIgnoringCase(said);
        assertThat(Json.only(ended).at("/error/message").asString()).containsIgnoringCase(said);
        assertThat(ended.all()).doesNotContain("canary", "Exception");
        assertThat(Files.exists(written)).isFalse();
    }
}
