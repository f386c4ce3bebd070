package dev.drydock.core.secrets.vault;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// Locks an open vault when nobody has used it for a while, or when somebody put up the sign. One thread, only
/// while the vault is open.
final class IdleWatch {
    private static final Duration LOOK = Duration.ofSeconds(1);

    private final Duration idle;
    private final LockSign sign;
    private final Runnable lock;
    private volatile long lastUse;
    private volatile String openedAt = "";
    private @Nullable Thread thread;

    IdleWatch(Duration idle, LockSign sign, Runnable lock) {
        this.idle = idle;
        this.sign = sign;
        this.lock = lock;
    }

    synchronized void opened() {
        openedAt = sign.reading();
        lastUse = System.nanoTime();
        if (thread == null) {
            thread = Thread.ofVirtual().name("vault watch").start(this::watch);
        }
    }

    void used() {
        lastUse = System.nanoTime();
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
            long idleNanos = idle.toNanos();
            for (long left = idleNanos;
                    left > 0 && !sign.raisedSince(openedAt);
                    left = idleNanos - (System.nanoTime() - lastUse)) {
                Thread.sleep(Duration.ofNanos(Math.min(left, LOOK.toNanos())));
            }
            lock.run();
        } catch (InterruptedException lockedByHand) {
            Thread.currentThread().interrupt();
        }
    }
}
