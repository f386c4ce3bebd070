package dev.drydock.core.demo;

import dev.drydock.core.files.FileTree;
import dev.drydock.core.files.PrivateFiles;
import dev.drydock.core.secrets.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// An empty PostgreSQL server for one purpose, on this machine alone, with the demo's binaries or those of an
/// installed major version. [#close] ends it and deletes its files; what a killed process left behind is
/// removed by the next start. Blocks.
public final class ThrowAwayServer implements AutoCloseable {
    /// The major version of the bundled binaries.
    public static final int BUNDLED_MAJOR = 17;

    private static final Logger LOG = LoggerFactory.getLogger(ThrowAwayServer.class);
    private static final String PREFIX = "scratch-";
    private static final String SETTINGS = "throw-away.conf";
    /// Where the packages of Debian and its kin put the versions.
    private static final Path PACKAGED = Path.of("/usr/lib/postgresql");

    private final DemoHome home;
    private final Cluster cluster;
    private final DemoLock lock;
    private final DemoTarget target;

    private ThrowAwayServer(DemoHome home, Cluster cluster, DemoLock lock, DemoTarget target) {
        this.home = home;
        this.cluster = cluster;
        this.lock = lock;
        this.target = target;
    }

    /// How a start ended.
    public sealed interface Start {
        record Started(ThrowAwayServer server) implements Start {}

        record NotStarted(DemoStart why) implements Start {}
    }

    /// @param folder holds the folders of all such servers; made when missing
    /// @param binaries where the bundled server is unpacked
    /// @param major taken from an installation where that is not the bundled one; else the bundled one serves
    public static Start start(Path folder, Path binaries, OptionalInt major) throws InterruptedException {
        Path root = folder.toAbsolutePath().normalize().resolve(PREFIX + UUID.randomUUID());
        DemoHome home = new DemoHome(root, binaries.toAbsolutePath().normalize());
        try {
            DemoLock lock = claimed(home);
            try {
                return new Start.Started(start(home, lock, major));
            } catch (NotStarted | IOException failed) {
                lock.close();
                FileTree.delete(root);
                throw failed;
            }
        } catch (NotStarted refused) {
            return new Start.NotStarted(refused.why());
        } catch (IOException failed) {
            return new Start.NotStarted(new DemoStart.FolderFailed(root, String.valueOf(failed)));
        }
    }

    /// The folder of the new server, held by its lock from the first moment that another process can see it.
    private static DemoLock claimed(DemoHome home) throws IOException, InterruptedException {
        Path folder = home.root().resolveSibling("lock");
        PrivateFiles.newFolder(Objects.requireNonNull(home.root().getParent()));
        try (DemoLock _ = DemoLock.take(folder)) {
            sweep(home);
            home.prepare();
            return DemoLock.take(home.lock());
        }
    }

    private static ThrowAwayServer start(DemoHome home, DemoLock lock, OptionalInt major)
            throws IOException, InterruptedException {
        Cluster cluster = new Cluster(home, programs(home, major), Account.find(home.root()), SETTINGS);
        Secret password = Passfile.readOrCreate(home.passfile());
        cluster.initialise(password);
        cluster.start();
        int port = cluster.process().orElseThrow(() -> cluster.failed("start")).port();
        DemoTarget target = new DemoTarget(HarbourDatabase.HOST, port, "postgres", Cluster.OWNER, password);
        return new ThrowAwayServer(home, cluster, lock, target);
    }

    /// The server's own database; a superuser's login. Wiped by [#close].
    public DemoTarget target() {
        return target;
    }

    private static Binaries programs(DemoHome home, OptionalInt major) throws IOException {
        if (major.isPresent() && major.getAsInt() != BUNDLED_MAJOR) {
            Path installed = PACKAGED.resolve(Integer.toString(major.getAsInt()));
            if (Files.isExecutable(installed.resolve("bin").resolve("initdb"))) {
                return new Binaries(installed);
            }
        }
        return Binaries.unpack(home.binaries());
    }

    /// Ends the servers that nobody holds any more. One that resists is left for the next time.
    private static void sweep(DemoHome next) throws IOException, InterruptedException {
        List<Path> found;
        try (Stream<Path> all = Files.list(Objects.requireNonNull(next.root().getParent()))) {
            found = all.filter(each -> each.getFileName().toString().startsWith(PREFIX))
                    .toList();
        }
        for (Path root : found) {
            DemoHome left = new DemoHome(root, next.binaries());
            try (DemoLock lock = DemoLock.takeNow(left.lock()).orElse(null)) {
                if (lock != null) {
                    new Cluster(left, programs(left, OptionalInt.empty()), Account.find(root), SETTINGS).stop(false);
                    FileTree.delete(root);
                    LOG.info("removed a throw-away server that was left behind: {}", root);
                }
            } catch (IOException resists) {
                LOG.warn("a throw-away server that was left behind is still there: {}", root, resists);
            }
        }
    }

    @Override
    public void close() {
        target.close();
        try {
            cluster.stop(false);
            lock.close();
            FileTree.delete(home.root());
        } catch (IOException left) {
            LOG.warn("a throw-away server was not removed; the next one does it: {}", home.root(), left);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
