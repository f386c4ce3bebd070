package dev.drydock.core.schema.apply;

import dev.drydock.core.audit.AuditEvent;
import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.fault.DbFault;
import dev.drydock.core.fault.FaultException;
import dev.drydock.core.job.Job;
import dev.drydock.core.job.JobContext;
import dev.drydock.core.query.QuerySession;
import dev.drydock.core.query.RunOptions;
import dev.drydock.core.query.Runner;
import dev.drydock.core.query.event.RunEvent;
import dev.drydock.core.query.event.RunListener;
import dev.drydock.core.query.logbook.Logbook;
import dev.drydock.core.query.result.SpooledResult;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Runs a plan on a session, group by group, and stops at the first statement that fails: its transaction is
/// rolled back, what was committed before stays. The journal has an entry before the first statement, one per
/// statement that could change something, and one at the end. One use.
public final class ScriptRun {
    /// The action of the entries of single statements.
    public static final String ACTION = "schema.apply";

    public static final String BEGIN = "schema.apply.begin";
    public static final String END = "schema.apply.end";

    private static final Logger LOG = LoggerFactory.getLogger(ScriptRun.class);

    private final QuerySession session;
    private final ApplyPlan plan;
    private final Diary diary;
    private final RunListener listener;
    private final Fates fates;
    private final Logbook logbook;
    private final List<SpooledResult> results = new ArrayList<>();
    private Optional<DbFault> unwritten = Optional.empty();

    private ScriptRun(QuerySession session, ApplyPlan plan, Diary diary, RunListener listener) {
        this.session = session;
        this.plan = plan;
        this.diary = diary;
        this.listener = listener;
        fates = new Fates(plan);
        logbook = new Logbook(session.profile(), ACTION, plan.judged(), this::keep);
    }

    /// A job that ends with a report also when it failed or was cancelled. It fails only when no connection
    /// could be had or the journal did not take its first entry: then nothing was sent.
    ///
    /// @param session nobody else uses it; not closed here
    /// @param timeout bound on each statement; zero = none
    /// @param listener told what happens, by the number of the statement in the plan
    /// @throws IllegalArgumentException when the guard refuses a statement or `agreement` does not cover one
    public static Job<ApplyReport> job(
            QuerySession session,
            ApplyPlan plan,
            Agreement agreement,
            Duration timeout,
            Diary diary,
            RunListener listener) {
        if (!plan.agreedBy(agreement, session.profile().target().name())) {
            throw new IllegalArgumentException("not agreed to");
        }
        return context -> new ScriptRun(session, plan, diary, listener).run(timeout, context);
    }

    private ApplyReport run(Duration timeout, JobContext context) throws FaultException {
        context.progress(0, plan.statements().size());
        diary.write(workspace -> workspace.audit().append(event(BEGIN, "begun")));
        // An interrupt between two statements would close the connection before the rollback.
        try (JobContext.Registration _ = context.onCancel(() -> {})) {
            boolean cancelled = !ranToItsEnd(timeout, context);
            ApplyReport report = fates.report(cancelled);
            keep(workspace -> workspace.audit().append(event(END, outcome(report))));
            return report.withUnwritten(unwritten);
        } catch (FaultException notBegun) {
            keep(workspace -> workspace.audit().append(event(END, failed(notBegun.fault()))));
            throw notBegun;
        }
    }

    /// False when it was cancelled.
    private boolean ranToItsEnd(Duration timeout, JobContext context) throws FaultException {
        try {
            Runner.job(session, plan.text(), new RunOptions(timeout, true), event -> on(event, context))
                    .run(context);
            return true;
        } catch (InterruptedException cancelled) {
            return false;
        } finally {
            rollBack();
            results.forEach(SpooledResult::close);
        }
    }

    /// Ends what the script left open. Where that fails the server does it, when the session is closed.
    private void rollBack() {
        try {
            session.end(false);
        } catch (FaultException lost) {
            LOG.info("no rollback was sent: {}", lost.fault());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void on(RunEvent event, JobContext context) {
        logbook.on(event, Instant.now());
        fates.on(event);
        if (event instanceof RunEvent.ResultOpened opened) {
            results.add(opened.result());
            return;
        }
        if (event instanceof RunEvent.StatementDone done) {
            context.progress(done.statement() + 1, plan.statements().size());
        }
        listener.on(event);
    }

    private void keep(Logbook.Entry entry) {
        try {
            diary.write(entry);
        } catch (FaultException refused) {
            unwritten = Optional.of(unwritten.orElse(refused.fault()));
        }
    }

    private AuditEvent event(String action, String outcome) {
        ConnectionProfile profile = session.profile();
        String verdict = plan.proof()
                ? "proved"
                : plan.typedName() ? "typed" : plan.asking().isEmpty() ? "allowed" : "confirmed";
        return new AuditEvent(
                profile.id(), profile.name(), profile.environment(), action, plan.text(), verdict, outcome);
    }

    private static String outcome(ApplyReport report) {
        return report.cancelled()
                ? "cancelled"
                : report.why().map(ScriptRun::failed).orElse("done");
    }

    private static String failed(DbFault why) {
        return why.sqlState().isEmpty() ? "failed" : "failed:" + why.sqlState();
    }

    /// Where history and journal are. Called on the job's thread; blocks.
    @FunctionalInterface
    public interface Diary {
        void write(Logbook.Entry entry) throws FaultException;
    }
}
