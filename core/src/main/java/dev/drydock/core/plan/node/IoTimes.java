package dev.drydock.core.plan.node;

import java.util.EnumMap;
import java.util.Map;

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

    public static final IoTimes NONE = new IoTimes(new EnumMap<>(Timer.class));

    private static final double MICROS = 1000;

    /// Without zeros.
    private final EnumMap<Timer, Long> micros;

    private IoTimes(EnumMap<Timer, Long> micros) {
        this.micros = micros;
    }

    /// @param micros microseconds; what is missing is zero
    public static IoTimes of(Map<Timer, Long> micros) {
        EnumMap<Timer, Long> told = new EnumMap<>(Timer.class);
        micros.forEach((timer, time) -> {
            if (time != 0) {
                told.put(timer, time);
            }
        });
        return told.isEmpty() ? NONE : new IoTimes(told);
    }

    public long micros(Timer timer) {
        return micros.getOrDefault(timer, 0L);
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
        return micros.isEmpty();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof IoTimes times && micros.equals(times.micros);
    }

    @Override
    public int hashCode() {
        return micros.hashCode();
    }

    @Override
    public String toString() {
        return "IoTimes" + micros;
    }
}
