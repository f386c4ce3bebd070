package dev.drydock.core.query.matrix;

import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.connect.resilience.Servers;
import dev.drydock.core.dialect.Dialect;
import dev.drydock.core.fault.DbFault;
import dev.drydock.core.fault.FaultException;
import dev.drydock.core.job.JobHandle;
import dev.drydock.core.job.JobSpec;
import dev.drydock.core.job.Jobs;
import dev.drydock.core.job.Outcome;
import dev.drydock.core.query.QuerySession;
import dev.drydock.core.query.RunOptions;
import dev.drydock.core.query.RunSummary;
import dev.drydock.core.query.Runner;
import dev.drydock.core.query.SessionBounds;
import dev.drydock.core.query.SessionOptions;
import dev.drydock.core.query.event.RunEvent;
import dev.drydock.core.query.result.SpoolFolder;
import dev.drydock.core.query.result.SpooledResult;
import dev.drydock.core.secrets.SecretSource;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/// One user's session and all that it was told, with the time of each.
final class Desk implements AutoCloseable {
    static final Duration CONNECT = Duration.ofSeconds(4);

    private final Jobs jobs = new Jobs(1);
    private final List<Told> told = new CopyOnWriteArrayList<>();
    private final QuerySession session;

    private Desk(QuerySession session) {
        this.session = session;
    }

    static Desk open(
            Dialect dialect,
            ConnectionProfile profile,
            SecretSource secrets,
            String purpose,
            SpoolFolder spool,
            Servers servers)
            throws FaultException {
        SessionOptions options = new SessionOptions(purpose, false, SessionBounds.connecting(CONNECT), servers);
        return new Desk(QuerySession.open(dialect.queryPorts(), profile, secrets, options, spool));
    }

    JobHandle<RunSummary> start(String script) {
        return jobs.submit(
                new JobSpec("matrix", "run"),
                Runner.job(session, script, RunOptions.DEFAULT, event -> told.add(new Told(System.nanoTime(), event))));
    }

    Outcome<RunSummary> run(String script) {
        told.clear();
        return start(script).outcome().join();
    }

    /// True when a query came back with its right answer.
    boolean answers() {
        Outcome<RunSummary> outcome = run("select 41 + 1");
        boolean right = outcome instanceof Outcome.Done
                && results().size() == 1
                && results().getFirst().rowCount() == 1
                && results()
                        .getFirst()
                        .page(0, 1)
                        .rows()
                        .getFirst()
                        .getFirst()
                        .text()
                        .equals("42");
        results().forEach(SpooledResult::close);
        return right;
    }

    void commit() throws FaultException, InterruptedException {
        session.end(true);
    }

    void forget() {
        told.clear();
    }

    List<SpooledResult> results() {
        return all(RunEvent.ResultOpened.class).stream()
                .map(RunEvent.ResultOpened::result)
                .toList();
    }

    <T extends RunEvent> List<T> all(Class<T> kind) {
        return told.stream()
                .map(Told::event)
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    Optional<DbFault> fault() {
        return all(RunEvent.StatementFailed.class).stream()
                .map(RunEvent.StatementFailed::why)
                .findFirst();
    }

    /// When the user could see that something was wrong.
    Optional<Long> noticedNanos() {
        return told.stream()
                .filter(one -> one.event() instanceof RunEvent.ConnectionLost
                        || one.event() instanceof RunEvent.StatementFailed
                        || (one.event() instanceof RunEvent.ServerSilent(var statement, var silent) && silent))
                .map(Told::nanos)
                .findFirst();
    }

    List<RunEvent> events() {
        return told.stream().map(Told::event).toList();
    }

    long backend() {
        return session.facts().server().backendId() >>> Integer.SIZE;
    }

    @Override
    public void close() {
        session.close();
        jobs.close();
    }

    private record Told(long nanos, RunEvent event) {}
}
