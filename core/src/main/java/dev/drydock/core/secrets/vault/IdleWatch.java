package dev.drydock.core.secrets.vault;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/// Locks an open vault when nobody has used it for a while, or when somebody put up the sign. One thread, only
/// while the vault is open. The wall clock counts too: the other one stands still while a machine sleeps.
final class IdleWatch {
    private static final Duration LOOK = Duration.ofSeconds(1);

    private final Duration idle;
    private final LockSign sign;
    private final Runnable lock;
    private final InstantSource clock;
    private volatile long lastUse;
    private volatile Instant lastUseAt;
    private volatile String openedAt = "";
    private @Nullable Thread thread;

    IdleWatch(Duration idle, LockSign sign, Runnable lock, InstantSource clock) {
        this.idle = idle;
        this.sign = sign;
        this.lock = lock;
        this.clock = clock;
        this.lastUseAt = clock.instant();
    }

    synchronized void opened() {
        openedAt = sign.reading();
        used();
        if (thread == null) {
            thread = Thread.ofVirtual().name("vault watch").start(this::watch);
        }
    }

    void used() {
        lastUse = System.nanoTime();
        lastUseAt = clock.instant();
    }

    /// The sign as it was when the vault was opened.
    String openedAt() {
        return openedAt;
    }

    synchronized void rest() {
        Thread watching = thread;
        thread = null;
        if (watching != null && !Thread.currentThread().equals(watching)) {
            watching.interrupt();
        }
    }

    private void watch() {
        try {
            for (Duration left = left(); left.isPositive() && !sign.raisedSince(openedAt); left = left()) {
                Thread.sleep(left.compareTo(LOOK) < 0 ? left : LOOK);
            }
            lock.run();
        } catch (InterruptedException lockedByHand) {
            Thread.currentThread().interrupt();
        }
    }

    private Duration left() {
        Duration running = Duration.ofNanos(System.nanoTime() - lastUse);
        Duration passed = Duration.between(lastUseAt, clock.instant());
        return idle.minus(running.compareTo(passed) > 0 ? running : passed);
    }
}
