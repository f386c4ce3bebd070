package dev.drydock.core.query;

import dev.drydock.core.connect.resilience.Registration;
import dev.drydock.core.fault.DbFault;
import dev.drydock.core.fault.FaultException;
import dev.drydock.core.job.JobContext;
import dev.drydock.core.query.event.RunEvent;
import dev.drydock.core.query.event.RunEvent.Loss;
import dev.drydock.core.query.event.RunRule;
import dev.drydock.core.query.pending.Pending;
import dev.drydock.core.query.port.QueryPorts;
import dev.drydock.core.query.port.SessionPort;
import dev.drydock.core.query.port.TransactionState;
import dev.drydock.core.query.result.ResultState;
import dev.drydock.core.query.stop.CancelLadder;
import dev.drydock.core.query.stop.Deadline;
import dev.drydock.core.query.stream.CsvReceiver;
import dev.drydock.core.query.stream.Events;
import dev.drydock.core.query.stream.FetchPace;
import dev.drydock.core.query.stream.ResultLoop;
import dev.drydock.core.sql.StatementEffect;
import dev.drydock.core.sql.StatementEffect.TransactionChange;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;

/// One statement from its transaction to its last result. Used once.
final class StatementRun {
    /// SQL:2023 class 57 as PostgreSQL and others use it: the server ended the statement on request or by its
    /// bound.
    private static final String QUERY_CANCELED = "57014";

    private static final SessionPort.Undo NOTHING = () -> {};

    private final QuerySession session;
    private final Link link;
    private final RunOptions options;
    private final Events events;
    private final JobContext context;
    private final int number;
    private final Optional<CsvReceiver> csv;
    private final long started = System.nanoTime();
    private long rows;
    private long sentBefore = Long.MAX_VALUE;
    private boolean stopped;
    private boolean overdue;

    StatementRun(
            QuerySession session,
            RunOptions options,
            Events events,
            JobContext context,
            int number,
            Optional<CsvReceiver> csv) {
        this.session = session;
        this.link = session.link();
        this.options = options;
        this.events = events;
        this.context = context;
        this.number = number;
        this.csv = csv;
    }

    /// False when it failed or was cancelled; the listener knows.
    boolean run(String sql) {
        StatementEffect effect = link.ports().syntax().effect(sql);
        try {
            ReadOnlyGate.checkLock(session, effect);
            if (session.readOnly() || csv.isPresent()) {
                ReadOnlyGate.check(link, sql, effect);
            } else if (!link.ports().sessions().one(link.connection(), sql)) {
                throw new FaultException(RunRule.READ_DIFFERENTLY.fault("standard_conforming_strings", ""));
            }
            stoppable(sql, effect);
            session.ran(Pending.Statement.of(sql, effect, rows));
            events.tell(new RunEvent.StatementDone(number, Runner.since(started), rows));
            return true;
        } catch (FaultException thrown) {
            tellEnd(thrown.fault(), effect);
        } catch (SQLException thrown) {
            tellEnd(fault(thrown, sql), effect);
        }
        return false;
    }

    private DbFault fault(SQLException thrown, String sql) {
        String sent = csv.map(receiver -> receiver.copy().command(sql)).orElse(sql);
        DbFault said = link.login().fault(thrown, sent, started);
        return csv.map(receiver -> receiver.within(said, sql)).orElse(said);
    }

    private void stoppable(String sql, StatementEffect effect) throws SQLException, FaultException {
        try (Statement statement = link.ports().results().statement(link.connection())) {
            CancelLadder ladder = new CancelLadder(
                    new LinkRungs(link, statement), rung -> events.tell(new RunEvent.CancelClimbed(number, rung)));
            Deadline deadline = new Deadline(options.timeout(), ladder::climb);
            try (JobContext.Registration _ = context.onCancel(ladder::climb);
                    Deadline _ = deadline.start();
                    Registration _ =
                            link.hearing().tell(silent -> events.tell(new RunEvent.ServerSilent(number, silent)))) {
                boolean pending = !session.facts().pending().isEmpty();
                TransactionFrame frame = TransactionFrame.enter(session, effect);
                frame.around(() -> bounded(sql, effect, statement, frame.streams(), ladder));
                if (pending && effect.commitsUnasked() && link.transaction() == TransactionState.NONE) {
                    events.tell(new RunEvent.CommittedByServer(number));
                }
            } finally {
                ladder.statementEnded();
                stopped = ladder.climbing();
                overdue = deadline.passed();
            }
        }
    }

    /// A failed transaction takes nothing but its end, and a bound set before BEGIN would be undone inside it:
    /// the server's own bound is left out around transaction control, ours still holds.
    private void bounded(String sql, StatementEffect effect, Statement statement, boolean streams, CancelLadder ladder)
            throws SQLException, FaultException {
        QueryPorts ports = link.ports();
        boolean unbounded = options.timeout().isZero() || effect.transaction() != TransactionChange.NONE;
        SessionPort.Undo undo = unbounded ? NOTHING : ports.sessions().limit(link.connection(), options.timeout());
        try {
            if (streams) {
                statement.setFetchSize(FetchPace.FIRST);
            }
            sentBefore = link.login().sent();
            rows = csv.isPresent() ? csv.get().receive(link.connection(), sql) : spooled(statement, sql, ladder);
        } finally {
            if (!link.lost() && ports.sessions().transaction(link.connection()) != TransactionState.FAILED) {
                undo.run();
            }
        }
    }

    private long spooled(Statement statement, String sql, CancelLadder ladder) throws SQLException, FaultException {
        return new ResultLoop(link.ports().results(), session.spool(), events, number, () -> stop(ladder))
                .run(statement, sql);
    }

    private ResultState stop(CancelLadder ladder) {
        if (!ladder.climbing()) {
            return ResultState.GROWING;
        }
        return context.cancelled() ? ResultState.CANCELLED : ResultState.FAILED;
    }

    /// What went with the connection. A change outside a transaction, and the end of one, are decided by the
    /// server: whether it did so is known only from its answer.
    private Loss loss(StatementEffect effect) {
        boolean open = link.transaction() != TransactionState.NONE;
        boolean decided = effect.changes()
                ? !open || effect.needsNoTransaction() || effect.commitsUnasked()
                : open && effect.transaction() == TransactionChange.COMMITS;
        if (decided && link.login().mayHaveSent(sentBefore)) {
            return Loss.ANSWER;
        }
        return open ? Loss.TRANSACTION : Loss.NOTHING;
    }

    private void tellEnd(DbFault fault, StatementEffect effect) {
        Duration elapsed = Runner.since(started);
        if (link.lost()) {
            events.tell(new RunEvent.ConnectionLost(number, loss(effect)));
            link.noTransaction();
        }
        if (stopped && context.cancelled()) {
            events.tell(new RunEvent.StatementCancelled(number, elapsed));
            return;
        }
        boolean byServer = !options.timeout().isZero()
                && elapsed.compareTo(options.timeout()) >= 0
                && fault.sqlState().equals(QUERY_CANCELED);
        DbFault why = overdue || byServer ? RunRule.STATEMENT_TIMEOUT.fault("", fault.sqlState()) : fault;
        events.tell(new RunEvent.StatementFailed(number, why, elapsed));
    }
}
