package dev.drydock.core.connect.resilience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.drydock.core.connect.Sighting;
import dev.drydock.core.connect.wire.Handover;
import dev.drydock.core.connect.wire.Wire;
import dev.drydock.core.connect.wire.WireSocketFactory;
import dev.drydock.core.fault.DbFault;
import dev.drydock.core.fault.FaultException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A socket that waits for a byte, and a witness that says what the test wants.
class ServerWatchTest implements ServerWatch.Witness {
    private static final Duration SHORT = Duration.ofSeconds(3);

    private final ServerWatch watch = new ServerWatch(this);
    private final Wire wire = new Wire();
    private final List<Boolean> told = new CopyOnWriteArrayList<>();
    private volatile Sighting says = Sighting.WORKING;
    private volatile boolean silent;
    private volatile boolean cut;

    @SuppressWarnings("NullAway.Init")
    private ServerSocket listener;

    @SuppressWarnings("NullAway.Init")
    private Socket server;

    @Override
    public Sighting sight(long backendId) throws FaultException {
        if (silent) {
            throw new FaultException(new DbFault.Unreachable("h", 1, Duration.ZERO, "08006"));
        }
        return says;
    }

    @Override
    public void rest() {}

    @BeforeEach
    void waitForAByte() throws IOException {
        listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        try (Handover handover = Handover.of(wire)) {
            Socket socket = new WireSocketFactory(handover.key())
                    .createSocket(InetAddress.getLoopbackAddress(), listener.getLocalPort());
            Thread.ofVirtual().start(() -> read(socket));
        }
        server = listener.accept();
    }

    private void read(Socket socket) {
        try (socket) {
            while (socket.getInputStream().read() >= 0) {
                // the next one
            }
        } catch (IOException ended) {
            cut = true;
        }
    }

    @AfterEach
    void stop() throws IOException {
        watch.close();
        server.close();
        listener.close();
    }

    private Registration begin(Duration patience) {
        return watch.watch(wire, 7, patience, told::add);
    }

    @Test
    void workingSessionIsWaitedForWithoutEnd() throws InterruptedException {
        begin(SHORT);
        Thread.sleep(4_000);
        assertThat(cut).isFalse();
        assertThat(told).isEmpty();
    }

    @Test
    void sessionThatHasAnsweredIntoNothingIsCut() {
        says = Sighting.DONE;
        begin(Duration.ofHours(1));
        await().atMost(Duration.ofSeconds(20)).until(() -> cut);
        assertThat(told).isEmpty();
    }

    @Test
    void bytesOnTheirWayAreNotCutOff() throws InterruptedException, IOException {
        says = Sighting.SENDING;
        begin(Duration.ofHours(1));
        for (int i = 0; i < 16; i++) {
            Thread.sleep(250);
            server.getOutputStream().write('x');
        }
        assertThat(cut).isFalse();
    }

    @Test
    void silenceIsToldAndItsEndToo() {
        silent = true;
        begin(Duration.ofHours(1));
        await().atMost(Duration.ofSeconds(20)).until(() -> told.equals(List.of(true)));
        silent = false;
        await().atMost(Duration.ofSeconds(20)).until(() -> told.equals(List.of(true, false)));
        assertThat(cut).isFalse();
    }

    @Test
    void silenceBeyondPatienceIsCut() {
        silent = true;
        begin(Duration.ofSeconds(1));
        await().atMost(Duration.ofSeconds(20)).until(() -> cut);
        assertThat(told).startsWith(true);
    }

    @Test
    void nobodyIsCutAfterTheWatchEnded() throws InterruptedException {
        says = Sighting.GONE;
        begin(SHORT).close();
        Thread.sleep(3_500);
        assertThat(cut).isFalse();
    }
}
