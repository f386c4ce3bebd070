package dev.drydock.cli.query;

import dev.drydock.app.words.FaultText;
import dev.drydock.cli.connection.Chosen;
import dev.drydock.cli.connection.Workspaces;
import dev.drydock.cli.output.CliFailure;
import dev.drydock.cli.output.ExitCode;
import dev.drydock.cli.output.Say;
import dev.drydock.cli.output.ToldBug;
import dev.drydock.core.connect.policy.CommitMode;
import dev.drydock.core.connect.resilience.Servers;
import dev.drydock.core.fault.DbFault;
import dev.drydock.core.fault.FaultException;
import dev.drydock.core.job.Job;
import dev.drydock.core.job.JobHandle;
import dev.drydock.core.job.JobSpec;
import dev.drydock.core.job.Jobs;
import dev.drydock.core.job.Outcome;
import dev.drydock.core.query.QuerySession;
import dev.drydock.core.query.RunOptions;
import dev.drydock.core.query.RunSummary;
import dev.drydock.core.query.Runner;
import dev.drydock.core.query.ServerExport;
import dev.drydock.core.query.SessionFacts;
import dev.drydock.core.query.SessionOptions;
import dev.drydock.core.query.event.RunEvent;
import dev.drydock.core.query.event.RunListener;
import dev.drydock.core.query.logbook.Judged;
import dev.drydock.core.query.port.TransactionState;
import dev.drydock.core.query.result.SpoolFolder;
import dev.drydock.core.workspace.Workspace;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;

/// One run of a script for `drydock query`: the job on its own thread, what it tells written here, in order.
final class QueryRun {
    private static final FaultText CANCELLED = new FaultText("Cancelled", "the statement was stopped", "");

    private final Chosen chosen;
    private final Writing writing;
    private final RunOptions options;

    QueryRun(Chosen chosen, Writing writing, RunOptions options) {
        this.chosen = chosen;
        this.writing = writing;
        this.options = options;
    }

    int run(String script, List<Judged> judged, SessionOptions options, CommitMode mode) throws InterruptedException {
        try (Workspace workspace = Workspaces.open();
                SpoolFolder spool =
                        SpoolFolder.open(workspace.home().resolve("spool"), SpoolFolder.DEFAULT_RESERVE_BYTES);
                Jobs jobs = new Jobs(1);
                Interrupt interrupt = Interrupt.awaited(this::neverBegun);
                Servers servers = new Servers();
                QuerySession session = open(spool, options.sharing(servers))) {
            session.commitMode(mode);
            Told told = new Told(workspace, chosen, script, judged);
            BlockingQueue<Optional<RunEvent>> events = new LinkedBlockingQueue<>();
            JobHandle<RunSummary> handle = jobs.submit(
                    new JobSpec(chosen.profile().name(), "query"),
                    job(session, script, event -> events.add(Optional.of(event))));
            if (!interrupt.stops(handle)) {
                Interrupt.stop(handle);
                return ExitCode.INTERRUPTED;
            }
            var _ = handle.outcome().whenComplete((_, _) -> events.add(Optional.empty()));
            try {
                return leftOpen(session, followed(events, handle, told));
            } catch (IOException e) {
                Say.fault(Told.noMore(e.getMessage()));
                Interrupt.stop(handle);
                return ExitCode.USAGE;
            } catch (FaultException e) {
                Interrupt.stop(handle);
                throw CliFailure.running(e.fault());
            }
        }
    }

    /// What nobody committed ends with the session.
    private static int leftOpen(QuerySession session, int code) {
        SessionFacts facts = session.facts();
        if (!facts.connected()
                || facts.transaction() == TransactionState.NONE
                || facts.pending().onlyReads()) {
            return code;
        }
        Say.fault("the transaction of " + facts.pending().count()
                + " statements is still open and is rolled back: end it with COMMIT, or run with --commit auto");
        return code == ExitCode.DONE ? ExitCode.FOUND : code;
    }

    /// Rows that only pass through are left to the server where it writes them itself.
    private Job<RunSummary> job(QuerySession session, String script, RunListener listener) {
        boolean bytes = writing.format() == OutputFormat.CSV
                && ServerExport.takes(chosen.dialect().queryPorts(), script);
        return bytes
                ? ServerExport.csv(session, script, options, listener, writing.bytes())
                : Runner.job(session, script, options, listener);
    }

    private QuerySession open(SpoolFolder spool, SessionOptions session) {
        try {
            return QuerySession.open(chosen.dialect().queryPorts(), chosen.profile(), chosen.secrets(), session, spool);
        } catch (FaultException e) {
            throw CliFailure.connecting(e.fault());
        }
    }

    /// A signal before there was anything to stop.
    private void neverBegun() {
        try {
            writing.begin();
            writing.error(ExitCode.INTERRUPTED, CANCELLED);
            writing.end();
        } catch (IOException e) {
            Say.fault(Told.noMore(e.getMessage()));
        }
    }

    private int followed(BlockingQueue<Optional<RunEvent>> events, JobHandle<RunSummary> handle, Told told)
            throws IOException, FaultException, InterruptedException {
        writing.begin();
        boolean cancelTold = false;
        for (Optional<RunEvent> event = events.take(); event.isPresent(); event = events.take()) {
            told.on(event.get());
            writing.on(event.get());
            if (event.get() instanceof RunEvent.StatementFailed failed) {
                writing.error(CliFailure.codeOf(failed.why()), told.text(failed.why()));
            } else if (event.get() instanceof RunEvent.StatementCancelled) {
                writing.error(ExitCode.INTERRUPTED, CANCELLED);
                cancelTold = true;
            }
        }
        return ended(handle, told, cancelTold);
    }

    private int ended(JobHandle<RunSummary> handle, Told told, boolean cancelTold) throws IOException {
        int code = switch (outcome(handle)) {
            case Outcome.Done<RunSummary> _ ->
                told.firstFault().map(CliFailure::codeOf).orElse(ExitCode.DONE);
            case Outcome.Failed<RunSummary>(DbFault why) -> {
                Say.fault(FaultText.of(why).line());
                writing.error(CliFailure.codeOf(why), FaultText.of(why));
                yield CliFailure.codeOf(why);
            }
            case Outcome.Cancelled<RunSummary> _ -> {
                Say.fault("cancelled");
                if (!cancelTold) {
                    writing.error(ExitCode.INTERRUPTED, CANCELLED);
                }
                yield ExitCode.INTERRUPTED;
            }
        };
        writing.end();
        return code;
    }

    private Outcome<RunSummary> outcome(JobHandle<RunSummary> handle) throws IOException {
        try {
            return handle.outcome().join();
        } catch (CompletionException bug) {
            writing.error(ExitCode.BUG, new FaultText("A bug in Drydock", String.valueOf(bug.getCause()), ""));
            writing.end();
            throw new ToldBug(bug);
        }
    }
}
