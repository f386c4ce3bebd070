package dev.drydock.core.query;

import dev.drydock.core.fault.DbFault;
import dev.drydock.core.fault.FaultException;
import dev.drydock.core.job.Job;
import dev.drydock.core.job.JobContext;
import dev.drydock.core.query.event.RunEvent;
import dev.drydock.core.query.event.RunEvent.Loss;
import dev.drydock.core.query.event.RunListener;
import dev.drydock.core.query.event.RunRule;
import dev.drydock.core.query.port.TransactionState;
import dev.drydock.core.query.stream.CsvReceiver;
import dev.drydock.core.query.stream.Events;
import dev.drydock.core.sql.ScriptPart;
import java.time.Duration;
import java.util.Optional;

/// Runs a script on a session, statement by statement. What happens is told to the listener; faults of
/// statements are events, not exceptions. The guard's verdict on each statement is the front end's to ask for
/// before; only the promise of a read-only session is kept here, whatever was asked.
public final class Runner {
    private final QuerySession session;
    private final RunOptions options;
    private final Events events;
    private final JobContext context;
    private final Optional<CsvReceiver> csv;
    private int statements;
    private int failed;

    /// @param csv takes the rows of the only statement; empty: they are spooled
    Runner(
            QuerySession session,
            RunOptions options,
            RunListener listener,
            JobContext context,
            Optional<CsvReceiver> csv) {
        this.session = session;
        this.options = options;
        this.events = new Events(listener);
        this.context = context;
        this.csv = csv;
    }

    /// A job that runs `script`. It fails only when no connection could be had; it is cancelled by its handle.
    public static Job<RunSummary> job(QuerySession session, String script, RunOptions options, RunListener listener) {
        return context -> new Runner(session, options, listener, context, Optional.empty()).run(script);
    }

    RunSummary run(String script) throws FaultException, InterruptedException {
        long started = System.nanoTime();
        session.take();
        // Between two statements nothing is to be stopped, and an interrupt would close the connection.
        try (JobContext.Registration _ = context.onCancel(() -> {})) {
            if (restored()) {
                parts(script);
            }
        } finally {
            session.release();
        }
        if (context.cancelled()) {
            throw new InterruptedException("cancelled");
        }
        return new RunSummary(statements, failed, since(started));
    }

    /// A working connection, before anything is sent. False when an open transaction was lost: then the script
    /// must not run as if nothing had happened.
    private boolean restored() throws FaultException, InterruptedException {
        Link link = session.link();
        if (!link.lost() && link.answers()) {
            turn(link);
            return true;
        }
        boolean transactionLost = link.transaction() != TransactionState.NONE;
        events.tell(new RunEvent.ConnectionLost(0, transactionLost ? Loss.TRANSACTION : Loss.NOTHING));
        try (JobContext.Registration _ = context.onCancel(link.login()::cut)) {
            link.reopen(context::cancelled);
        }
        events.tell(new RunEvent.Reconnected(0));
        if (transactionLost) {
            failed++;
            events.tell(new RunEvent.StatementFailed(0, RunRule.TRANSACTION_LOST.fault(), Duration.ZERO));
        }
        return !transactionLost;
    }

    /// Another connection where writes became allowed or are no longer; an open transaction keeps its own.
    private void turn(Link link) throws FaultException, InterruptedException {
        if (session.readOnly() != session.writesAllowed() || link.transaction() != TransactionState.NONE) {
            return;
        }
        try (JobContext.Registration _ = context.onCancel(link.login()::cut)) {
            link.reopen(context::cancelled);
        }
        events.tell(new RunEvent.AccessChanged(0, session.readOnly()));
    }

    private void parts(String script) {
        for (ScriptPart part : session.link().ports().syntax().split(script)) {
            if (context.cancelled()) {
                return;
            }
            if (session.link().closed()) {
                failed++;
                events.tell(new RunEvent.StatementFailed(statements, RunRule.SESSION_CLOSED.fault(), Duration.ZERO));
                return;
            }
            events.tell(new RunEvent.StatementStarted(statements, part.start(), part.end()));
            boolean good = part.sendable()
                    ? new StatementRun(session, options, events, context, statements, csv)
                            .run(part.text(script).toString())
                    : refused(part);
            statements++;
            if (!good) {
                failed++;
                if (options.stopOnError() || session.link().lost()) {
                    return;
                }
            }
        }
    }

    private boolean refused(ScriptPart part) {
        events.tell(new RunEvent.StatementFailed(statements, whyNotSent(part), Duration.ZERO));
        return false;
    }

    /// The fault of a part that is not sendable.
    public static DbFault whyNotSent(ScriptPart part) {
        return switch (part.kind()) {
            case META_COMMAND -> RunRule.META_COMMAND.fault();
            case INLINE_DATA -> RunRule.INLINE_DATA.fault();
            case STATEMENT -> RunRule.NOT_SENDABLE.fault(part.problem().name(), "");
        };
    }

    static Duration since(long startedNanos) {
        return Duration.ofNanos(System.nanoTime() - startedNanos);
    }
}
