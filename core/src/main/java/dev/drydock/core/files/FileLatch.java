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
import org.jspecify.annotations.Nullable;

/// Holds a file against other threads and other processes. The system lets go when the process dies. An interrupt does
/// not end the wait and is kept for the caller: what the latch protects must not be left half done.
public final class FileLatch implements AutoCloseable {
    private static final Map<Path, ReentrantLock> THREADS = new ConcurrentHashMap<>();
    private static final long STEP_NANOS = TimeUnit.MILLISECONDS.toNanos(2);

    private final RandomAccessFile file;
    private final ReentrantLock threads;

    private FileLatch(RandomAccessFile file, ReentrantLock threads) {
        this.file = file;
        this.threads = threads;
    }

    /// Waits until `file` (made when missing) is held.
    ///
    /// @throws IOException when the file cannot be used, or after `patience`
    public static FileLatch hold(Path file, Duration patience) throws IOException {
        ReentrantLock threads =
                THREADS.computeIfAbsent(file.toAbsolutePath().normalize(), path -> new ReentrantLock());
        threads.lock();
        boolean interrupted = Thread.interrupted();
        @Nullable RandomAccessFile open = null;
        try {
            PrivateFiles.file(file);
            open = new RandomAccessFile(file.toFile(), "rw");
            lock(open, file, System.nanoTime() + patience.toNanos());
            return new FileLatch(open, threads);
        } catch (IOException | RuntimeException failed) {
            if (open != null) {
                open.close();
            }
            threads.unlock();
            throw failed;
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static void lock(RandomAccessFile open, Path file, long deadline) throws IOException {
        boolean interrupted = false;
        try {
            FileLock lock = open.getChannel().tryLock();
            while (lock == null) {
                if (System.nanoTime() - deadline > 0) {
                    throw new IOException("held by another process: " + file);
                }
                LockSupport.parkNanos(STEP_NANOS);
                interrupted |= Thread.interrupted();
                lock = open.getChannel().tryLock();
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public void close() throws IOException {
        try {
            file.close();
        } finally {
            threads.unlock();
        }
    }
}
