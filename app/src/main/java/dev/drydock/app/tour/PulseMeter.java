package dev.drydock.app.tour;

import javafx.animation.AnimationTimer;

/// The longest time between two pulses of the FX thread while it is switched on: what a user feels as a hang.
/// FX thread.
final class PulseMeter extends AnimationTimer {
    private static final double NANOS_PER_MILLI = 1_000_000;

    private long last;
    private long longestNanos;
    private boolean on;

    @Override
    public void handle(long now) {
        long seen = System.nanoTime();
        if (on && last != 0) {
            longestNanos = Math.max(longestNanos, seen - last);
        }
        last = seen;
    }

    void on() {
        on = true;
        last = 0;
    }

    /// Pictures are taken on the FX thread: their time is the tour's, not the window's.
    void off() {
        on = false;
    }

    double longestMillis() {
        return longestNanos / NANOS_PER_MILLI;
    }

    /// The longest gap since the last call.
    double takeMillis() {
        double millis = longestMillis();
        longestNanos = 0;
        return millis;
    }
}
