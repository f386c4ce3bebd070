package dev.drydock.core.plan.node;

import java.util.Arrays;

/// Time that a node and all below it waited for the disk, summed over executions and processes: of a node that
/// several processes ran, it may be more than the clock shows. Told only where the server measures it
/// (`track_io_timing`).
public final class IoTimes {
    /// What was waited for. Which of them a server tells depends on its version; none is told twice. The name
    /// is stable: it stands in exported plans.
    public enum Timer {
        SHARED_READ("sharedReadMs"),
        SHARED_WRITE("sharedWriteMs"),
        LOCAL_READ("localReadMs"),
        LOCAL_WRITE("localWriteMs"),
        /// Of shared and local blocks, where the server does not tell them apart.
        READ("readMs"),
        /// Of shared and local blocks, where the server does not tell them apart.
        WRITE("writeMs"),
        TEMP_READ("tempReadMs"),
        TEMP_WRITE("tempWriteMs");

        private final String key;

        Timer(String key) {
            this.key = key;
        }

        public String key() {
            return key;
        }
    }

    public static final IoTimes NONE = new IoTimes(new long[Timer.values().length]);

    private static final double MICROS = 1000;

    /// By place of the timer.
    private final long[] micros;

    private IoTimes(long[] micros) {
        this.micros = micros;
    }

    /// @param micros microseconds, one per timer, in their order
    public static IoTimes of(long[] micros) {
        for (long each : micros) {
            if (each != 0) {
                return new IoTimes(micros.clone());
            }
        }
        return NONE;
    }

    public long micros(Timer timer) {
        return micros[timer.ordinal()];
    }

    public double ms(Timer timer) {
        return micros(timer) / MICROS;
    }

    /// Of all kinds of blocks.
    public double readMs() {
        return ms(Timer.SHARED_READ) + ms(Timer.LOCAL_READ) + ms(Timer.READ) + ms(Timer.TEMP_READ);
    }

    /// Of all kinds of blocks.
    public double writeMs() {
        return ms(Timer.SHARED_WRITE) + ms(Timer.LOCAL_WRITE) + ms(Timer.WRITE) + ms(Timer.TEMP_WRITE);
    }

    public double allMs() {
        return readMs() + writeMs();
    }

    /// Also where the server did not measure.
    public boolean isNone() {
        return allMs() == 0;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof IoTimes times && Arrays.equals(micros, times.micros);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(micros);
    }

    @Override
    public String toString() {
        return "IoTimes" + Arrays.toString(micros);
    }
}
