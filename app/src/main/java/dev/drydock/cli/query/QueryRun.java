package dev.drydock.cli.query;

import dev.drydock.app.words.FaultText;
import dev.drydock.cli.connection.Chosen;
import dev.drydock.cli.connection.Workspaces;
import dev.drydock.cli.output.CliFailure;
import dev.drydock.cli.output.ExitCode;
import dev.drydock.cli.output.Say;
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
import dev.drydock.core.workspace.Workspace;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// One run of a script for `drydock query`: the job on its own thread, what it tells written here, in order.
final class QueryRun {
    private final Chosen chosen;
    private final Writing writing;
    private final RunOptions options;

    QueryRun(Chosen chosen, Writing writing, Duration timeout, boolean stopOnError) {
        this.chosen = chosen;
        this.writing = writing;
        this.options = new RunOptions(timeout, stopOnError);
    }

    int run(String script, List<Consent.Judged> judged) throws InterruptedException {
        try (Workspace workspace = Workspaces.open();
                SpoolFolder spool =
                        SpoolFolder.open(workspace.home().resolve("spool"), SpoolFolder.DEFAULT_RESERVE_BYTES);
                Jobs jobs = new Jobs(1);
                QuerySession session = open(spool)) {
            Told told = new Told(workspace, chosen, script, judged);
            BlockingQueue<Optional<RunEvent>> events = new LinkedBlockingQueue<>();
            JobHandle<RunSummary> handle = jobs.submit(
                    new JobSpec(chosen.profile().name(), "query"),
                    Runner.job(session, script, options, event -> events.add(Optional.of(event))));
            CountDownLatch written = new CountDownLatch(1);
            Thread cancel = new Thread(() -> stop(handle, written), "cancel query");
            Runtime.getRuntime().addShutdownHook(cancel);
            CompletableFuture<Outcome<RunSummary>> ended =
                    handle.outcome().whenComplete((_, _) -> events.add(Optional.empty()));
            try {
                follow(events, ended, told);
            } catch (IOException e) {
                Say.fault("standard output takes no more (" + e.getMessage() + "); the statement was stopped");
                stop(handle, new CountDownLatch(0));
                return ExitCode.USAGE;
            } finally {
                written.countDown();
                forget(cancel);
            }
            return codeOf(ended.join(), told);
        }
    }

    private QuerySession open(SpoolFolder spool) {
        SessionOptions session = SessionOptions.of("Drydock query");
        try {
            return QuerySession.open(
                    chosen.dialect().queryPorts(),
                    chosen.profile(),
                    chosen.secrets(),
                    chosen.readOnly() ? session.asReadOnly() : session,
                    spool);
        } catch (FaultException e) {
            throw CliFailure.connecting(e.fault());
        }
    }

    private void follow(
            BlockingQueue<Optional<RunEvent>> events, CompletableFuture<Outcome<RunSummary>> ended, Told told)
            throws IOException, InterruptedException {
        writing.begin();
        for (Optional<RunEvent> event = events.take(); event.isPresent(); event = events.take()) {
            told.on(event.get());
            writing.on(event.get());
            switch (event.get()) {
                case RunEvent.StatementFailed failed ->
                    writing.error(CliFailure.codeOf(failed.why()), told.text(failed.why()));
                case RunEvent.StatementCancelled _ ->
                    writing.error(ExitCode.INTERRUPTED, new FaultText("Cancelled", "the statement was stopped", ""));
                default -> {}
            }
        }
        if (ended.join() instanceof Outcome.Failed<RunSummary>(DbFault why)) {
            writing.error(CliFailure.codeOf(why), FaultText.of(why));
        }
        writing.end();
    }

    private static int codeOf(Outcome<RunSummary> outcome, Told told) {
        return switch (outcome) {
            case Outcome.Done<RunSummary> _ ->
                told.firstFault().map(CliFailure::codeOf).orElse(ExitCode.DONE);
            case Outcome.Failed<RunSummary>(DbFault why) -> {
                Say.fault(FaultText.of(why).line());
                yield CliFailure.codeOf(why);
            }
            case Outcome.Cancelled<RunSummary> _ -> {
                Say.fault("cancelled");
                yield ExitCode.INTERRUPTED;
            }
        };
    }

    /// A signal ends the process only after the server was told to stop and the output has its end.
    private static void stop(JobHandle<RunSummary> handle, CountDownLatch written) {
        handle.cancel();
        handle.outcome()
                .orTimeout(12, TimeUnit.SECONDS)
                .exceptionally(_ -> new Outcome.Cancelled<>())
                .join();
        try {
            if (!written.await(2, TimeUnit.SECONDS)) {
                Say.fault("the end of the output was not written");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void forget(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException ending) {
            // a signal came at the very end: the hook runs now and finds the job ended
        }
    }
}
