package dev.drydock.core.connect.wire;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import javax.net.SocketFactory;

/// Gives a driver sockets that tell a [Wire]. Public, and made by name, because drivers ask for it that way.
public final class WireSocketFactory extends SocketFactory {
    private final Wire wire;

    /// @param key of a [Handover] of a [Wire]
    public WireSocketFactory(String key) {
        this.wire = Handover.take(key, Wire.class);
    }

    @Override
    public Socket createSocket() throws IOException {
        WiredSocket socket = new WiredSocket(wire);
        wire.attach(socket);
        return socket;
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return connected(new InetSocketAddress(host, port));
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return connected(new InetSocketAddress(host, port));
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress local, int localPort) throws IOException {
        return createSocket(host, port);
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) throws IOException {
        return createSocket(host, port);
    }

    private Socket connected(InetSocketAddress address) throws IOException {
        Socket socket = createSocket();
        socket.connect(address);
        return socket;
    }
}
