package dev.drydock.core.dialect.mysql.driver;

import java.net.InetAddress;
import java.net.Socket;
import javax.net.SocketFactory;

/// Hands the driver the sockets of the current [Wire]. Public with a public constructor because the driver
/// makes it by its name.
public final class WireSockets extends SocketFactory {
    @Override
    public Socket createSocket() {
        return Wire.CURRENT.get().open();
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
