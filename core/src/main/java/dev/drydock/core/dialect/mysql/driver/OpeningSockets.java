package dev.drydock.core.dialect.mysql.driver;

import dev.drydock.core.connect.wire.Handover;
import dev.drydock.core.connect.wire.WireSocketFactory;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import javax.net.SocketFactory;

/// Hands the driver the sockets of the current [Opening]. Public with a public constructor because the driver
/// makes it by its name.
public final class OpeningSockets extends SocketFactory {
    @Override
    public Socket createSocket() throws IOException {
        try (Handover wire = Handover.of(Opening.CURRENT.get().wire())) {
            return new WireSocketFactory(wire.key()).createSocket();
        }
    }

    @Override
    public Socket createSocket(String host, int port) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress local, int localPort) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Socket createSocket(InetAddress host, int port) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) {
        throw new UnsupportedOperationException();
    }
}
