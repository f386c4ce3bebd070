package dev.drydock.core.connect.wire;

import dev.drydock.core.connect.tls.TlsState;
import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/// What is known of the bytes of one connection, whatever the driver knows, and the scissors to cut it. Made
/// before the connection is opened; counts what is on the network, so TLS included. Any thread.
public final class Wire {
    private volatile @Nullable Socket socket;
    private volatile @Nullable TlsState tls;
    private final AtomicLong received = new AtomicLong();
    private final AtomicLong sent = new AtomicLong();
    private volatile long waitingSince;
    private volatile boolean waiting;
    private volatile boolean settled;
    private volatile boolean cut;
    private volatile boolean ended;

    /// How long the driver has been waiting for the server, to send the next byte or to take one; zero when it
    /// does not wait.
    public Duration silence() {
        return waiting ? Duration.ofNanos(System.nanoTime() - waitingSince) : Duration.ZERO;
    }

    public long received() {
        return received.get();
    }

    public long sent() {
        return sent.get();
    }

    /// Whether a read found the end of the stream, failed, or waited in vain: where a driver was reading an
    /// answer it can no longer tell where the next one begins.
    public boolean ended() {
        return ended;
    }

    /// As agreed with the server; empty in clear, before the handshake, and where the driver does not use our
    /// sockets.
    public Optional<TlsState> tls() {
        return Optional.ofNullable(tls);
    }

    public void tls(TlsState state) {
        tls = state;
    }

    /// The connection is open: sockets that its driver opens from now on, to cancel something, are not this
    /// wire's.
    public void settle() {
        settled = true;
    }

    /// Closes the socket under the driver, without a word to the server: whoever reads or writes fails at once.
    /// A connection that is still being opened fails as well.
    public void cut() {
        cut = true;
        close();
    }

    private void close() {
        Socket under = socket;
        try {
            if (under != null) {
                under.close();
            }
        } catch (IOException alreadyGone) {
            socket = null;
        }
    }

    /// Closes the socket of a connection that was not opened, so that no thread of its driver goes on reading.
    public void abandon() {
        if (!settled) {
            close();
        }
    }

    /// @throws IOException when the wire was cut before
    void attach(Socket opened) throws IOException {
        if (settled) {
            return;
        }
        socket = opened;
        if (cut) {
            opened.close();
            throw new IOException("the connection was given up");
        }
    }

    @SuppressWarnings("ReferenceEquality")
    boolean carries(Socket one) {
        return socket == one;
    }

    void waits() {
        waitingSince = System.nanoTime();
        waiting = true;
    }

    /// @param bytes -1 for the end of the stream, or for a read that failed
    void heard(int bytes) {
        waiting = false;
        ended |= bytes < 0;
        received.addAndGet(Math.max(0, bytes));
    }

    void told(int bytes) {
        waiting = false;
        sent.addAndGet(bytes);
    }
}
