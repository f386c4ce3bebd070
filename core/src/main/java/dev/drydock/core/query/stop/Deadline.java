package dev.drydock.core.query.stop;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Our own bound on one statement, for what the server's bound does not cover: a frozen server, many fetches
/// that are each short enough. A little later than the server's, which knows better what it stops.
public final class Deadline implements AutoCloseable {
    private static final Duration GRACE = Duration.ofMillis(250);

    private final Duration timeout;
    private final Runnable stop;
    private final CountDownLatch over = new CountDownLatch(1);
    private volatile boolean passed;

    /// @param timeout zero = none
    public Deadline(Duration timeout, Runnable stop) {
        this.timeout = timeout;
        this.stop = stop;
    }

    public Deadline start() {
        if (!timeout.isZero()) {
            Thread.ofPlatform().daemon().name("deadline").start(this::watch);
        }
        return this;
    }

    private void watch() {
        try {
            if (!over.await(timeout.plus(GRACE).toMillis(), TimeUnit.MILLISECONDS)) {
                passed = true;
                stop.run();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    public boolean passed() {
        return passed;
    }

    @Override
    public void close() {
        over.countDown();
    }
}
