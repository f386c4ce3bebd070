package dev.drydock.core.dialect.mysql.pool;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.connect.Connector;
import dev.drydock.core.connect.OpenOptions;
import dev.drydock.core.connect.Target;
import dev.drydock.core.connect.TlsMode;
import dev.drydock.core.dialect.mysql.MysqlDialect;
import dev.drydock.core.pool.server.Intermediary;
import dev.drydock.core.pool.server.Intermediary.Certainty;
import dev.drydock.core.pool.server.Intermediary.Clue;
import dev.drydock.core.pool.server.Intermediary.Mode;
import dev.drydock.core.secrets.Secret;
import dev.drydock.testing.mysql.MysqlDatabase;
import dev.drydock.testing.mysql.MysqlKind;
import dev.drydock.testing.mysql.MysqlServers;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// A fake of ProxySQL before a real server: it gives the answer that ProxySQL gives to the question for the
/// server's comment, and passes everything else on.
@Tag("server")
class ProxysqlTest {
    private static final String QUESTION = "SELECT @@version_comment LIMIT 1";
    private static final String ANSWERED = "SELECT '(ProxySQL)'             ";
    private static final OpenOptions OPTIONS =
            new OpenOptions("Drydock pool", Duration.ofSeconds(5), Duration.ofSeconds(10), false);

    @Test
    void proxyThatNamesItselfIsBelievedAndSaidToBeAClaim() throws Exception {
        Connector connector = MysqlDialect.create().connector();
        try (MysqlDatabase database = MysqlServers.shared(MysqlKind.MARIADB).fresh();
                Impostor proxy = new Impostor(database.profile());
                Secret secret = database.secret();
                Connection first = connector.open(proxy.profile(), Optional.of(secret), OPTIONS);
                Connection second = connector.open(proxy.profile(), Optional.of(secret), OPTIONS)) {
            Intermediary found = MysqlDialect.create()
                    .server()
                    .orElseThrow()
                    .between(first, second)
                    .orElseThrow();

            assertThat(found.mode()).isEqualTo(Mode.TRANSACTION);
            assertThat(found.clues()).containsExactly(Clue.NAMES_ITSELF);
            assertThat(found.certainty()).isEqualTo(Certainty.CLAIMED);
            assertThat(found.losses()).contains(Intermediary.Loss.SESSION_SETTINGS, Intermediary.Loss.KILL_BY_ID);
        }
    }

    @Test
    void whatBehavesLikeAPoolerIsCertain() {
        Intermediary seen =
                new Intermediary(Mode.TRANSACTION, Set.of(Clue.NAMES_ITSELF, Clue.OTHER_BACKEND_THAN_AT_LOGIN));

        assertThat(seen.certainty()).isEqualTo(Certainty.SEEN);
    }

    /// Changes one question on its way, to one of the same length with the proxy's answer in it.
    private static final class Impostor implements AutoCloseable {
        private final ServerSocket listener = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        private final ConnectionProfile behind;
        private final Target.Server target;

        Impostor(ConnectionProfile behind) throws IOException {
            this.behind = behind;
            this.target = (Target.Server) behind.target();
            Thread.ofVirtual().start(this::serve);
        }

        ConnectionProfile profile() {
            return new ConnectionProfile(
                    behind.id(),
                    behind.name(),
                    behind.environment(),
                    behind.dialect(),
                    new Target.Server("127.0.0.1", listener.getLocalPort(), target.database()),
                    behind.user(),
                    TlsMode.DISABLE,
                    Map.of());
        }

        private void serve() {
            try {
                while (true) {
                    Socket client = listener.accept();
                    Socket server = new Socket(target.host(), target.port());
                    Thread.ofVirtual().start(() -> pass(client, server));
                    Thread.ofVirtual().start(() -> pass(server, client));
                }
            } catch (IOException closed) {
                // the test is over
            }
        }

        private static void pass(Socket from, Socket to) {
            try (from;
                    to) {
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream();
                byte[] chunk = new byte[65_536];
                for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                    String text = new String(chunk, 0, read, StandardCharsets.ISO_8859_1);
                    out.write(text.replace(QUESTION, ANSWERED).getBytes(StandardCharsets.ISO_8859_1));
                    out.flush();
                }
            } catch (IOException gone) {
                // one side left
            }
        }

        @Override
        public void close() throws IOException {
            listener.close();
        }
    }
}
