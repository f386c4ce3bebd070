package dev.drydock.testing.fault;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// A TCP proxy on loopback that passes bytes until it is told to do worse. Any thread.
public final class FaultProxy implements AutoCloseable {
    private final InetSocketAddress target;
    private final int port;
    private final List<ProxiedConnection> connections = new CopyOnWriteArrayList<>();
    private final List<Socket> held = new CopyOnWriteArrayList<>();
    private volatile ServerSocket listener;
    private volatile Fault fault = Fault.NONE;
    private volatile boolean closed;

    private FaultProxy(InetSocketAddress target) throws IOException {
        this.target = target;
        this.listener = listen(0);
        this.port = listener.getLocalPort();
        Thread.ofPlatform().daemon().name("fault proxy " + port).start(this::serve);
    }

    public static FaultProxy to(String host, int port) {
        try {
            return new FaultProxy(new InetSocketAddress(host, port));
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    private static ServerSocket listen(int port) throws IOException {
        ServerSocket socket = new ServerSocket();
        socket.setReuseAddress(true);
        socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 100);
        return socket;
    }

    public String host() {
        return "127.0.0.1";
    }

    public int port() {
        return port;
    }

    /// Oldest first, the ended ones too.
    public List<ProxiedConnection> connections() {
        return List.copyOf(connections);
    }

    /// How often the clients sent `text`, all connections together. Sees nothing under TLS.
    public int sent(String text) {
        return connections.stream().mapToInt(one -> one.sent(text)).sum();
    }

    public long bytesToServer() {
        return connections.stream().mapToLong(ProxiedConnection::bytesToServer).sum();
    }

    public long bytesToClient() {
        return connections.stream().mapToLong(ProxiedConnection::bytesToClient).sum();
    }

    /// From now on, for all connections there are and will be.
    public void begin(Fault worse) {
        fault = worse;
        if (worse instanceof Fault.RefuseNew) {
            quietly(listener);
        }
        connections.forEach(one -> one.begin(worse));
    }

    /// Everything passes again.
    public void end() {
        fault = Fault.NONE;
        try {
            if (listener.isClosed() && !closed) {
                listener = listen(port);
                Thread.ofPlatform().daemon().name("fault proxy " + port).start(this::serve);
            }
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
        connections.forEach(one -> one.begin(Fault.NONE));
        held.forEach(this::connect);
        held.clear();
    }

    private void serve() {
        ServerSocket mine = listener;
        while (!mine.isClosed()) {
            try {
                Socket client = mine.accept();
                if (fault instanceof Fault.FreezeAccept) {
                    held.add(client);
                } else {
                    connect(client);
                }
            } catch (IOException closing) {
                quietly(mine);
            }
        }
    }

    private void connect(Socket client) {
        try {
            Socket server = new Socket();
            server.connect(target, 5_000);
            ProxiedConnection connection = new ProxiedConnection(client, server);
            connections.add(connection);
            connection.begin(fault instanceof Fault.HalfOpen ? Fault.NONE : fault);
            connection.start();
        } catch (IOException nobodyThere) {
            ProxiedConnection.reset(client);
        }
    }

    static void quietly(Closeable closeable) {
        try {
            closeable.close();
        } catch (IOException alreadyGone) {
            // what was wanted
        }
    }

    @Override
    public void close() {
        closed = true;
        quietly(listener);
        connections.forEach(ProxiedConnection::close);
        held.forEach(FaultProxy::quietly);
    }
}
