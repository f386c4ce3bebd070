package dev.drydock.core.connect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.core.connect.policy.CommitMode;
import dev.drydock.core.connect.policy.Policy;
import dev.drydock.core.connect.policy.PoolSettings;
import dev.drydock.core.connect.policy.SafeMode;
import dev.drydock.core.connect.policy.SecretKeeping;
import dev.drydock.core.connect.policy.Timeouts;
import dev.drydock.core.connect.route.Route;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EffectivePolicyTest {
    private static ConnectionProfile profile(
            Environment environment, Optional<SafeMode> safe, Optional<CommitMode> commit, Timeouts timeouts) {
        return new ConnectionProfile(
                "p",
                "p",
                environment,
                "a",
                new Target.Server("db", 1, "d"),
                "u",
                TlsMode.PREFER,
                Map.of(),
                Route.DIRECT,
                new Policy(safe, commit, timeouts, SecretKeeping.ASK, PoolSettings.DEFAULTS));
    }

    private static Timeouts timeouts(Optional<Duration> statement, Optional<Duration> socket) {
        return new Timeouts(Optional.empty(), Optional.empty(), statement, Optional.empty(), socket);
    }

    @Test
    void nothingDecidedFollowsFromTheEnvironment() {
        EffectivePolicy prod =
                EffectivePolicy.of(profile(Environment.PROD, Optional.empty(), Optional.empty(), Timeouts.DEFAULTS));
        assertThat(prod).isEqualTo(EffectivePolicy.of(Environment.PROD));
        assertThat(prod.safeMode()).isEqualTo(SafeMode.READ_ONLY);
        assertThat(prod.readOnly()).isTrue();
        assertThat(prod.commitMode()).isEqualTo(CommitMode.MANUAL);
        assertThat(prod.bounds().statement()).isEqualTo(Duration.ofSeconds(30));
        assertThat(prod.chosen()).isEmpty();
    }

    @Test
    void stricterEnvironmentIsNeverMilder() {
        List<EffectivePolicy> all =
                List.of(Environment.values()).stream().map(EffectivePolicy::of).toList();
        for (int at = 1; at < all.size(); at++) {
            EffectivePolicy milder = all.get(at - 1);
            EffectivePolicy stricter = all.get(at);
            assertThat(stricter.safeMode()).isGreaterThanOrEqualTo(milder.safeMode());
            assertThat(stricter.bounds().statement())
                    .isLessThanOrEqualTo(milder.bounds().statement());
            assertThat(stricter.bounds().idleTransaction())
                    .isLessThanOrEqualTo(milder.bounds().idleTransaction());
        }
    }

    @Test
    void settingNeverOpensProd() {
        for (SafeMode mode : SafeMode.values()) {
            EffectivePolicy policy = EffectivePolicy.of(
                    profile(Environment.PROD, Optional.of(mode), Optional.empty(), Timeouts.DEFAULTS));
            assertThat(policy.safeMode()).isGreaterThanOrEqualTo(SafeMode.READ_ONLY);
            assertThat(policy.readOnly()).isTrue();
            assertThat(policy.chosen().contains(EffectivePolicy.Part.SAFE_MODE))
                    .isEqualTo(EffectivePolicy.allows(Environment.PROD, mode));
        }
    }

    @Test
    void decisionsHoldElsewhere() {
        EffectivePolicy policy = EffectivePolicy.of(profile(
                Environment.DEV,
                Optional.of(SafeMode.READ_ONLY),
                Optional.of(CommitMode.SMART),
                timeouts(Optional.of(Duration.ofMinutes(2)), Optional.of(Duration.ofMinutes(3)))));
        assertThat(policy.readOnly()).isTrue();
        assertThat(policy.safeMode()).isEqualTo(SafeMode.READ_ONLY);
        assertThat(policy.commitMode()).isEqualTo(CommitMode.SMART);
        assertThat(policy.bounds().socket()).isEqualTo(Duration.ofMinutes(3));
        assertThat(policy.chosen())
                .containsExactlyInAnyOrder(
                        EffectivePolicy.Part.SAFE_MODE,
                        EffectivePolicy.Part.COMMIT_MODE,
                        EffectivePolicy.Part.STATEMENT,
                        EffectivePolicy.Part.SOCKET);
    }

    /// Else the socket would cut a statement that the server is still allowed to work on.
    @Test
    void socketIsNeverCutBeforeTheServerHadToGiveUp() {
        EffectivePolicy policy = EffectivePolicy.of(profile(
                Environment.DEV,
                Optional.empty(),
                Optional.empty(),
                timeouts(Optional.of(Duration.ofMinutes(2)), Optional.of(Duration.ofSeconds(20)))));
        assertThat(policy.bounds().socket()).isEqualTo(Duration.ofSeconds(150));
        assertThat(policy.chosen()).doesNotContain(EffectivePolicy.Part.SOCKET);
    }

    @Test
    void pageHasTheSameTable() throws IOException {
        String page = Files.readString(Path.of(System.getProperty("drydock.root", ".."), "docs", "profiles.md"));
        for (Environment environment : Environment.values()) {
            EffectivePolicy policy = EffectivePolicy.of(environment);
            assertThat(page)
                    .contains("| %s | %d %s | %s | %s | %s | %s |"
                            .formatted(
                                    environment,
                                    policy.safeMode().level(),
                                    policy.safeMode(),
                                    policy.commitMode(),
                                    words(policy.bounds().statement()),
                                    words(policy.bounds().idleTransaction()),
                                    words(policy.bounds().socket())));
        }
    }

    private static String words(Duration bound) {
        long seconds = bound.toSeconds();
        String hours = seconds >= 3600 ? seconds / 3600 + " h" : "";
        String minutes = seconds % 3600 >= 60 ? " " + seconds % 3600 / 60 + " min" : "";
        String rest = seconds % 60 > 0 ? " " + seconds % 60 + " s" : "";
        return (hours + minutes + rest).strip();
    }
}
