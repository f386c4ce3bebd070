package dev.drydock.core.files;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;

/// Runs work while a file is held against other threads and other processes. The system lets go when the
/// process dies. An interrupt ends neither the wait nor the work and is kept for the caller: what a latch
/// protects must not be left half done.
public final class FileLatch {
    private static final Map<Path, ReentrantLock> THREADS = new ConcurrentHashMap<>();
    private static final long STEP_NANOS = TimeUnit.MILLISECONDS.toNanos(2);

    private FileLatch() {}

    /// What runs while the file is held. `E` is what it throws beside [IOException].
    @FunctionalInterface
    public interface Work<T, E extends Exception> {
        T run() throws IOException, E;
    }

    /// Waits until `file` (made when missing) is held, then runs `work`.
    ///
    /// @throws IOException when the file cannot be used, or another process still holds it after `patience`
    public static <T, E extends Exception> T holding(Path file, Duration patience, Work<T, E> work)
            throws IOException, E {
        ReentrantLock threads = THREADS.computeIfAbsent(file.toAbsolutePath().normalize(), path -> new ReentrantLock());
        boolean interrupted = Thread.interrupted();
        threads.lock();
        try {
            PrivateFiles.file(file);
            try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "rw")) {
                interrupted |= lock(open, file, System.nanoTime() + patience.toNanos());
                return work.run();
            }
        } finally {
            threads.unlock();
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /// True when an interrupt came meanwhile.
    private static boolean lock(RandomAccessFile open, Path file, long deadline) throws IOException {
        boolean interrupted = false;
        FileLock lock = open.getChannel().tryLock();
        while (lock == null) {
            if (System.nanoTime() - deadline > 0) {
                throw new IOException("held by another process: " + file);
            }
            LockSupport.parkNanos(STEP_NANOS);
            interrupted |= Thread.interrupted();
            lock = open.getChannel().tryLock();
        }
        return interrupted;
    }
}
