package dev.drydock.core.connect.tunnel;

import dev.drydock.core.connect.Endpoint;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/// A server that says one word.
final class Echo implements AutoCloseable {
    private final ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());

    Echo() throws IOException {
        Thread.ofVirtual().start(this::serve);
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket client = socket.accept()) {
                client.getOutputStream().write("ahoy".getBytes(StandardCharsets.US_ASCII));
            } catch (IOException over) {
                break;
            }
        }
    }

    static void hangUp(ServerSocket rude, AtomicInteger knocks) {
        while (!rude.isClosed()) {
            try {
                rude.accept().close();
                knocks.incrementAndGet();
            } catch (IOException over) {
                return;
            }
        }
    }

    Endpoint at() {
        return new Endpoint("127.0.0.1", socket.getLocalPort());
    }

    String through(Endpoint near) throws IOException {
        try (Socket client = new Socket(near.host(), near.port())) {
            client.setSoTimeout(5_000);
            return new String(client.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
