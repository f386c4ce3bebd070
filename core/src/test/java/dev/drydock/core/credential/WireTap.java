package dev.drydock.core.credential;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Stands between a client and a server on loopback: keeps what the client sends, and cuts the line when the
/// client sends a marker, before or after the server has it.
final class WireTap implements AutoCloseable {
    private final ServerSocket door;
    private final int port;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private final ByteArrayOutputStream sent = new ByteArrayOutputStream();
    private volatile String marker = "";
    private volatile boolean deliver;
    private volatile boolean down;
    private volatile boolean holds;
    private volatile boolean still;
    private final CountDownLatch held = new CountDownLatch(1);
    private final CountDownLatch over = new CountDownLatch(1);

    WireTap(int port) throws IOException {
        this.port = port;
        door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return door.getLocalPort();
    }

    /// The next message that contains `text` ends every connection, and none comes up again until [#up].
    ///
    /// @param delivered whether the server still gets it
    void cutAt(String text, boolean delivered) {
        deliver = delivered;
        marker = text;
    }

    /// Nothing passes any more, and nothing ends, from the next message on that contains `text`, until [#up].
    ///
    /// @param delivered whether the server still gets it, and answers
    void holdAt(String text, boolean delivered) {
        holds = true;
        cutAt(text, delivered);
    }

    /// Waits for what [#holdAt] was told.
    void awaitHeld() throws InterruptedException {
        if (!held.await(60, TimeUnit.SECONDS)) {
            throw new AssertionError("nobody sent " + marker);
        }
    }

    /// Everything passes again.
    void up() {
        marker = "";
        down = false;
        still = false;
        over.countDown();
    }

    /// Nobody is let in any more.
    void shut() {
        down = true;
    }

    /// Everything clients sent, one byte a character.
    synchronized String sent() {
        return sent.toString(StandardCharsets.ISO_8859_1);
    }

    private void accept() {
        try {
            while (true) {
                Socket client = door.accept();
                if (down || !connect(client)) {
                    client.close();
                }
            }
        } catch (IOException closed) {
            cut();
        }
    }

    private boolean connect(Socket client) {
        try {
            Socket server = new Socket(InetAddress.getLoopbackAddress(), port);
            sockets.add(client);
            sockets.add(server);
            Thread.ofVirtual().start(() -> pass(client, server, true));
            Thread.ofVirtual().start(() -> pass(server, client, false));
            return true;
        } catch (IOException refused) {
            return false;
        }
    }

    private void pass(Socket from, Socket to, boolean fromClient) {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] buffer = new byte[16 * 1024];
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                boolean mark = fromClient && marked(buffer, count);
                if (mark && !holds) {
                    end(out, buffer, count);
                    return;
                }
                still |= mark;
                if (down || (still && !(mark && deliver))) {
                    stand();
                    return;
                }
                out.write(buffer, 0, count);
            }
        } catch (IOException | InterruptedException gone) {
            Thread.currentThread().interrupt();
        }
    }

    private void end(OutputStream out, byte[] buffer, int count) throws IOException, InterruptedException {
        down = true;
        if (deliver) {
            out.write(buffer, 0, count);
            out.flush();
            Thread.sleep(500);
        }
        cut();
    }

    /// Keeps the line as it is until all is over, where it is held.
    private void stand() throws InterruptedException {
        if (still) {
            held.countDown();
            over.await();
        }
    }

    private synchronized boolean marked(byte[] buffer, int count) {
        sent.write(buffer, 0, count);
        return !marker.isEmpty() && new String(buffer, 0, count, StandardCharsets.ISO_8859_1).contains(marker);
    }

    private void cut() {
        for (Socket socket : sockets) {
            try {
                socket.close();
            } catch (IOException gone) {
                // closed already
            }
        }
        sockets.clear();
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
