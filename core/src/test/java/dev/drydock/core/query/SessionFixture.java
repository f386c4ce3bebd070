package dev.drydock.core.query;

import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.connect.Connector;
import dev.drydock.core.connect.Environment;
import dev.drydock.core.connect.Target;
import dev.drydock.core.connect.TlsMode;
import dev.drydock.core.dialect.Dialects;
import dev.drydock.core.fault.DbFault;
import dev.drydock.core.fault.FaultException;
import dev.drydock.core.guard.unlock.Unlocks;
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
final class SessionFixture implements AutoCloseable {
    final Jobs jobs = new Jobs(4);
    final SpoolFolder spool;
    final QuerySession session;
    final List<RunEvent> events = Collections.synchronizedList(new ArrayList<>());

    private SessionFixture(ConnectionProfile profile, String password, SpoolFolder spool, boolean readOnly)
            throws FaultException {
        this(ports(profile), profile, password, spool, readOnly);
    }

    private SessionFixture(ConnectionProfile profile, String password, SpoolFolder spool, SessionOptions options)
            throws FaultException {
        this.spool = spool;
        this.session = QuerySession.open(
                ports(profile), profile, use -> Optional.of(Secret.taking(password.toCharArray())), options, spool);
    }

    /// Writable only while `unlocks` says so.
    static SessionFixture lockedBy(Unlocks unlocks, ConnectionProfile profile, String password, Path folder)
            throws FaultException {
        SessionOptions options = SessionOptions.of("Drydock test").writableWhile(() -> unlocks.writable(profile));
        return new SessionFixture(profile, password, SpoolFolder.open(folder.resolve("spool"), 0), options);
    }

    private SessionFixture(
            QueryPorts ports, ConnectionProfile profile, String password, SpoolFolder spool, boolean readOnly)
            throws FaultException {
        this.spool = spool;
        SessionOptions options = new SessionOptions("Drydock test", readOnly, Duration.ofSeconds(5));
        this.session = QuerySession.open(
                ports,
                profile,
                use -> password.isEmpty() ? Optional.empty() : Optional.of(Secret.taking(password.toCharArray())),
                options,
                spool);
    }

    static QueryPorts ports(ConnectionProfile profile) {
        return Dialects.byId(profile.dialect()).orElseThrow().queryPorts();
    }

    static SessionFixture through(Connector connector, TestDatabase database, Path folder) throws FaultException {
        QueryPorts usual = ports(database.profile());
        QueryPorts ports = new QueryPorts(
                connector, usual.faults(), usual.syntax(), usual.sessions(), usual.results(), usual.safety());
        SpoolFolder spool = SpoolFolder.open(folder.resolve("spool"), 0);
        return new SessionFixture(ports, database.profile(), database.password(), spool, false);
    }

    static SessionFixture on(TestDatabase database, Path folder) throws FaultException {
        return new SessionFixture(
                database.profile(), database.password(), SpoolFolder.open(folder.resolve("spool"), 0), false);
    }

    static SessionFixture keeping(TestDatabase database, Path folder, long reserveBytes) throws FaultException {
        SpoolFolder spool = SpoolFolder.open(folder.resolve("spool"), reserveBytes);
        return new SessionFixture(database.profile(), database.password(), spool, false);
    }

    static SessionFixture readOnly(TestDatabase database, Path folder) throws FaultException {
        return new SessionFixture(
                database.profile(), database.password(), SpoolFolder.open(folder.resolve("spool"), 0), true);
    }

    static SessionFixture on(ConnectionProfile profile, String password, Path folder) throws FaultException {
        return new SessionFixture(profile, password, SpoolFolder.open(folder.resolve("spool"), 0), false);
    }

    static SessionFixture sqlite(Path file, Path folder, boolean readOnly) throws FaultException {
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

    JobHandle<RunSummary> start(String script, RunOptions options) {
        return jobs.submit(new JobSpec("test", "run"), Runner.job(session, script, options, events::add));
    }

    Outcome<RunSummary> run(String script, RunOptions options) {
        events.clear();
        return start(script, options).outcome().join();
    }

    Outcome<RunSummary> run(String script) {
        return run(script, RunOptions.DEFAULT);
    }

    <T extends RunEvent> List<T> told(Class<T> kind) {
        synchronized (events) {
            return events.stream().filter(kind::isInstance).map(kind::cast).toList();
        }
    }

    List<SpooledResult> results() {
        return told(RunEvent.ResultOpened.class).stream()
                .map(RunEvent.ResultOpened::result)
                .toList();
    }

    DbFault fault() {
        return told(RunEvent.StatementFailed.class).getFirst().why();
    }

    /// The texts of the only result.
    List<List<String>> rows(String query) {
        run(query);
        if (results().size() != 1) {
            throw new AssertionError("not one result: " + events);
        }
        return texts(results().getFirst());
    }

    String value(String query) {
        return rows(query).getFirst().getFirst();
    }

    static List<List<String>> texts(SpooledResult result) {
        return result.page(0, 10_000).rows().stream()
                .map(row -> row.stream()
                        .map(cell -> cell.isNull() ? "NULL" : cell.text())
                        .toList())
                .toList();
    }

    static Cell cell(SpooledResult result, long row, int column) {
        return result.page(row, 1).rows().getFirst().get(column);
    }

    @Override
    public void close() {
        jobs.close();
        session.close();
        spool.close();
    }
}
