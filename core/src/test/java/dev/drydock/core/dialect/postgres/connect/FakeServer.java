package dev.drydock.core.dialect.postgres.connect;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/// A server on loopback that treats every client alike.
record FakeServer(ServerSocket listener) implements AutoCloseable {
    static FakeServer start(Treatment treatment) throws IOException {
        ServerSocket listener = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(() -> serve(listener, treatment));
        return new FakeServer(listener);
    }

    private static void serve(ServerSocket listener, Treatment treatment) {
        boolean open = true;
        while (open) {
            try (Socket socket = listener.accept()) {
                treatment.apply(socket);
            } catch (IOException gone) {
                open = !listener.isClosed();
            }
        }
    }

    int port() {
        return listener.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }

    static void write(Socket socket, String text) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write(text.getBytes(StandardCharsets.US_ASCII));
        out.flush();
        if (text.isEmpty()) {
            socket.getInputStream().readNBytes(8);
            out.write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        }
    }

    static void startingUp(Socket socket) throws IOException {
        DataInputStream in = new DataInputStream(socket.getInputStream());
        OutputStream out = socket.getOutputStream();
        for (int length = in.readInt(); length == 8; length = in.readInt()) {
            in.readInt();
            out.write('N');
            out.flush();
        }
        byte[] fields = "SFATAL\0C57P03\0Mthe database system is starting up\0\0".getBytes(StandardCharsets.US_ASCII);
        out.write(new byte[] {'E', 0, 0, 0, (byte) (fields.length + 4)});
        out.write(fields);
        out.flush();
    }

    /// What a fake server does with a client.
    interface Treatment {
        void apply(Socket socket) throws IOException;
    }
}
