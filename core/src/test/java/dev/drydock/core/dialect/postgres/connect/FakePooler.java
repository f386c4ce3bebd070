package dev.drydock.core.dialect.postgres.connect;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/// Stands before a server and gives its clients process ids of its own, as poolers do (BackendKeyData in manual
/// 53.7). Without TLS.
record FakePooler(ServerSocket listener) implements AutoCloseable {
    static FakePooler before(String host, int port) throws IOException {
        ServerSocket listener = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(() -> serve(listener, host, port));
        return new FakePooler(listener);
    }

    private static void serve(ServerSocket listener, String host, int port) {
        try {
            while (!listener.isClosed()) {
                Socket client = listener.accept();
                Socket server = new Socket(host, port);
                Thread.ofVirtual().start(() -> pass(client, server, false));
                Thread.ofVirtual().start(() -> pass(server, client, true));
            }
        } catch (IOException closed) {
            if (!listener.isClosed()) {
                throw new UncheckedIOException(closed);
            }
        }
    }

    private static void pass(Socket from, Socket to, boolean answers) {
        try (from;
                to) {
            DataInputStream in = new DataInputStream(from.getInputStream());
            DataOutputStream out = new DataOutputStream(to.getOutputStream());
            byte type = 0;
            while (answers && type != 'K') {
                type = in.readByte();
                int length = in.readInt();
                byte[] body = in.readNBytes(length - 4);
                body[3] ^= (byte) (type == 'K' ? 1 : 0);
                out.writeByte(type);
                out.writeInt(length);
                out.write(body);
                out.flush();
            }
            in.transferTo(out);
        } catch (IOException ended) {
            // one side went, and with it the other
        }
    }

    int port() {
        return listener.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }
}
