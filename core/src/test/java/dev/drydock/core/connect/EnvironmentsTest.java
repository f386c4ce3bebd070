package dev.drydock.core.connect;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnvironmentsTest {
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

    @Test
    void filesAndMemoryAreDevelopment() {
        assertThat(Environments.forTarget(new Target.LocalFile(Path.of("a")))).isEqualTo(Environment.DEV);
        assertThat(Environments.forTarget(new Target.InMemory())).isEqualTo(Environment.DEV);
    }
}
