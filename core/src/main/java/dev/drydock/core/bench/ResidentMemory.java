package dev.drydock.core.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalDouble;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Watches this process's resident memory (`VmRSS` in proc(5); Linux only) until closed.
final class ResidentMemory implements AutoCloseable {
    private static final Path STATUS = Path.of("/proc/self/status");
    private static final double KIB_PER_MEGABYTE = 1024.0;

    private final CountDownLatch over = new CountDownLatch(1);
    private final OptionalDouble before = now();
    private volatile double highest;

    static ResidentMemory watch() {
        ResidentMemory watched = new ResidentMemory();
        Thread.ofPlatform().daemon().name("memory").start(watched::sample);
        return watched;
    }

    private void sample() {
        try {
            do {
                highest = Math.max(highest, now().orElse(0));
            } while (!over.await(20, TimeUnit.MILLISECONDS));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /// Megabytes above the start.
    OptionalDouble growth() {
        return before.isPresent() ? OptionalDouble.of(highest - before.getAsDouble()) : OptionalDouble.empty();
    }

    private static OptionalDouble now() {
        try {
            for (String line : Files.readAllLines(STATUS)) {
                if (line.startsWith("VmRSS:")) {
                    return OptionalDouble.of(Long.parseLong(line.replaceAll("\\D", "")) / KIB_PER_MEGABYTE);
                }
            }
            return OptionalDouble.empty();
        } catch (IOException notLinux) {
            return OptionalDouble.empty();
        }
    }

    @Override
    public void close() {
        over.countDown();
    }
}
