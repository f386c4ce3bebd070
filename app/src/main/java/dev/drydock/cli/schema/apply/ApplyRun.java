package dev.drydock.cli.schema.apply;

import dev.drydock.app.words.FaultText;
import dev.drydock.cli.connection.Chosen;
import dev.drydock.cli.connection.Workspaces;
import dev.drydock.cli.output.CliFailure;
import dev.drydock.cli.output.ExitCode;
import dev.drydock.cli.output.JsonOut;
import dev.drydock.cli.output.Say;
import dev.drydock.cli.output.ToldBug;
import dev.drydock.cli.query.Interrupt;
import dev.drydock.core.connect.resilience.Servers;
import dev.drydock.core.fault.DbFault;
import dev.drydock.core.fault.FaultException;
import dev.drydock.core.job.JobHandle;
import dev.drydock.core.job.JobSpec;
import dev.drydock.core.job.Jobs;
import dev.drydock.core.job.Outcome;
import dev.drydock.core.query.QuerySession;
import dev.drydock.core.query.SessionOptions;
import dev.drydock.core.query.event.RunEvent;
import dev.drydock.core.query.result.SpoolFolder;
import dev.drydock.core.schema.apply.Agreement;
import dev.drydock.core.schema.apply.ApplyPlan;
import dev.drydock.core.schema.apply.ApplyReport;
import dev.drydock.core.schema.apply.ScriptRun;
import dev.drydock.core.workspace.Workspace;
import java.time.Duration;
import java.util.concurrent.CompletionException;

/// One run of a script: the job on its own thread, stopped by a signal, and what became of it told here.
final class ApplyRun {
    private final Chosen chosen;
    private final Duration timeout;
    private final boolean json;

    ApplyRun(Chosen chosen, Duration timeout, boolean json) {
        this.chosen = chosen;
        this.timeout = timeout;
        this.json = json;
    }

    /// The exit code.
    int run(ApplyPlan plan, Agreement agreement, SessionOptions options) throws InterruptedException {
        try (Workspace workspace = Workspaces.open();
                SpoolFolder spool =
                        SpoolFolder.open(workspace.home().resolve("spool"), SpoolFolder.DEFAULT_RESERVE_BYTES);
                Jobs jobs = new Jobs(1);
                Interrupt interrupt = Interrupt.awaited(() -> Say.fault("cancelled; nothing was run"));
                Servers servers = new Servers();
                QuerySession session = open(spool, options.sharing(servers))) {
            JobHandle<ApplyReport> handle = jobs.submit(
                    new JobSpec(chosen.profile().name(), "schema apply"),
                    ScriptRun.job(session, plan, agreement, timeout, entry -> entry.into(workspace), ApplyRun::notice));
            if (!interrupt.stops(handle)) {
                Interrupt.stop(handle);
                return ExitCode.INTERRUPTED;
            }
            return ended(handle);
        }
    }

    private QuerySession open(SpoolFolder spool, SessionOptions session) {
        try {
            return QuerySession.open(chosen.dialect().queryPorts(), chosen.profile(), chosen.secrets(), session, spool);
        } catch (FaultException e) {
            throw CliFailure.connecting(e.fault());
        }
    }

    private static void notice(RunEvent event) {
        if (event instanceof RunEvent.NoticeRaised raised) {
            Say.line(raised.notice().severity() + ": " + raised.notice().message());
        }
    }

    private int ended(JobHandle<ApplyReport> handle) {
        try {
            return switch (handle.outcome().join()) {
                case Outcome.Done<ApplyReport>(ApplyReport report) -> told(report);
                case Outcome.Failed<ApplyReport>(DbFault why) -> throw CliFailure.running(why);
                case Outcome.Cancelled<ApplyReport> _ -> {
                    Say.fault("cancelled; nothing was run");
                    yield ExitCode.INTERRUPTED;
                }
            };
        } catch (CompletionException bug) {
            throw new ToldBug(bug);
        }
    }

    private int told(ApplyReport report) {
        if (json) {
            JsonOut.document(ApplyPage.document(report));
        }
        ApplyPage.lines(report).forEach(Say::line);
        report.unwritten()
                .ifPresent(why -> Say.fault("history or journal could not be written: "
                        + FaultText.of(why).line()));
        if (report.cancelled()) {
            return ExitCode.INTERRUPTED;
        }
        return report.why().map(CliFailure::codeOf).orElse(ExitCode.DONE);
    }
}
