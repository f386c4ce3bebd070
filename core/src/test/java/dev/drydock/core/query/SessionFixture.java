package dev.drydock.core.query;

import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.connect.Connector;
import dev.drydock.core.connect.Environment;
import dev.drydock.core.connect.Target;
import dev.drydock.core.connect.TlsMode;
import dev.drydock.core.dialect.Dialects;
import dev.drydock.core.fault.DbFault;
import dev.drydock.core.fault.FaultException;
import dev.drydock.core.job.JobHandle;
import dev.drydock.core.job.JobSpec;
import dev.drydock.core.job.Jobs;
import dev.drydock.core.job.Outcome;
import dev.drydock.core.query.event.RunEvent;
import dev.drydock.core.query.port.QueryPorts;
import dev.drydock.core.query.result.Cell;
import dev.drydock.core.query.result.SpoolFolder;
import dev.drydock.core.query.result.SpooledResult;
import dev.drydock.core.secrets.Secret;
import dev.drydock.testing.TestDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A session on a real database, and what its runs told.
public final class SessionFixture implements AutoCloseable {
    public final Jobs jobs = new Jobs(4);
    public final SpoolFolder spool;
    public final QuerySession session;
    public final List<RunEvent> events = Collections.synchronizedList(new ArrayList<>());

    SessionFixture(ConnectionProfile profile, String password, SpoolFolder spool, boolean readOnly)
            throws FaultException {
        this(
                ports(profile),
                profile,
                password,
                spool,
                new SessionOptions("Drydock test", readOnly, Duration.ofSeconds(5)));
    }

    SessionFixture(
            QueryPorts ports, ConnectionProfile profile, String password, SpoolFolder spool, SessionOptions options)
            throws FaultException {
        this.spool = spool;
        this.session = QuerySession.open(
                ports,
                profile,
                use -> password.isEmpty() ? Optional.empty() : Optional.of(Secret.taking(password.toCharArray())),
                options,
                spool);
    }

    public static QueryPorts ports(ConnectionProfile profile) {
        return Dialects.byId(profile.dialect()).orElseThrow().queryPorts();
    }

    /// @param connector of the way to `profile`
    public static SessionFixture through(Connector connector, ConnectionProfile profile, String password, Path folder)
            throws FaultException {
        QueryPorts usual = ports(profile);
        QueryPorts ports = new QueryPorts(
                connector, usual.faults(), usual.syntax(), usual.sessions(), usual.results(), usual.safety());
        SpoolFolder spool = SpoolFolder.open(folder.resolve("spool"), 0);
        return new SessionFixture(ports, profile, password, spool, SessionOptions.of("Drydock test"));
    }

    public static SessionFixture on(TestDatabase database, Path folder) throws FaultException {
        return new SessionFixture(
                database.profile(), database.password(), SpoolFolder.open(folder.resolve("spool"), 0), false);
    }

    public static SessionFixture readOnly(TestDatabase database, Path folder) throws FaultException {
        return new SessionFixture(
                database.profile(), database.password(), SpoolFolder.open(folder.resolve("spool"), 0), true);
    }

    public static SessionFixture on(ConnectionProfile profile, String password, Path folder) throws FaultException {
        return new SessionFixture(profile, password, SpoolFolder.open(folder.resolve("spool"), 0), false);
    }

    public static SessionFixture readOnly(ConnectionProfile profile, String password, Path folder)
            throws FaultException {
        return new SessionFixture(profile, password, SpoolFolder.open(folder.resolve("spool"), 0), true);
    }

    public static SessionFixture sqlite(Path file, Path folder, boolean readOnly) throws FaultException {
        ConnectionProfile profile = new ConnectionProfile(
                "file",
                "file",
                Environment.DEV,
                "sqlite",
                new Target.LocalFile(file),
                "",
                TlsMode.DISABLE,
                Map.of("create", "true"));
        return new SessionFixture(profile, "", SpoolFolder.open(folder.resolve("spool"), 0), readOnly);
    }

    public JobHandle<RunSummary> start(String script, RunOptions options) {
        return jobs.submit(new JobSpec("test", "run"), Runner.job(session, script, options, events::add));
    }

    public Outcome<RunSummary> run(String script, RunOptions options) {
        events.clear();
        return start(script, options).outcome().join();
    }

    public Outcome<RunSummary> run(String script) {
        return run(script, RunOptions.DEFAULT);
    }

    public <T extends RunEvent> List<T> told(Class<T> kind) {
        synchronized (events) {
            return events.stream().filter(kind::isInstance).map(kind::cast).toList();
        }
    }

    public List<SpooledResult> results() {
        return told(RunEvent.ResultOpened.class).stream()
                .map(RunEvent.ResultOpened::result)
                .toList();
    }

    public DbFault fault() {
        return told(RunEvent.StatementFailed.class).getFirst().why();
    }

    /// The texts of the only result.
    public List<List<String>> rows(String query) {
        run(query);
        if (results().size() != 1) {
            throw new AssertionError("not one result: " + events);
        }
        return texts(results().getFirst());
    }

    public String value(String query) {
        return rows(query).getFirst().getFirst();
    }

    public static List<List<String>> texts(SpooledResult result) {
        return result.page(0, 10_000).rows().stream()
                .map(row -> row.stream()
                        .map(cell -> cell.isNull() ? "NULL" : cell.text())
                        .toList())
                .toList();
    }

    public static Cell cell(SpooledResult result, long row, int column) {
        return result.page(row, 1).rows().getFirst().get(column);
    }

    @Override
    public void close() {
        jobs.close();
        session.close();
        spool.close();
    }
}
