package dev.drydock.core.connect.tunnel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.drydock.core.connect.Endpoint;
import dev.drydock.core.connect.Refusal;
import dev.drydock.core.connect.route.SshHop;
import dev.drydock.core.connect.route.SshLogin;
import dev.drydock.core.connect.route.SshTunnel;
import dev.drydock.core.fault.DbFault;
import dev.drydock.core.fault.FaultException;
import dev.drydock.core.secrets.SecretSource;
import dev.drydock.core.secrets.SecretUse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.config.keys.writer.openssh.OpenSSHKeyEncryptionContext;
import org.apache.sshd.common.config.keys.writer.openssh.OpenSSHKeyPairResourceWriter;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Against SSH servers of our own on loopback.
@Tag("server")
class TunnelsTest extends TunnelFixture {
    @Test
    void hostThatNobodyVouchedForIsRefusedUntilItIsTrusted() throws Exception {
        SshTunnel route = route(new SshLogin.Password());
        assertThat(fault(route)).isEqualTo(Refusal.SSH_HOST_UNKNOWN.fault(host.fingerprint()));
        assertThatThrownBy(() -> tunnels.trust(route, echo.at(), "SHA256:other", password(SshHost.PASSWORD), TIMEOUT))
                .isInstanceOf(FaultException.class);
        assertThat(own).doesNotExist();

        assertThat(tunnels.trust(route, echo.at(), host.fingerprint(), password(SshHost.PASSWORD), TIMEOUT))
                .isTrue();
        assertThat(echo.through(enter(route))).isEqualTo("ahoy");
        assertThat(own).content().startsWith("[127.0.0.1]:" + host.port() + " ssh-ed25519 ");
        assertThat(users).doesNotExist();
    }

    @Test
    void changedAndRevokedHostKeysAreRefused() throws Exception {
        SshTunnel route = trusted(new SshLogin.Password());
        echo.through(enter(route));
        host.changeKey();
        awaitClosed();
        assertThat(fault(route)).isEqualTo(Refusal.SSH_HOST_CHANGED.fault(host.fingerprint()));
        assertThatThrownBy(
                        () -> tunnels.trust(route, echo.at(), host.fingerprint(), password(SshHost.PASSWORD), TIMEOUT))
                .isInstanceOf(FaultException.class);

        Files.writeString(users, "@revoked * " + PublicKeyEntry.toString(host.key()) + "\n");
        assertThat(fault(route)).isEqualTo(Refusal.SSH_HOST_CHANGED.fault(host.fingerprint()));
    }

    @Test
    void hashedAndUnreadableLinesOfKnownHostsAreUnderstood() throws Exception {
        Path plain = folder.resolve("plain");
        Files.writeString(plain, "[127.0.0.1]:" + host.port() + " " + PublicKeyEntry.toString(host.key()) + "\n");
        int exit = new ProcessBuilder("ssh-keygen", "-q", "-H", "-f", plain.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        assertThat(exit).isZero();
        assertThat(plain).content().startsWith("|1|");
        Files.writeString(
                users,
                "\u0001 nonsense\nhost ssh-what AAAA\n@cert-authority * ssh-ed25519 AAAA\n" + Files.readString(plain));
        assertThat(echo.through(enter(route(new SshLogin.Password())))).isEqualTo("ahoy");
    }

    @Test
    void wrongPasswordIsSaidAndNotRetried() throws Exception {
        SshTunnel route = trusted(new SshLogin.Password());
        int before = host.knocks();
        FaultException refused = catchThrowableOfType(
                FaultException.class, () -> tunnels.enter(route, echo.at(), password("nonsense"), TIMEOUT));
        assertThat(refused.fault()).isEqualTo(Refusal.SSH_LOGIN.fault("pilot@127.0.0.1"));
        assertThat(host.knocks()).isEqualTo(before + 1);
        assertThat(String.valueOf(refused)).doesNotContain("nonsense");
    }

    @Test
    void encryptedEd25519KeyLogsInWithItsPassphraseOnly() throws Exception {
        KeyPair pair = KeyUtils.generateKeyPair("ssh-ed25519", 256);
        host.allow(pair.getPublic());
        Path key = folder.resolve("id_ed25519");
        OpenSSHKeyEncryptionContext how = new OpenSSHKeyEncryptionContext();
        how.setPassword("tide table");
        how.setCipherType("256");
        try (var out = Files.newOutputStream(key)) {
            OpenSSHKeyPairResourceWriter.INSTANCE.writePrivateKey(pair, "test", how, out);
        }
        SshTunnel route = trusted(new SshLogin.KeyFile(key));
        assertThat(echo.through(tunnels.enter(route, echo.at(), password("tide table"), TIMEOUT)))
                .isEqualTo("ahoy");
        try (Tunnels others = new Tunnels(own)) {
            FaultException refused = catchThrowableOfType(
                    FaultException.class, () -> others.enter(route, echo.at(), password("low tide"), TIMEOUT));
            assertThat(refused.fault()).isEqualTo(Refusal.SSH_KEY_UNREADABLE.fault(key.toString()));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "ed25519,RFC4716,",
        "ed25519,RFC4716,tide table",
        "rsa,RFC4716,tide table",
        "rsa,PEM,",
        "rsa,PEM,tide table",
        "rsa,PKCS8,tide table",
        "ecdsa,RFC4716,tide table",
        "ecdsa,PEM,tide table",
        "ecdsa,PKCS8,"
    })
    void keysOfSshKeygenLogIn(String type, String format, @org.jspecify.annotations.Nullable String passphrase)
            throws Exception {
        Path key = folder.resolve("id");
        String given = passphrase == null ? "" : passphrase;
        int exit = new ProcessBuilder("ssh-keygen", "-q", "-t", type, "-m", format, "-N", given, "-f", key.toString())
                .inheritIO()
                .start()
                .waitFor();
        assertThat(exit).isZero();
        host.allow(PublicKeyEntry.parsePublicKeyEntry(Files.readString(folder.resolve("id.pub")))
                .resolvePublicKey(null, null, null));
        List<SecretUse> asked = new ArrayList<>();
        SecretSource source = use -> {
            asked.add(use);
            return Optional.of(secret(given));
        };
        Endpoint near = tunnels.enter(trusted(new SshLogin.KeyFile(key)), echo.at(), source, TIMEOUT);

        assertThat(echo.through(near)).isEqualTo("ahoy");
        assertThat(asked).isEqualTo(passphrase == null ? List.of() : List.of(SecretUse.SSH));
    }

    @Test
    void certificateAuthorityVouchesForNobody() throws Exception {
        Files.writeString(users, "@cert-authority * " + PublicKeyEntry.toString(host.key()) + "\n");
        assertThat(fault(route(new SshLogin.Password()))).isEqualTo(Refusal.SSH_HOST_UNKNOWN.fault(host.fingerprint()));
    }

    @Test
    void keyOfAnotherPortOfTheHostIsNotThisOnes() throws Exception {
        Files.writeString(
                users,
                "[127.0.0.1]:" + (host.port() ^ 1) + " " + PublicKeyEntry.toString(host.key()) + "\n127.0.0.1 "
                        + PublicKeyEntry.toString(host.key()) + "\n");
        assertThat(fault(route(new SshLogin.Password()))).isEqualTo(Refusal.SSH_HOST_UNKNOWN.fault(host.fingerprint()));
    }

    @Test
    void oneJumpHostIsPassedWithASecretOfItsOwn() throws Exception {
        try (SshHost inner = new SshHost()) {
            know(host);
            know(inner);
            SshTunnel route = new SshTunnel(
                    inner.hop(new SshLogin.Password()),
                    Optional.of(host.hop(new SshLogin.Password())),
                    Optional.of(users));
            SecretSource both = use -> Optional.of(secret(SshHost.PASSWORD));
            assertThat(echo.through(tunnels.enter(route, echo.at(), both, TIMEOUT)))
                    .isEqualTo("ahoy");
            assertThat(host.knocks()).isEqualTo(1);
            assertThat(inner.knocks()).isEqualTo(1);
            SecretSource onlyInner = password(SshHost.PASSWORD);
            try (Tunnels others = new Tunnels(own)) {
                assertThatThrownBy(() -> others.enter(route, echo.at(), onlyInner, TIMEOUT))
                        .isInstanceOf(FaultException.class);
            }
        }
    }

    @Test
    void targetThatIsDeadOrForbiddenIsToldApart() throws Exception {
        SshTunnel route = trusted(new SshLogin.Password());
        echo.close();
        assertThat(fault(route))
                .isInstanceOfSatisfying(
                        DbFault.Unreachable.class,
                        away -> assertThat(away.port()).isEqualTo(echo.at().port()));
        host.refuseForwarding();
        assertThat(fault(route))
                .isEqualTo(Refusal.SSH_FORWARDING.fault("127.0.0.1:" + echo.at().port()));
    }

    @Test
    void deadTunnelIsMadeAnewWhenAskedForAndLeftAloneOtherwise() throws Exception {
        SshTunnel route = trusted(new SshLogin.Password());
        Endpoint first = enter(route);
        assertThat(enter(route)).isEqualTo(first);
        assertThat(host.knocks()).isEqualTo(1);

        host.stop();
        host.restart();
        awaitClosed();
        TimeUnit.MILLISECONDS.sleep(1_500);
        assertThat(host.knocks()).isEqualTo(1);
        long started = System.nanoTime();
        assertThat(echo.through(enter(route))).isEqualTo("ahoy");
        assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(TIMEOUT);
        assertThat(host.knocks()).isEqualTo(2);
    }

    @Test
    void repeatedFailuresPauseBetweenKnocks() throws Exception {
        SshTunnel route = trusted(new SshLogin.Password());
        AtomicInteger knocks = new AtomicInteger();
        try (ServerSocket rude = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> Echo.hangUp(rude, knocks));
            SshTunnel away = new SshTunnel(
                    new SshHop("127.0.0.1", rude.getLocalPort(), SshHost.USER, new SshLogin.Password()),
                    Optional.empty(),
                    route.knownHosts());
            int tries = 0;
            long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(4);
            while (System.nanoTime() < until) {
                assertThatThrownBy(() -> tunnels.enter(away, echo.at(), SecretSource.NONE, Duration.ofMillis(1)))
                        .isInstanceOf(FaultException.class);
                tries++;
                TimeUnit.MILLISECONDS.sleep(5);
            }
            assertThat(tries).isGreaterThan(20);
            assertThat(knocks.get()).isLessThan(tries / 2);
        }
    }

    @Test
    void closedTunnelsStayClosed() throws Exception {
        SshTunnel route = trusted(new SshLogin.Password());
        Endpoint near = enter(route);
        tunnels.close();
        assertThatThrownBy(() -> enter(route)).isInstanceOf(FaultException.class);
        assertThatThrownBy(() -> new Socket(near.host(), near.port()).close()).isInstanceOf(IOException.class);
    }
}
