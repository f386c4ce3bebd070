package dev.drydock.core.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalDouble;

/// Processor time that another process of this machine has used.
final class ProcessorTime {
    /// USER_HZ, which the kernel fixes at 100 for everything it tells user space: proc(5).
    private static final double MILLIS_PER_TICK = 10;

    private static final int USER = 11;
    private static final int SYSTEM = 12;

    private ProcessorTime() {}

    /// User and system time together, to 10 ms; empty where the system does not tell, or for no such process.
    static OptionalDouble millis(long pid) {
        try {
            String line = Files.readString(Path.of("/proc", String.valueOf(pid), "stat"));
            String[] behindName = line.substring(line.lastIndexOf(')') + 2).split(" ", -1);
            return OptionalDouble.of(
                    (Long.parseLong(behindName[USER]) + Long.parseLong(behindName[SYSTEM])) * MILLIS_PER_TICK);
        } catch (IOException notTold) {
            return OptionalDouble.empty();
        }
    }
}
