package dev.drydock.core.dialect.postgres.connect;

import dev.drydock.core.connect.probe.Finding;
import dev.drydock.core.connect.probe.server.TlsShake;
import dev.drydock.core.connect.probe.server.TlsTalk;
import dev.drydock.core.connect.tls.TlsDemand;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;

/// The request for TLS: PostgreSQL manual 55.2.10 and 55.7 (SSLRequest).
final class PostgresTlsTalk implements TlsTalk {
    private static final int SSL_REQUEST = 80_877_103;
    /// A server of another kind that greets first does so within this time.
    private static final int GREETING_MILLIS = 100;

    private final TlsDemand demand;
    private final int port;

    PostgresTlsTalk(TlsDemand demand, int port) {
        this.demand = demand;
        this.port = port;
    }

    @Override
    public Offer ask(Socket socket) throws IOException {
        if (greets(socket)) {
            return Offer.OTHER_KIND_OF_SERVER;
        }
        DataOutputStream out = new DataOutputStream(socket.getOutputStream());
        out.writeInt(8);
        out.writeInt(SSL_REQUEST);
        out.flush();
        return switch (socket.getInputStream().read()) {
            case 'S' -> Offer.OFFERED;
            case 'N' -> Offer.NOT_OFFERED;
            case 'E' -> Offer.TOO_MANY_CONNECTIONS;
            default -> Offer.OTHER_KIND_OF_SERVER;
        };
    }

    @Override
    public Finding shake(Socket socket) {
        return TlsShake.with(socket, demand, port);
    }

    /// PostgreSQL waits for the client to speak first; SSH, SMTP, MySQL and others do not.
    private static boolean greets(Socket socket) throws IOException {
        int patience = socket.getSoTimeout();
        socket.setSoTimeout(GREETING_MILLIS);
        try {
            return socket.getInputStream().read() >= 0;
        } catch (SocketTimeoutException silent) {
            return false;
        } finally {
            socket.setSoTimeout(patience);
        }
    }
}
