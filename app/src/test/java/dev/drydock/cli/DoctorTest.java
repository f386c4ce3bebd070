package dev.drydock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.cli.CliProcess.Ended;
import dev.drydock.testing.TestDatabase;
import dev.drydock.testing.TestServers;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("server")
class DoctorTest {
    @TempDir
    private Path folder;

    private Ended doctor(String url, String... more) throws IOException, InterruptedException {
        String[] words = new String[3 + more.length];
        words[0] = "doctor";
        words[1] = "--url";
        words[2] = url;
        System.arraycopy(more, 0, words, 3, more.length);
        return new CliProcess(folder.resolve("home")).run(words);
    }

    @Test
    void showsStepsTimeoutsAndPolicyInForce() throws IOException, InterruptedException, SQLException {
        try (TestDatabase database = TestServers.postgres()) {
            Ended json = doctor(database.url(), "--env", "PROD", "--format", "json");
            assertThat(json.exitCode()).isZero();
            var document = Json.only(json);
            assertThat(document.at("/steps")).hasSize(6);
            assertThat(document.at("/policy/safeMode").asString()).isEqualTo("READ_ONLY");
            assertThat(document.at("/policy/readOnly").asBoolean()).isTrue();
            assertThat(document.at("/timeoutMillis/socket").asLong()).isPositive();
            Ended text = doctor(database.url(), "--env", "DEV");
            assertThat(text.exitCode()).isZero();
            assertThat(text.out()).contains("ok  Login", "timeout      idleTransaction", "safe mode    0 off");
            assertThat(text.all() + json.all()).doesNotContain(database.password());
        }
    }

    @Test
    void namesTheStepThatFailsAndACure() throws IOException, InterruptedException {
        Ended ended = doctor("postgres://u:canary-7@127.0.0.1:1/d", "--env", "DEV", "--format", "json");
        assertThat(ended.exitCode()).isEqualTo(3);
        var document = Json.only(ended);
        assertThat(document.at("/steps/1/cause").asString()).isEqualTo("CONNECTION_REFUSED");
        assertThat(document.at("/steps/1/cure").asString()).isEqualTo("CHECK_PORT");
        assertThat(ended.all()).doesNotContain("canary");
    }
}
