package dev.drydock.core.dialect.postgres.connect;

import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.connect.Target;
import dev.drydock.core.connect.TlsMode;
import dev.drydock.core.connect.probe.Fact;
import dev.drydock.core.connect.probe.Finding;
import dev.drydock.core.connect.probe.ProbeCause;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NoRouteToHostException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Looks at a server from outside, before any login: nothing secret is sent.
final class ServerKnock {
    /// The request for TLS: PostgreSQL manual 55.2.10 and 55.7 (SSLRequest).
    private static final int SSL_REQUEST = 80_877_103;
    /// A server of another kind that greets first does so within this time.
    private static final int GREETING_MILLIS = 100;

    private final Target.Server server;
    private final ConnectionProfile profile;
    private final int timeoutMillis;

    ServerKnock(Target.Server server, ConnectionProfile profile, Duration timeout) {
        this.server = server;
        this.profile = profile;
        this.timeoutMillis = Math.clamp(timeout.toMillis(), 1, Integer.MAX_VALUE);
    }

    Finding resolve() {
        try {
            List<Fact> facts = Arrays.stream(InetAddress.getAllByName(server.host()))
                    .map(address -> new Fact(Fact.Kind.ADDRESS, address.getHostAddress()))
                    .toList();
            return new Finding.Passed(facts);
        } catch (UnknownHostException unknown) {
            return Finding.failed(ProbeCause.HOST_UNKNOWN);
        }
    }

    Finding connect() {
        try (Socket socket = open()) {
            return Finding.passed(
                    new Fact(Fact.Kind.CONNECTED_TO, socket.getInetAddress().getHostAddress()));
        } catch (IOException thrown) {
            return Finding.failed(cause(thrown));
        }
    }

    Finding tls() {
        try (Socket socket = open()) {
            if (greets(socket)) {
                return Finding.failed(ProbeCause.OTHER_KIND_OF_SERVER);
            }
            DataOutputStream out = new DataOutputStream(socket.getOutputStream());
            out.writeInt(8);
            out.writeInt(SSL_REQUEST);
            out.flush();
            return switch (socket.getInputStream().read()) {
                case 'S' -> offered(socket);
                case 'N' -> clear();
                case 'E' -> Finding.failed(ProbeCause.TOO_MANY_CONNECTIONS);
                default -> Finding.failed(ProbeCause.OTHER_KIND_OF_SERVER);
            };
        } catch (IOException thrown) {
            return Finding.failed(cause(thrown));
        }
    }

    private Finding offered(Socket socket) {
        return profile.tls() == TlsMode.DISABLE ? clear() : new TlsKnock(server, profile).shake(socket);
    }

    private Finding clear() {
        boolean demanded = profile.tls() != TlsMode.DISABLE && profile.tls() != TlsMode.PREFER;
        Fact none = new Fact(Fact.Kind.TLS, "");
        return demanded ? Finding.failed(ProbeCause.TLS_NOT_OFFERED, none) : Finding.passed(none);
    }

    /// PostgreSQL waits for the client to speak first; SSH, SMTP, MySQL and others do not.
    private boolean greets(Socket socket) throws IOException {
        socket.setSoTimeout(GREETING_MILLIS);
        try {
            return socket.getInputStream().read() >= 0;
        } catch (SocketTimeoutException silent) {
            return false;
        } finally {
            socket.setSoTimeout(timeoutMillis);
        }
    }

    /// Tries the addresses in the resolver's order, as the driver does, and keeps the last failure.
    private Socket open() throws IOException {
        List<IOException> failures = new ArrayList<>();
        for (InetAddress address : InetAddress.getAllByName(server.host())) {
            Socket socket = new Socket();
            try {
                socket.connect(new InetSocketAddress(address, server.port()), timeoutMillis);
                socket.setSoTimeout(timeoutMillis);
                return socket;
            } catch (IOException failed) {
                socket.close();
                failures.add(failed);
            }
        }
        throw failures.getLast();
    }

    private static ProbeCause cause(IOException thrown) {
        return switch (thrown) {
            case UnknownHostException unknown -> ProbeCause.HOST_UNKNOWN;
            case SocketTimeoutException late -> ProbeCause.NO_ANSWER;
            case NoRouteToHostException none -> ProbeCause.NO_ROUTE;
            case ConnectException refused -> ProbeCause.CONNECTION_REFUSED;
            default -> ProbeCause.CONNECTION_LOST;
        };
    }
}
