package dev.drydock.core.query.result;

import dev.drydock.core.files.FileTree;
import dev.drydock.core.files.PrivateFiles;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Where the results of this process lie: a folder of its own (0700) under a common one, its files 0600. A lock
/// that lives as long as the process tells live folders from dead ones: opening deletes what killed processes
/// left behind. Any thread.
public final class SpoolFolder implements AutoCloseable {
    /// Left free for everybody else on the same disk.
    public static final long DEFAULT_RESERVE_BYTES = 256L * 1024 * 1024;

    private static final Logger LOG = LoggerFactory.getLogger(SpoolFolder.class);
    private static final String LOCK = "lock";
    /// Folders of this process: testing their locks would give the locks up.
    private static final Set<Path> OURS = ConcurrentHashMap.newKeySet();

    private final Path folder;
    private final RandomAccessFile lockFile;
    private final long reserveBytes;
    private final AtomicLong numbers = new AtomicLong();
    private final Thread onExit = new Thread(this::deleteAll, "spool-cleanup");

    private SpoolFolder(Path folder, RandomAccessFile lockFile, long reserveBytes) {
        this.folder = folder;
        this.lockFile = lockFile;
        this.reserveBytes = reserveBytes;
    }

    /// @param common shared by all processes of this user; made if missing
    /// @param reserveBytes a spool stops with `DISK_FULL` before the disk has less than this left
    /// @throws UncheckedIOException when the folder cannot be made or is somebody else's
    public static synchronized SpoolFolder open(Path common, long reserveBytes) {
        Path base = common.toAbsolutePath().normalize();
        try {
            PrivateFiles.folder(base);
            try (RandomAccessFile gate =
                    new RandomAccessFile(base.resolve("gate").toFile(), "rw")) {
                FileLock alone = gate.getChannel().lock();
                deleteDead(base);
                SpoolFolder opened = claim(base.resolve("p-" + UUID.randomUUID()), reserveBytes);
                alone.release();
                return opened;
            }
        } catch (IOException thrown) {
            throw new UncheckedIOException(thrown);
        }
    }

    private static SpoolFolder claim(Path own, long reserveBytes) throws IOException {
        PrivateFiles.folder(own);
        RandomAccessFile lockFile = new RandomAccessFile(own.resolve(LOCK).toFile(), "rw");
        lockFile.getChannel().lock();
        SpoolFolder folder = new SpoolFolder(own, lockFile, reserveBytes);
        OURS.add(own);
        Runtime.getRuntime().addShutdownHook(folder.onExit);
        return folder;
    }

    private static void deleteDead(Path base) throws IOException {
        try (Stream<Path> folders = Files.list(base)) {
            for (Path folder : folders.filter(path -> Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
                    .toList()) {
                if (!OURS.contains(folder) && dead(folder)) {
                    delete(folder);
                }
            }
        }
    }

    private static boolean dead(Path folder) throws IOException {
        Path lock = folder.resolve(LOCK);
        if (!Files.exists(lock)) {
            return true;
        }
        try (RandomAccessFile file = new RandomAccessFile(lock.toFile(), "rw");
                FileLock taken = file.getChannel().tryLock()) {
            return taken != null;
        }
    }

    /// What cannot be deleted now (some systems keep a file that is open) is left to the next start.
    private static void delete(Path folder) {
        try {
            FileTree.delete(folder);
        } catch (IOException inUse) {
            LOG.info("left to the next start: {}", inUse.toString());
        }
    }

    /// A new, empty result.
    ///
    /// @throws IOException when the disk has no room or the folder is gone
    public SpoolWriter create(List<Column> columns) throws IOException {
        Path path = folder.resolve("r-" + numbers.incrementAndGet());
        PrivateFiles.file(path);
        return new SpoolWriter(path, columns, this::checkRoom);
    }

    private void checkRoom(long bytes) throws IOException {
        if (Files.getFileStore(folder).getUsableSpace() < reserveBytes + bytes) {
            throw new IOException("the reserve of the spool's disk is reached");
        }
    }

    /// Where this process keeps its results.
    public Path path() {
        return folder;
    }

    private void deleteAll() {
        try {
            lockFile.close();
        } catch (IOException thrown) {
            throw new UncheckedIOException(thrown);
        }
        delete(folder);
        OURS.remove(folder);
    }

    /// Deletes every result of this process.
    @Override
    public void close() {
        Runtime.getRuntime().removeShutdownHook(onExit);
        deleteAll();
    }
}
