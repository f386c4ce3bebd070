package dev.drydock.core.demo;

import dev.drydock.core.fault.Attempt;
import dev.drydock.core.fault.FaultException;
import dev.drydock.core.fault.FaultReader;
import dev.drydock.core.job.JobContext;
import dev.drydock.core.secrets.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// The demo in one folder: a PostgreSQL 17 server that goes on running after this process has ended, until
/// [#stop]. Any thread, any number of processes: calls that change something wait for each other. All methods
/// block.
public final class DemoServer {
    /// Id of the dialect that speaks to the demo.
    public static final String DIALECT = "postgres";

    private static final Duration RECOVERY_LIMIT = Duration.ofSeconds(60);
    private static final String STARTING_UP = "57P03";
    private static final String NO_DATABASE = "3D000";
    private static final int QUICK_LOGIN_SECONDS = 2;

    private final DemoHome home;
    private final FaultReader faults;
    private final Optional<Account> forced;

    /// @param home the demo's own folder; made when absent, then 0700
    /// @param faults reads what the PostgreSQL driver throws
    public DemoServer(Path home, FaultReader faults) {
        this(home, home.resolve("server"), faults);
    }

    /// @param binaries where the unpacked server (60 MB) is kept, for several demos of one user to share
    public DemoServer(Path home, Path binaries, FaultReader faults) {
        this(new DemoHome(absolute(home), absolute(binaries)), faults, Optional.empty());
    }

    DemoServer(DemoHome home, FaultReader faults, Optional<Account> forced) {
        this.home = home;
        this.faults = faults;
        this.forced = forced;
    }

    /// Attaches to the running demo or starts it, recovers after a crash, and makes the data set when there is
    /// none or only a part of one (about 10 s; progress is told in rows).
    ///
    /// @throws FaultException the server refused a statement or a login
    public DemoStart start(JobContext context) throws FaultException, InterruptedException {
        return begin(context, false);
    }

    /// Stops the demo, deletes its data and starts it with a new data set. Password and port stay.
    public DemoStart reset(JobContext context) throws FaultException, InterruptedException {
        return begin(context, true);
    }

    /// Ends the server and every session on it, by force when it is frozen; the data stays. False when it did
    /// not run.
    ///
    /// @throws IOException the folder or the server's programs cannot be used
    public boolean stop() throws IOException, InterruptedException {
        if (!Files.isDirectory(home.data())) {
            return false;
        }
        try {
            home.prepare();
            try (DemoLock _ = DemoLock.take(home.lock())) {
                return cluster().stop(answers());
            }
        } catch (NotStarted e) {
            throw new IOException(e.why().toString(), e);
        }
    }

    /// Looks, without waiting for a start or reset under way.
    ///
    /// @throws IOException the folder cannot be read
    public DemoStatus status() throws IOException {
        if (!Files.isDirectory(home.data())) {
            return new DemoStatus.Absent();
        }
        Optional<ServerProcess> process = ServerProcess.of(home.data());
        return process.isEmpty() ? new DemoStatus.Stopped() : status(process.get());
    }

    private boolean answers() throws IOException {
        DemoStatus now = status();
        if (now instanceof DemoStatus.Running running) {
            running.target().close();
        }
        return !(now instanceof DemoStatus.NotAnswering);
    }

    private DemoStatus status(ServerProcess process) throws IOException {
        Secret password = Passfile.read(home.passfile());
        var database = new HarbourDatabase(process.port(), password);
        try (Connection _ = database.open(HarbourDatabase.NAME, QUICK_LOGIN_SECONDS)) {
            return new DemoStatus.Running(target(database), process.pid());
        } catch (SQLException e) {
            password.close();
            boolean lives = NO_DATABASE.equals(e.getSQLState()) || STARTING_UP.equals(e.getSQLState());
            return lives ? new DemoStatus.Loading(process.pid()) : new DemoStatus.NotAnswering(process.pid());
        }
    }

    private DemoStart begin(JobContext context, boolean anew) throws FaultException, InterruptedException {
        Instant begun = Instant.now();
        try {
            home.prepare();
            try (DemoLock _ = DemoLock.take(home.lock())) {
                return begin(cluster(), context, anew);
            }
        } catch (NotStarted e) {
            return e.why();
        } catch (IOException e) {
            return new DemoStart.FolderFailed(home.root(), String.valueOf(e));
        } catch (SQLException e) {
            if (context.cancelled()) {
                throw new InterruptedException();
            }
            Duration waited = Duration.between(begun, Instant.now());
            throw new FaultException(
                    faults.read(e, Attempt.withoutStatement(HarbourDatabase.HOST, 0, Cluster.OWNER, waited)), e);
        }
    }

    private DemoStart begin(Cluster cluster, JobContext context, boolean anew)
            throws IOException, SQLException, InterruptedException {
        if (anew) {
            cluster.stop(answers());
            cluster.delete();
        }
        Secret password = Passfile.readOrCreate(home.passfile());
        boolean handedOut = false;
        try {
            cluster.initialise(password);
            boolean attached = cluster.process().isPresent();
            if (!attached) {
                cluster.start();
            }
            HarbourDatabase database = answering(cluster, password);
            boolean loaded = database.load(context);
            database.troubleSessions();
            handedOut = true;
            return new DemoStart.Ready(target(database), attached, loaded);
        } finally {
            if (!handedOut) {
                password.close();
            }
        }
    }

    /// Waits until a server that was found running takes logins: it may be in the middle of its recovery.
    private HarbourDatabase answering(Cluster cluster, Secret password)
            throws IOException, SQLException, InterruptedException {
        Instant limit = Instant.now().plus(RECOVERY_LIMIT);
        while (true) {
            ServerProcess process = cluster.process().orElseThrow(() -> cluster.failed("start"));
            var database = new HarbourDatabase(process.port(), password);
            try (Connection _ = database.open("postgres", QUICK_LOGIN_SECONDS)) {
                return database;
            } catch (SQLException e) {
                String state = String.valueOf(e.getSQLState());
                if (!state.equals(STARTING_UP) && !state.startsWith("08")) {
                    throw e;
                }
                if (Instant.now().isAfter(limit)) {
                    throw new NotStarted(new DemoStart.NotAnswering(process.pid()));
                }
                Thread.sleep(100);
            }
        }
    }

    private Cluster cluster() throws IOException, InterruptedException {
        Account account = forced.isPresent() ? forced.get() : Account.find(home.root());
        return new Cluster(home, Binaries.unpack(home.binaries()), account);
    }

    private static DemoTarget target(HarbourDatabase database) {
        return new DemoTarget(
                HarbourDatabase.HOST, database.port(), HarbourDatabase.NAME, Cluster.OWNER, database.password());
    }

    private static Path absolute(Path path) {
        return path.toAbsolutePath().normalize();
    }
}
