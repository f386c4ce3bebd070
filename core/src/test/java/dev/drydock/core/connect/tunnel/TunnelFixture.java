package dev.drydock.core.connect.tunnel;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.drydock.core.connect.Endpoint;
import dev.drydock.core.connect.route.SshLogin;
import dev.drydock.core.connect.route.SshTunnel;
import dev.drydock.core.fault.DbFault;
import dev.drydock.core.fault.FaultException;
import dev.drydock.core.secrets.Secret;
import dev.drydock.core.secrets.SecretSource;
import dev.drydock.core.secrets.SecretUse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// An SSH server of our own on loopback, something to reach behind it, and the tunnels between.
abstract class TunnelFixture {
    /// The library's first login takes seconds on a busy machine.
    static final Duration TIMEOUT = Duration.ofSeconds(20);

    @TempDir
    Path folder;

    SshHost host;
    Echo echo;
    Tunnels tunnels;
    Path own;
    Path users;

    @BeforeEach
    void start() throws Exception {
        host = new SshHost();
        echo = new Echo();
        own = folder.resolve("own_known_hosts");
        users = folder.resolve("users_known_hosts");
        tunnels = new Tunnels(own);
    }

    @AfterEach
    void stop() throws Exception {
        tunnels.close();
        echo.close();
        host.close();
    }

    Endpoint enter(SshTunnel route) throws FaultException {
        return tunnels.enter(route, echo.at(), password(SshHost.PASSWORD), TIMEOUT);
    }

    DbFault fault(SshTunnel route) {
        return catchThrowableOfType(FaultException.class, () -> enter(route)).fault();
    }

    SshTunnel route(SshLogin login) {
        return new SshTunnel(host.hop(login), Optional.empty(), Optional.of(users));
    }

    SshTunnel trusted(SshLogin login) throws IOException {
        know(host);
        return route(login);
    }

    void know(SshHost server) throws IOException {
        String old = Files.exists(users) ? Files.readString(users) : "";
        Files.writeString(
                users, old + "[127.0.0.1]:" + server.port() + " " + PublicKeyEntry.toString(server.key()) + "\n");
    }

    static SecretSource password(String text) {
        return use -> use == SecretUse.SSH ? Optional.of(secret(text)) : Optional.empty();
    }

    static Secret secret(String text) {
        return Secret.taking(text.toCharArray());
    }

    static void awaitClosed() throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep(300);
    }
}
