package dev.drydock.cli.query;

import dev.drydock.app.words.FaultText;
import dev.drydock.cli.connection.Chosen;
import dev.drydock.cli.connection.Workspaces;
import dev.drydock.cli.output.CliFailure;
import dev.drydock.cli.output.ExitCode;
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
import dev.drydock.core.query.SessionOptions;
import dev.drydock.core.query.event.RunEvent;
import dev.drydock.core.query.result.SpoolFolder;
import dev.drydock.core.secrets.Secret;
import dev.drydock.core.workspace.Workspace;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// One run of a script for `drydock query`: the job on its own thread, what it tells written here, in order.
final class QueryRun {
    private final Chosen chosen;
    private final OutputFormat format;
    private final RunOptions options;

    QueryRun(Chosen chosen, OutputFormat format, Duration timeout, boolean stopOnError) {
        this.chosen = chosen;
        this.format = format;
        this.options = new RunOptions(timeout, stopOnError);
    }

    int run(String script, List<Consent.Judged> judged) throws InterruptedException {
        try (Workspace workspace = Workspaces.open();
                SpoolFolder spool =
                        SpoolFolder.open(workspace.home().resolve("spool"), SpoolFolder.DEFAULT_RESERVE_BYTES);
                Jobs jobs = new Jobs(1);
                QuerySession session = open(spool)) {
            Told told = new Told(workspace, chosen, script, judged);
            Writing writing = new Writing(format, judged.size() > 1);
            BlockingQueue<Optional<RunEvent>> events = new LinkedBlockingQueue<>();
            JobHandle<RunSummary> handle = jobs.submit(
                    new JobSpec(chosen.profile().name(), "query"),
                    Runner.job(session, script, options, event -> events.add(Optional.of(event))));
            Thread cancel = new Thread(() -> stop(handle), "cancel query");
            Runtime.getRuntime().addShutdownHook(cancel);
            CompletableFuture<Outcome<RunSummary>> ended =
                    handle.outcome().whenComplete((_, _) -> events.add(Optional.empty()));
            follow(events, told, writing);
            Outcome<RunSummary> outcome = ended.join();
            forget(cancel);
            return codeOf(outcome, told);
        }
    }

    private QuerySession open(SpoolFolder spool) {
        SessionOptions session = SessionOptions.of("Drydock query");
        try {
            return QuerySession.open(
                    chosen.dialect().queryPorts(),
                    chosen.profile(),
                    () -> chosen.secret().map(Secret::copy),
                    chosen.readOnly() ? session.asReadOnly() : session,
                    spool);
        } catch (FaultException e) {
            throw CliFailure.connecting(e.fault());
        }
    }

    private static void follow(BlockingQueue<Optional<RunEvent>> events, Told told, Writing writing)
            throws InterruptedException {
        writing.begin();
        for (Optional<RunEvent> event = events.take(); event.isPresent(); event = events.take()) {
            told.on(event.get());
            writing.on(event.get());
        }
        writing.end();
    }

    private static int codeOf(Outcome<RunSummary> outcome, Told told) {
        return switch (outcome) {
            case Outcome.Done<RunSummary> _ ->
                told.firstFault().map(CliFailure::codeOf).orElse(ExitCode.DONE);
            case Outcome.Failed<RunSummary>(DbFault why) -> {
                System.err.println("drydock: " + FaultText.of(why).line());
                yield CliFailure.codeOf(why);
            }
            case Outcome.Cancelled<RunSummary> _ -> {
                System.err.println("drydock: cancelled");
                yield ExitCode.DATABASE_REFUSED;
            }
        };
    }

    /// A signal ends the process only after the server was told to stop.
    private static void stop(JobHandle<RunSummary> handle) {
        handle.cancel();
        handle.outcome()
                .orTimeout(12, TimeUnit.SECONDS)
                .exceptionally(_ -> new Outcome.Cancelled<>())
                .join();
    }

    private static void forget(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException ending) {
            // a signal came at the very end: the hook runs now and finds the job ended
        }
    }
}
