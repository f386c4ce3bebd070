package dev.drydock.core.connect.tunnel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.core.connect.Endpoint;
import dev.drydock.core.connect.route.SshLogin;
import dev.drydock.core.connect.route.SshTunnel;
import dev.drydock.core.secrets.Secret;
import dev.drydock.core.secrets.SecretSource;
import dev.drydock.core.secrets.SecretUse;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Which secret which server of a tunnel is given.
@Tag("server")
class TunnelSecretsTest {
    private static final Duration TIMEOUT = Duration.ofSeconds(5);

    @TempDir
    private Path folder;

    @Test
    void eachServerOnTheWayIsGivenItsOwnSecret() throws Exception {
        List<SecretUse> asked = new ArrayList<>();
        SecretSource recording = use -> {
            asked.add(use);
            return Optional.of(Secret.taking(SshHost.PASSWORD.toCharArray()));
        };
        try (SshHost host = new SshHost();
                ServerSocket far = new ServerSocket(0, 4, InetAddress.getLoopbackAddress());
                Tunnels tunnels = new Tunnels(folder.resolve("own"))) {
            Endpoint target = new Endpoint("127.0.0.1", far.getLocalPort());
            Optional<Path> none = Optional.of(folder.resolve("users"));
            SshTunnel alone = new SshTunnel(host.hop(new SshLogin.Password()), Optional.empty(), none);
            tunnels.trust(alone, target, host.fingerprint(), recording, TIMEOUT);
            asked.clear();
            tunnels.enter(alone, target, recording, TIMEOUT);
            assertThat(asked).containsExactly(SecretUse.SSH);
            asked.clear();
            SshTunnel behind = new SshTunnel(alone.host(), Optional.of(host.hop(new SshLogin.Password())), none);
            tunnels.enter(behind, target, recording, TIMEOUT);
            assertThat(asked).containsExactly(SecretUse.SSH_JUMP, SecretUse.SSH);
        }
    }
}
