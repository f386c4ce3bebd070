package dev.drydock.app.panel.query.tab;

import dev.drydock.app.panel.query.keep.Ledger;
import dev.drydock.core.audit.AuditEvent;
import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.fault.DbFault;
import dev.drydock.core.query.event.RunEvent;
import dev.drydock.core.sql.Effect;
import dev.drydock.core.sql.StatementEffect;
import dev.drydock.core.sql.StatementEffect.TransactionChange;
import dev.drydock.core.workspace.HistoryEntry;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// Writes every statement of a run into the history, and into the audit journal those that may change something
/// or end a transaction.
final class Recorder {
    private static final Set<Effect> HARMLESS = EnumSet.of(Effect.READ, Effect.SESSION, Effect.TRANSACTION);

    private final Ledger ledger;
    private final ConnectionProfile profile;
    private final RunPlan plan;
    private Instant started = Instant.EPOCH;

    Recorder(Ledger ledger, ConnectionProfile profile, RunPlan plan) {
        this.ledger = ledger;
        this.profile = profile;
        this.plan = plan;
    }

    /// In order, on the run's thread; returns at once.
    void on(RunEvent event, Instant now) {
        switch (event) {
            case RunEvent.StatementStarted s -> started = now;
            case RunEvent.StatementDone d -> ended(d.statement(), d.elapsed(), d.rows(), HistoryEntry.End.DONE, "done");
            case RunEvent.StatementCancelled c ->
                ended(c.statement(), c.elapsed(), -1, HistoryEntry.End.CANCELLED, "cancelled");
            case RunEvent.StatementFailed f ->
                ended(
                        f.statement(),
                        f.elapsed(),
                        -1,
                        HistoryEntry.End.failed(f.why().sqlState(), message(f.why())),
                        f.why().sqlState().isEmpty()
                                ? "failed"
                                : "failed:" + f.why().sqlState());
            case RunEvent.ResultOpened r -> {}
            case RunEvent.NoticeRaised n -> {}
            case RunEvent.UpdateCounted u -> {}
            case RunEvent.CancelClimbed c -> {}
            case RunEvent.ConnectionLost l -> {}
            case RunEvent.Reconnected r -> {}
        }
    }

    /// What the guard stopped is told to the journal as well.
    void refused(List<RunPlan.Item> items) {
        items.forEach(item -> ledger.write(workspace -> workspace.audit().append(audit(item, "refused"))));
    }

    private void ended(int statement, Duration elapsed, long rows, HistoryEntry.End end, String outcome) {
        if (statement >= plan.items().size()) {
            return;
        }
        RunPlan.Item item = plan.items().get(statement);
        HistoryEntry.Where where = new HistoryEntry.Where(profile.id(), profile.name(), profile.environment());
        HistoryEntry entry = HistoryEntry.of(where, started, elapsed, rows, end, item.sql());
        ledger.write(workspace -> workspace.history().record(entry));
        if (journalled(item.effect())) {
            ledger.write(workspace -> workspace.audit().append(audit(item, outcome)));
        }
    }

    /// The end of a transaction is what makes its changes real or undoes them.
    private static boolean journalled(StatementEffect effect) {
        boolean ends = effect.transaction() == TransactionChange.COMMITS
                || effect.transaction() == TransactionChange.ROLLS_BACK;
        return ends || !HARMLESS.containsAll(effect.effects());
    }

    private AuditEvent audit(RunPlan.Item item, String outcome) {
        String verdict = switch (item.verdict()) {
            case dev.drydock.core.guard.Verdict.Allowed a -> "allowed";
            case dev.drydock.core.guard.Verdict.NeedsConfirmation c ->
                (c.typedName() ? "typed:" : "confirmed:") + c.rule();
            case dev.drydock.core.guard.Verdict.Refused r -> "refused:" + r.rule();
        };
        return new AuditEvent(
                profile.id(), profile.name(), profile.environment(), "query.run", item.sql(), verdict, outcome);
    }

    private static String message(DbFault why) {
        return switch (why) {
            case DbFault.Unreachable f -> "";
            case DbFault.Denied f -> f.message();
            case DbFault.BadSql f -> f.message();
            case DbFault.Busy f -> "";
            case DbFault.Refused f -> f.message().isEmpty() ? f.rule() : f.message();
            case DbFault.Other f -> f.message();
        };
    }
}
