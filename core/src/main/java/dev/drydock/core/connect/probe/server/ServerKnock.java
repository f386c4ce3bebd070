package dev.drydock.core.connect.probe.server;

import dev.drydock.core.connect.Target;
import dev.drydock.core.connect.TlsMode;
import dev.drydock.core.connect.probe.Fact;
import dev.drydock.core.connect.probe.Finding;
import dev.drydock.core.connect.probe.ProbeCause;
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
    private final Target.Server server;
    private final TlsMode mode;
    private final TlsTalk talk;
    private final int timeoutMillis;

    ServerKnock(Target.Server server, TlsMode mode, TlsTalk talk, Duration timeout) {
        this.server = server;
        this.mode = mode;
        this.talk = talk;
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
            return switch (talk.ask(socket)) {
                case OFFERED -> mode == TlsMode.DISABLE ? clear() : talk.shake(socket);
                case NOT_OFFERED -> clear();
                case TOO_MANY_CONNECTIONS -> Finding.failed(ProbeCause.TOO_MANY_CONNECTIONS);
                case OTHER_KIND_OF_SERVER -> Finding.failed(ProbeCause.OTHER_KIND_OF_SERVER);
            };
        } catch (IOException thrown) {
            return Finding.failed(cause(thrown));
        }
    }

    private Finding clear() {
        boolean demanded = mode != TlsMode.DISABLE && mode != TlsMode.PREFER;
        Fact none = new Fact(Fact.Kind.TLS, "");
        return demanded ? Finding.failed(ProbeCause.TLS_NOT_OFFERED, none) : Finding.passed(none);
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
