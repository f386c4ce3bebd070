package dev.drydock.core.credential;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.core.connect.OpenOptions;
import dev.drydock.core.dialect.Dialects;
import dev.drydock.core.fault.FaultException;
import dev.drydock.core.secrets.Secret;
import dev.drydock.core.secrets.SecretUse;
import dev.drydock.testing.Canaries;
import dev.drydock.testing.LogTap;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Every logger of every library at its most talkative, and every exception with all its causes.
@Tag("server")
class SecretsInLogsTest extends RotationScene {
    @Test
    void noLoggerAndNoExceptionTellsASecret() throws Exception {
        StringBuilder said = new StringBuilder();
        try (Canaries canaries = new Canaries();
                LogTap logs = LogTap.everything()) {
            String wrong = canaries.hatch("wrong");
            String fresh = canaries.hatch("fresh");
            try (Secret next = Secret.taking(fresh.toCharArray())) {
                assertThat(stage.rotation(secrets, stage.change()).rotate(profile, next, question -> false))
                        .isInstanceOf(RotationEnd.Changed.class);
            }
            try (Secret bad = Secret.taking(wrong.toCharArray())) {
                var _ = Dialects.byId("postgres")
                        .orElseThrow()
                        .connector()
                        .open(
                                profile,
                                Optional.of(bad),
                                new OpenOptions("canary", Duration.ofSeconds(5), Duration.ofSeconds(5), false));
            } catch (FaultException refused) {
                StringWriter trace = new StringWriter();
                refused.printStackTrace(new PrintWriter(trace));
                said.append(trace);
            }
            secrets.find(profile, SecretUse.DATABASE).ifPresent(secret -> {
                said.append(secret).append(Optional.of(secret)).append(profile);
                secret.close();
            });
            assertThat(logs.said()).as("something was logged").hasSizeGreaterThan(1000);
            said.append(logs.said());
            assertThat(canaries.in("logs", said.toString())).isEmpty();
            assertThat(said.toString()).doesNotContain(RotationStage.OLD);
        }
    }
}
