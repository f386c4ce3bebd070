package dev.drydock.core.query.logbook;

import dev.drydock.core.audit.AuditEvent;
import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.fault.DbFault;
import dev.drydock.core.fault.FaultException;
import dev.drydock.core.guard.Verdict;
import dev.drydock.core.query.event.RunEvent;
import dev.drydock.core.sql.StatementEffect;
import dev.drydock.core.sql.StatementEffect.TransactionChange;
import dev.drydock.core.workspace.HistoryEntry;
import dev.drydock.core.workspace.Workspace;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/// Keeps one run, from its events in their order. One thread.
public final class Logbook {
    /// The action of the journal's entries.
    public static final String ACTION = "query.run";

    private static final int NONE = -1;

    private final ConnectionProfile profile;
    private final String action;
    private final List<Judged> statements;
    private final Consumer<Entry> pen;
    private Instant started = Instant.EPOCH;
    private int unanswered = NONE;

    /// @param statements by their number in the events
    /// @param pen writes each entry, in order, now or later; what becomes of its faults is the front end's to
    ///     say
    public Logbook(ConnectionProfile profile, List<Judged> statements, Consumer<Entry> pen) {
        this(profile, ACTION, statements, pen);
    }

    /// @param action of the journal's entries
    public Logbook(ConnectionProfile profile, String action, List<Judged> statements, Consumer<Entry> pen) {
        this.profile = profile;
        this.action = action;
        this.statements = List.copyOf(statements);
        this.pen = pen;
    }

    /// @param now when the event was told
    public void on(RunEvent event, Instant now) {
        switch (event) {
            case RunEvent.StatementStarted e -> started = now;
            case RunEvent.StatementDone e -> ended(e.statement(), e.elapsed(), e.rows(), HistoryEntry.End.DONE);
            case RunEvent.StatementCancelled e -> ended(e.statement(), e.elapsed(), -1, HistoryEntry.End.CANCELLED);
            case RunEvent.StatementFailed e -> failed(e);
            case RunEvent.ResultOpened e -> {}
            case RunEvent.NoticeRaised e -> {}
            case RunEvent.UpdateCounted e -> {}
            case RunEvent.CancelClimbed e -> {}
            case RunEvent.ServerSilent e -> {}
            case RunEvent.ConnectionLost e -> unanswered = e.loss() == RunEvent.Loss.ANSWER ? e.statement() : NONE;
            case RunEvent.AccessChanged e -> {}
            case RunEvent.CommittedByServer e -> {}
            case RunEvent.Reconnected e -> {}
        }
    }

    /// What the guard refused is told to the journal as well; nothing of the script was sent.
    public void refused() {
        statements.stream()
                .filter(each ->
                        each.verdict().filter(Verdict.Refused.class::isInstance).isPresent())
                .forEach(each -> journal(each, "refused"));
    }

    private void failed(RunEvent.StatementFailed failed) {
        if (failed.statement() < statements.size()) {
            String said = Reply.masked(
                    words(failed.why()), statements.get(failed.statement()).sql());
            HistoryEntry.End end = HistoryEntry.End.failed(failed.why().sqlState(), said);
            ended(failed.statement(), failed.elapsed(), -1, end);
        }
    }

    private void ended(int number, Duration elapsed, long rows, HistoryEntry.End seen) {
        if (number >= statements.size()) {
            return;
        }
        HistoryEntry.End end = number == unanswered ? seen.unanswered() : seen;
        Judged statement = statements.get(number);
        var where = new HistoryEntry.Where(profile.id(), profile.name(), profile.environment());
        HistoryEntry entry = HistoryEntry.of(where, started, elapsed, rows, end, statement.sql());
        pen.accept(workspace -> workspace.history().record(entry));
        if (matters(statement.effect())) {
            String ending = end.ending().name().toLowerCase(Locale.ROOT);
            journal(statement, end.sqlState().isEmpty() ? ending : ending + ":" + end.sqlState());
        }
    }

    /// The end of a transaction is what makes its changes real or undoes them.
    private static boolean matters(StatementEffect effect) {
        boolean ends = effect.transaction() == TransactionChange.COMMITS
                || effect.transaction() == TransactionChange.ROLLS_BACK;
        return ends || effect.changes();
    }

    private void journal(Judged statement, String outcome) {
        AuditEvent event = new AuditEvent(
                profile.id(),
                profile.name(),
                profile.environment(),
                action,
                statement.sql(),
                statement.code(),
                outcome);
        pen.accept(workspace -> workspace.audit().append(event));
    }

    /// The server's own words, or the rule of ours.
    private static String words(DbFault why) {
        return switch (why) {
            case DbFault.Unreachable f -> "";
            case DbFault.Denied f -> f.message();
            case DbFault.BadSql f -> f.message();
            case DbFault.Busy f -> "";
            case DbFault.Refused f -> f.message().isEmpty() ? f.rule() : f.message();
            case DbFault.Other f -> f.message();
        };
    }

    /// One write to the user's store.
    @FunctionalInterface
    public interface Entry {
        /// @return what was written, not of interest here
        Object into(Workspace workspace) throws FaultException;
    }
}
