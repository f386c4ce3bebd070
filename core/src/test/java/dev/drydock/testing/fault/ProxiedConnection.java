package dev.drydock.testing.fault;

import dev.drydock.testing.fault.Fault.Direction;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;

/// One connection through a [FaultProxy], with a pump for each way.
public final class ProxiedConnection {
    private static final int RECORD_LIMIT = 4 * 1024 * 1024;

    private final Socket client;
    private final Socket server;
    private final ByteArrayOutputStream sent = new ByteArrayOutputStream();
    private final AtomicLong toServer = new AtomicLong();
    private final AtomicLong toClient = new AtomicLong();
    private Fault fault = Fault.NONE;
    private boolean lostToServer;
    private boolean lostToClient;
    private boolean halfOpen;
    private long cutBudget = Long.MAX_VALUE;

    ProxiedConnection(Socket client, Socket server) throws IOException {
        this.client = client;
        this.server = server;
        client.setTcpNoDelay(true);
        server.setTcpNoDelay(true);
    }

    void start() {
        Thread.ofVirtual().name("to server").start(() -> pump(client, server, Direction.TO_SERVER));
        Thread.ofVirtual().name("to client").start(() -> pump(server, client, Direction.TO_CLIENT));
    }

    /// For this connection alone.
    public synchronized void begin(Fault worse) {
        fault = worse;
        switch (worse) {
            case Fault.BlackHole(var direction) -> {
                lostToServer |= direction.covers(Direction.TO_SERVER);
                lostToClient |= direction.covers(Direction.TO_CLIENT);
            }
            case Fault.Reset() -> {
                reset(client);
                reset(server);
            }
            case Fault.HalfOpen() -> {
                halfOpen = true;
                lostToServer = true;
                FaultProxy.quietly(server);
            }
            case Fault.Cut(var afterBytes) -> cutBudget = afterBytes;
            default -> {}
        }
        notifyAll();
    }

    /// Bytes that the client sent, whether they arrived or not.
    public long bytesToServer() {
        return toServer.get();
    }

    public long bytesToClient() {
        return toClient.get();
    }

    int sent(String text) {
        String all;
        synchronized (sent) {
            all = sent.toString(StandardCharsets.UTF_8);
        }
        int count = 0;
        for (int at = all.indexOf(text); at >= 0; at = all.indexOf(text, at + 1)) {
            count++;
        }
        return count;
    }

    private void pump(Socket from, Socket to, Direction direction) {
        byte[] buffer = new byte[16 * 1024];
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                count(direction, buffer, n);
                deliver(direction, out, buffer, n);
            }
        } catch (IOException gone) {
            // the end of the connection, told below
        }
        ended(direction);
    }

    private void count(Direction direction, byte[] buffer, int n) {
        if (direction == Direction.TO_CLIENT) {
            toClient.addAndGet(n);
            return;
        }
        toServer.addAndGet(n);
        synchronized (sent) {
            if (sent.size() < RECORD_LIMIT) {
                sent.write(buffer, 0, n);
            }
        }
    }

    private void deliver(Direction direction, OutputStream out, byte[] buffer, int n) throws IOException {
        Fault now = afterStall();
        if (lost(direction)) {
            return;
        }
        switch (now) {
            case Fault.Latency(var delay, var jitter) -> {
                sleep(delay.plusMillis(ThreadLocalRandom.current().nextLong(Math.max(1, jitter.toMillis()))));
                out.write(buffer, 0, n);
            }
            case Fault.Throttle(var bytesPerSecond) -> {
                sleep(Duration.ofMillis(1000L * n / bytesPerSecond));
                out.write(buffer, 0, n);
            }
            case Fault.Trickle trickle when direction == Direction.TO_CLIENT -> trickle(trickle, out, buffer, n);
            case Fault.Cut cut when direction == Direction.TO_CLIENT -> cut(out, buffer, n);
            default -> out.write(buffer, 0, n);
        }
    }

    private void trickle(Fault.Trickle trickle, OutputStream out, byte[] buffer, int n) throws IOException {
        for (int i = 0; i < n; i++) {
            if (!current().equals(trickle)) {
                out.write(buffer, i, n - i);
                return;
            }
            out.write(buffer[i]);
            sleep(trickle.perByte());
        }
    }

    private void cut(OutputStream out, byte[] buffer, int n) throws IOException {
        int rest = Math.toIntExact(Math.min(cutBudget, n));
        out.write(buffer, 0, rest);
        cutBudget -= rest;
        if (rest < n) {
            reset(client);
            reset(server);
            throw new IOException("cut");
        }
    }

    private synchronized Fault current() {
        return fault;
    }

    private synchronized boolean lost(Direction direction) {
        return direction == Direction.TO_SERVER ? lostToServer : lostToClient;
    }

    private synchronized Fault afterStall() throws IOException {
        try {
            while (fault instanceof Fault.Stall) {
                wait();
            }
        } catch (InterruptedException stopped) {
            throw new IOException(stopped);
        }
        return fault;
    }

    /// An end is news that travels the same way as bytes do.
    private synchronized void ended(Direction direction) {
        try {
            while (fault instanceof Fault.Stall || (lost(direction) && !(fault instanceof Fault.Pass))) {
                wait();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        FaultProxy.quietly(server);
        if (!halfOpen || direction == Direction.TO_SERVER) {
            FaultProxy.quietly(client);
        }
    }

    void close() {
        begin(Fault.NONE);
        FaultProxy.quietly(client);
        FaultProxy.quietly(server);
    }

    private static void sleep(Duration time) throws IOException {
        try {
            Thread.sleep(time);
        } catch (InterruptedException stopped) {
            throw new IOException(stopped);
        }
    }

    static void reset(Socket socket) {
        try {
            socket.setSoLinger(true, 0);
        } catch (IOException alreadyClosed) {
            return;
        }
        FaultProxy.quietly(socket);
    }
}
