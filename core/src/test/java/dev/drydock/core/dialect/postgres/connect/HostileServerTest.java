package dev.drydock.core.dialect.postgres.connect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.connect.Environment;
import dev.drydock.core.connect.OpenOptions;
import dev.drydock.core.connect.Target;
import dev.drydock.core.connect.TlsMode;
import dev.drydock.core.fault.DbFault;
import dev.drydock.core.fault.FaultException;
import dev.drydock.core.secrets.Secret;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Servers that want what they must not have: a password without TLS, over old TLS, over TLS of somebody else,
/// or our time.
class HostileServerTest {
    private static final String PASSWORD = "canary-password-7";
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final int SASL = 10;
    private static final int SASL_CONTINUE = 11;

    @TempDir
    Path folder = Path.of("");

    private final ByteArrayOutputStream heard = new ByteArrayOutputStream();

    @Test
    void serverThatOffersNoTlsGetsNoPassword() throws Exception {
        assertThat(rule(TlsMode.VERIFY_FULL, Map.of(), socket -> {
                    hear(socket.getInputStream(), 8);
                    socket.getOutputStream().write('N');
                    hearRest(socket);
                }))
                .isEqualTo("TLS_MISSING");
        assertThat(heard.size()).isEqualTo(8);
    }

    /// What comes unencrypted before the handshake must not count as said inside it (CVE-2021-23222).
    @Test
    void textBehindTheOfferIsNoPartOfTheSession() throws Exception {
        assertThat(rule(TlsMode.REQUIRE, Map.of(), socket -> {
                    hear(socket.getInputStream(), 8);
                    socket.getOutputStream().write("SR\0\0\0\10\0\0\0\0".getBytes(StandardCharsets.ISO_8859_1));
                    hearRest(socket);
                }))
                .isEqualTo("Unreachable");
        assertThat(heard.toString(StandardCharsets.ISO_8859_1)).doesNotContain(PASSWORD);
    }

    @Test
    void tlsBelowVersionTwelveIsRefused() throws Exception {
        assertThat(rule(TlsMode.REQUIRE, Map.of(), socket -> {
                    hear(socket.getInputStream(), 8);
                    socket.getOutputStream().write('S');
                    hear(socket.getInputStream(), 5);
                    socket.getOutputStream().write(helloOfTlsEleven());
                    hearRest(socket);
                }))
                .isEqualTo("TLS_TOO_OLD");
    }

    /// A ServerHello that chooses TLS 1.1 (RFC 4346 7.4.1.3).
    private static byte[] helloOfTlsEleven() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeByte(22);
        out.writeShort(0x0302);
        out.writeShort(42);
        out.writeInt(2 << 24 | 38);
        out.writeShort(0x0302);
        out.write(new byte[32]);
        out.writeByte(0);
        out.writeShort(0xC013);
        out.writeByte(0);
        return bytes.toByteArray();
    }

    @Test
    void certificateThatNobodyTrustsIsRefusedBeforeTheLogin() throws Exception {
        TlsServer other = TlsServer.with(folder, "other", "ip:127.0.0.1");
        assertThat(rule(TlsMode.VERIFY_FULL, Map.of(), socket -> other.talk(socket, this::hearRest)))
                .isEqualTo("TLS_UNTRUSTED");
        assertThat(heard.size()).isZero();
    }

    @Test
    void strippedChannelBindingIsRefused() throws Exception {
        assertThat(overTls(secure -> {
                    startUp(secure);
                    authentication(secure, SASL, "SCRAM-SHA-256\0\0");
                    hearRest(secure);
                }))
                .isEqualTo("LOGIN_UNSAFE");
        assertThat(heard.toString(StandardCharsets.ISO_8859_1)).doesNotContain("SCRAM");
    }

    @Test
    void serverThatAsksForThePasswordInClearDoesNotGetIt() throws Exception {
        assertThat(overTls(secure -> {
                    startUp(secure);
                    authentication(secure, 3, "");
                    hearRest(secure);
                }))
                .isEqualTo("LOGIN_UNSAFE");
        assertThat(heard.toString(StandardCharsets.ISO_8859_1)).doesNotContain(PASSWORD);
    }

    @Test
    void serverThatSkipsTheProofOfItselfIsRefused() throws Exception {
        assertThat(overTls(secure -> {
                    startUp(secure);
                    authentication(secure, 0, "");
                    hearRest(secure);
                }))
                .isEqualTo("LOGIN_UNSAFE");
    }

    @Test
    void demandForBillionsOfIterationsIsRefusedAtOnce() throws Exception {
        long started = System.nanoTime();
        assertThat(rule(TlsMode.DISABLE, Map.of(), socket -> {
                    startUp(socket);
                    authentication(socket, SASL, "SCRAM-SHA-256\0\0");
                    String first = message(socket);
                    String nonce = first.substring(first.indexOf("r=") + 2);
                    String salt = Base64.getEncoder().encodeToString(new byte[16]);
                    authentication(socket, SASL_CONTINUE, "r=" + nonce + "x,s=" + salt + ",i=2000000000");
                    hearRest(socket);
                }))
                .isEqualTo("LOGIN_UNSAFE");
        assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(PATIENCE);
    }

    @Test
    void dribblingAndChatteringServersAreLeftInTime() throws Exception {
        leavesInTime(socket -> {
            startUp(socket);
            for (byte one : "R\0\0\0\27\0\0\0\12SCRAM-SHA-256\0\0".getBytes(StandardCharsets.ISO_8859_1)) {
                socket.getOutputStream().write(one);
                pause(700);
            }
        });
        leavesInTime(socket -> {
            startUp(socket);
            authentication(socket, 0, "");
            byte[] status = "S\0\0\0\10a\0b\0".getBytes(StandardCharsets.ISO_8859_1);
            while (true) {
                socket.getOutputStream().write(status);
                pause(5);
            }
        });
        leavesInTime(socket -> {
            hear(socket.getInputStream(), 8);
            pause(20_000);
        });
    }

    /// Also from the server's side: the socket is closed, so no thread of ours goes on listening.
    private void leavesInTime(FakeServer.Treatment treatment) throws Exception {
        CompletableFuture<Boolean> left = new CompletableFuture<>();
        long started = System.nanoTime();
        String rule = rule(TlsMode.DISABLE, Map.of(), socket -> {
            try {
                treatment.apply(socket);
                hearRest(socket);
            } finally {
                left.complete(true);
            }
        });
        assertThat(rule).isEqualTo("Unreachable");
        assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(PATIENCE.plusSeconds(10));
        assertThat(left.get(25, TimeUnit.SECONDS)).isTrue();
    }

    private static void pause(long millis) throws IOException {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException stopped) {
            throw new IOException(stopped);
        }
    }

    private String overTls(FakeServer.Treatment inside) throws Exception {
        TlsServer server = TlsServer.with(folder, "good", "ip:127.0.0.1");
        return rule(
                TlsMode.VERIFY_FULL,
                Map.of("rootCertificate", server.root().toString()),
                socket -> server.talk(socket, inside));
    }

    /// Which rule refuses this server, or what kind of fault there is instead.
    private String rule(TlsMode mode, Map<String, String> settings, FakeServer.Treatment treatment) throws Exception {
        try (FakeServer server = FakeServer.start(treatment);
                Secret secret = Secret.taking(PASSWORD.toCharArray())) {
            ConnectionProfile profile = new ConnectionProfile(
                    "id",
                    "n",
                    Environment.DEV,
                    "postgres",
                    new Target.Server("127.0.0.1", server.port(), "d"),
                    "u",
                    mode,
                    settings);
            OpenOptions options = new OpenOptions("Drydock test", PATIENCE, PATIENCE, false);
            new PostgresConnector().open(profile, Optional.of(secret), options).close();
            return "opened";
        } catch (FaultException refused) {
            assertThat(refused.fault().toString()).doesNotContain(PASSWORD);
            return refused.fault() instanceof DbFault.Refused(var rule, var message, var state)
                    ? rule
                    : refused.fault().getClass().getSimpleName();
        }
    }

    private void hear(InputStream in, int bytes) throws IOException {
        heard.writeBytes(in.readNBytes(bytes));
    }

    private void hearRest(Socket socket) throws IOException {
        heard.writeBytes(socket.getInputStream().readAllBytes());
    }

    private static void startUp(Socket socket) throws IOException {
        DataInputStream in = new DataInputStream(socket.getInputStream());
        in.readNBytes(in.readInt() - 4);
    }

    private static String message(Socket socket) throws IOException {
        DataInputStream in = new DataInputStream(socket.getInputStream());
        in.readByte();
        return new String(in.readNBytes(in.readInt() - 4), StandardCharsets.ISO_8859_1);
    }

    private static void authentication(Socket socket, int kind, String body) throws IOException {
        DataOutputStream out = new DataOutputStream(socket.getOutputStream());
        byte[] bytes = body.getBytes(StandardCharsets.ISO_8859_1);
        out.writeByte('R');
        out.writeInt(8 + bytes.length);
        out.writeInt(kind);
        out.write(bytes);
        out.flush();
    }
}
