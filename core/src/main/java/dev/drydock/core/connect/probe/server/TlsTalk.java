package dev.drydock.core.connect.probe.server;

import dev.drydock.core.connect.probe.Finding;
import java.io.IOException;
import java.net.Socket;

/// How a server of one DBMS is asked for TLS, before any login.
public interface TlsTalk {
    /// Speaks first, or listens, as the protocol wants it; after OFFERED the next bytes are those of TLS.
    Offer ask(Socket socket) throws IOException;

    /// Shakes hands and judges the certificate. Sends nothing over the connection.
    Finding shake(Socket socket);

    /// What the server said.
    enum Offer {
        OFFERED,
        NOT_OFFERED,
        TOO_MANY_CONNECTIONS,
        OTHER_KIND_OF_SERVER
    }
}
