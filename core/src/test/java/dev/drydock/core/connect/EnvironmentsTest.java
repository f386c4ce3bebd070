package dev.drydock.core.connect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.core.connect.policy.Policy;
import dev.drydock.core.connect.policy.PoolSettings;
import dev.drydock.core.connect.policy.SafeMode;
import dev.drydock.core.connect.policy.SecretKeeping;
import dev.drydock.core.connect.policy.Timeouts;
import dev.drydock.core.connect.route.Route;
import dev.drydock.core.connect.route.SshHop;
import dev.drydock.core.connect.route.SshLogin;
import dev.drydock.core.connect.route.SshTunnel;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EnvironmentsTest {
    @Test
    void localhostBehindADistantTunnelIsNotDevelopment() {
        Target local = new Target.Server("localhost", 1, "d");
        SshHop near = new SshHop("127.0.0.1", 22, "", new SshLogin.Agent());
        SshHop far = new SshHop("bastion.example", 22, "", new SshLogin.Agent());
        assertThat(Environments.forTarget(local, Optional.of(new SshTunnel(near, Optional.empty(), Optional.empty()))))
                .isEqualTo(Environment.DEV);
        assertThat(Environments.forTarget(local, Optional.of(new SshTunnel(far, Optional.empty(), Optional.empty()))))
                .isEqualTo(Environment.PROD);
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "LOCALHOST", "127.0.0.1", "127.9.8.7", "::1", "[::1]", "0:0:0:0:0:0:0:1"})
    void loopbackIsDevelopment(String host) {
        assertThat(Environments.forTarget(new Target.Server(host, 1, "d"))).isEqualTo(Environment.DEV);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "db",
                "10.0.0.1",
                "127.0.0.1.evil.com",
                "localhost.evil.com",
                "0.0.0.0",
                "::2",
                "127.0.0",
                "::ffff:10.0.0.1"
            })
    void everythingElseIsProduction(String host) {
        assertThat(Environments.forTarget(new Target.Server(host, 1, "d"))).isEqualTo(Environment.PROD);
    }

    @ParameterizedTest
    @CsvSource({
        "DEV, '', OFF, false",
        "DEV, false, OFF, false",
        "DEV, true, OFF, true",
        "STAGING, '', READ_ONLY, true",
        "STAGING, '', CONFIRM_ALL, false",
        "PROD, '', OFF, true",
        "PROD, false, OFF, true"
    })
    void sessionOpensReadOnlyByTheProfilesWordAndInProduction(
            Environment environment, String setting, SafeMode mode, boolean readOnly) {
        ConnectionProfile profile = new ConnectionProfile(
                "id",
                "n",
                environment,
                "d",
                new Target.InMemory(),
                "",
                TlsMode.DISABLE,
                setting.isEmpty() ? Map.of() : Map.of(ConnectionProfile.READ_ONLY, setting),
                Route.DIRECT,
                new Policy(
                        Optional.of(mode),
                        Optional.empty(),
                        Timeouts.DEFAULTS,
                        SecretKeeping.ASK,
                        PoolSettings.DEFAULTS));

        assertThat(Environments.opensReadOnly(profile)).isEqualTo(readOnly);
        assertThat(profile.readOnly()).isEqualTo(readOnly && environment != Environment.PROD);
    }

    @Test
    void filesAndMemoryAreDevelopment() {
        assertThat(Environments.forTarget(new Target.LocalFile(Path.of("a")))).isEqualTo(Environment.DEV);
        assertThat(Environments.forTarget(new Target.InMemory())).isEqualTo(Environment.DEV);
    }
}
