package dev.drydock.core.schema.apply;

import dev.drydock.core.connect.policy.CommitMode;
import dev.drydock.core.fault.DbFault;
import dev.drydock.core.fault.FaultException;
import dev.drydock.core.guard.Rule;
import dev.drydock.core.job.Job;
import dev.drydock.core.job.JobContext;
import dev.drydock.core.query.QuerySession;
import dev.drydock.core.query.RunOptions;
import dev.drydock.core.query.Runner;
import dev.drydock.core.query.event.RunEvent;
import dev.drydock.core.query.logbook.Judged;
import dev.drydock.core.query.logbook.Logbook;
import dev.drydock.core.sql.Syntax;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One run of a judged script on a session of its own, step by step. A group that is a transaction is committed
/// when its last step is done and rolled back when one fails; what earlier groups did stays. One use.
public final class ScriptRun {
    private static final Logger LOG = LoggerFactory.getLogger(ScriptRun.class);

    private final Opening opening;
    private final JudgedScript script;
    private final Syntax syntax;
    private final Consumer<Logbook.Entry> pen;

    /// @param pen keeps what was run, as [Logbook] says
    public ScriptRun(Opening opening, JudgedScript script, Syntax syntax, Consumer<Logbook.Entry> pen) {
        this.opening = opening;
        this.script = script;
        this.syntax = syntax;
        this.pen = pen;
    }

    /// Opens the session that the script runs on; closed here.
    @FunctionalInterface
    public interface Opening {
        QuerySession open() throws FaultException;
    }

    /// How it ended, unless it was cancelled: then the server rolls the open group back.
    public sealed interface End {
        /// @param steps that were run
        record Done(int steps) implements End {}

        /// @param step the one that failed, from 0; the number of all steps when the commit did
        /// @param kept steps from the first whose effect stays
        record Failed(int step, DbFault why, int kept) implements End {}
    }

    /// Progress counts steps. It fails only when no connection could be had, or when the guard had refused.
    public Job<End> job() {
        return this::run;
    }

    private End run(JobContext context) throws FaultException, InterruptedException {
        Optional<Rule> refused = script.refusal();
        try (QuerySession session = opening.open()) {
            if (refused.isPresent()) {
                List<Judged> all =
                        script.steps().stream().map(JudgedScript.Step::judged).toList();
                new Logbook(session.profile(), all, pen).refused();
                throw new FaultException(new DbFault.Refused(refused.get().name(), "", ""));
            }
            return groups(session, context);
        }
    }

    private End groups(QuerySession session, JobContext context) throws FaultException, InterruptedException {
        int all = script.steps().size();
        int at = 0;
        int kept = 0;
        for (JudgedScript.Group group : script.groups()) {
            session.commitMode(group.transaction() ? CommitMode.MANUAL : CommitMode.AUTO);
            for (JudgedScript.Step step : group.steps()) {
                context.progress(at, all);
                Optional<DbFault> why = send(session, step.judged(), context);
                if (why.isPresent()) {
                    rollBack(session);
                    return new End.Failed(at, why.get(), kept);
                }
                at++;
                kept = group.transaction() ? kept : at;
            }
            if (group.transaction()) {
                Optional<DbFault> why = send(session, JudgedScript.judged("COMMIT", syntax, script.stance()), context);
                if (why.isPresent()) {
                    return new End.Failed(at, why.get(), kept);
                }
                kept = at;
            }
        }
        context.progress(all, all);
        return new End.Done(all);
    }

    /// A lost connection was rolled back by the server.
    private static void rollBack(QuerySession session) throws InterruptedException {
        try {
            session.end(false);
        } catch (FaultException lost) {
            LOG.info("the rest of a failed script was not rolled back by us: {}", lost.fault());
        }
    }

    private Optional<DbFault> send(QuerySession session, Judged statement, JobContext context)
            throws FaultException, InterruptedException {
        Logbook logbook = new Logbook(session.profile(), List.of(statement), pen);
        AtomicReference<Optional<DbFault>> fault = new AtomicReference<>(Optional.empty());
        Runner.job(session, statement.sql(), RunOptions.DEFAULT, event -> {
                    logbook.on(event, Instant.now());
                    if (event instanceof RunEvent.StatementFailed failed) {
                        fault.compareAndSet(Optional.empty(), Optional.of(failed.why()));
                    } else if (event instanceof RunEvent.ResultOpened opened) {
                        opened.result().close();
                    }
                })
                .run(context);
        return fault.get();
    }
}
