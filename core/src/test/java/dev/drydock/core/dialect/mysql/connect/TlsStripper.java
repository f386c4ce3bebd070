package dev.drydock.core.dialect.mysql.connect;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.LoggerFactory;

/// A server in the middle that takes the offer of TLS out of the real one's greeting, and counts what the
/// client then says.
final class TlsStripper implements AutoCloseable {
    private static final int TLS_IN_UPPER_BYTE = 0x08;

    private final ServerSocket door = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    private final AtomicLong fromClient = new AtomicLong();
    private final int behind;

    TlsStripper(int behind) throws IOException {
        this.behind = behind;
        Thread.ofVirtual().start(this::serve);
    }

    int port() {
        return door.getLocalPort();
    }

    long fromClient() {
        return fromClient.get();
    }

    private void serve() {
        while (!door.isClosed()) {
            try (Socket client = door.accept();
                    Socket server = new Socket(InetAddress.getLoopbackAddress(), behind)) {
                client.getOutputStream().write(withoutTls(new DataInputStream(server.getInputStream())));
                InputStream said = client.getInputStream();
                while (said.read() >= 0) {
                    fromClient.incrementAndGet();
                }
            } catch (IOException closed) {
                LoggerFactory.getLogger(TlsStripper.class).debug("one client less", closed);
            }
        }
    }

    /// Behind the version with its NUL, the session id, eight bytes of salt and a filler come the flags.
    private static byte[] withoutTls(DataInputStream server) throws IOException {
        byte[] head = server.readNBytes(4);
        int length = (head[0] & 0xFF) | (head[1] & 0xFF) << 8;
        byte[] packet = new byte[4 + length];
        System.arraycopy(head, 0, packet, 0, 4);
        server.readFully(packet, 4, length);
        int version = 5;
        while (packet[version] != 0) {
            version++;
        }
        packet[version + 1 + 4 + 8 + 1 + 1] &= ~TLS_IN_UPPER_BYTE;
        return packet;
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
