package dev.drydock.core.connect.resilience;

import java.time.Duration;
import java.time.InstantSource;
import java.util.function.LongSupplier;

/// Notices that the machine slept or that its clock was set: then every connection is doubtful until it has
/// answered. The monotonic clock stands still in sleep, the wall clock does not. Any thread.
public final class ClockJump {
    /// A difference that no drift explains.
    public static final Duration LIMIT = Duration.ofSeconds(20);

    private final InstantSource wall;
    private final LongSupplier nanos;
    private long lastWallMillis;
    private long lastNanos;

    public ClockJump() {
        this(InstantSource.system(), System::nanoTime);
    }

    /// @param nanos a clock that stands still while the machine sleeps
    public ClockJump(InstantSource wall, LongSupplier nanos) {
        this.wall = wall;
        this.nanos = nanos;
        this.lastWallMillis = wall.millis();
        this.lastNanos = nanos.getAsLong();
    }

    /// True when the clocks went apart by more than [#LIMIT] since the last call.
    public synchronized boolean happened() {
        long wallNow = wall.millis();
        long nanosNow = nanos.getAsLong();
        long apart = (wallNow - lastWallMillis)
                - Duration.ofNanos(nanosNow - lastNanos).toMillis();
        lastWallMillis = wallNow;
        lastNanos = nanosNow;
        return Math.abs(apart) > LIMIT.toMillis();
    }
}
