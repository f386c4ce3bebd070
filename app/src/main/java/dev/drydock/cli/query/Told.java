package dev.drydock.cli.query;

import dev.drydock.app.words.FaultText;
import dev.drydock.cli.connection.Chosen;
import dev.drydock.core.audit.AuditEvent;
import dev.drydock.core.fault.DbFault;
import dev.drydock.core.fault.FaultException;
import dev.drydock.core.query.event.RunEvent;
import dev.drydock.core.sql.Effect;
import dev.drydock.core.workspace.HistoryEntry;
import dev.drydock.core.workspace.Workspace;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Keeps what a run told: the history has every statement, the journal those that could change something,
/// standard error the faults, notices and losses.
final class Told {
    private static final Set<Effect> HARMLESS = EnumSet.of(Effect.READ, Effect.SESSION, Effect.TRANSACTION);

    private final Workspace workspace;
    private final Chosen chosen;
    private final String script;
    private final List<Consent.Judged> judged;
    private Optional<DbFault> firstFault = Optional.empty();
    private String statement = "";
    private Instant started = Instant.EPOCH;

    Told(Workspace workspace, Chosen chosen, String script, List<Consent.Judged> judged) {
        this.workspace = workspace;
        this.chosen = chosen;
        this.script = script;
        this.judged = judged;
    }

    Optional<DbFault> firstFault() {
        return firstFault;
    }

    void on(RunEvent event) {
        switch (event) {
            case RunEvent.StatementStarted e -> {
                statement = script.substring(e.start(), e.end());
                started = Instant.now();
            }
            case RunEvent.StatementDone e -> keep(e.statement(), e.elapsed(), e.rows(), HistoryEntry.End.DONE);
            case RunEvent.StatementFailed e -> {
                firstFault = firstFault.or(() -> Optional.of(e.why()));
                FaultText text = FaultText.of(e.why());
                System.err.println("drydock: statement " + (e.statement() + 1) + ": " + text.line());
                keep(e.statement(), e.elapsed(), -1, HistoryEntry.End.failed(text.sqlState(), text.sentence()));
            }
            case RunEvent.StatementCancelled e -> keep(e.statement(), e.elapsed(), -1, HistoryEntry.End.CANCELLED);
            case RunEvent.NoticeRaised e ->
                System.err.println(e.notice().severity() + ": " + e.notice().message()
                        + (e.notice().detail().isEmpty()
                                ? ""
                                : " (" + e.notice().detail() + ")"));
            case RunEvent.CancelClimbed e -> System.err.println(rung(e));
            case RunEvent.ConnectionLost e ->
                System.err.println("drydock: the connection was lost"
                        + (e.transactionLost() ? "; the open transaction went with it" : ""));
            case RunEvent.Reconnected _ -> System.err.println("drydock: connected again; nothing was sent twice");
            case RunEvent.ResultOpened _, RunEvent.UpdateCounted _ -> {}
        }
    }

    private static String rung(RunEvent.CancelClimbed climbed) {
        return switch (climbed.rung()) {
            case CANCEL_STATEMENT -> "drydock: asked the server to stop";
            case KILL_SESSION -> "drydock: ending the session";
            case ABORT_CONNECTION -> "drydock: cutting the connection";
        };
    }

    private void keep(int number, Duration elapsed, long rows, HistoryEntry.End end) {
        var profile = chosen.profile();
        var where = new HistoryEntry.Where(profile.id(), profile.name(), profile.environment());
        try {
            workspace.history().record(HistoryEntry.of(where, started, elapsed, rows, end, statement));
            Consent.Judged verdict = judged.get(number);
            if (!HARMLESS.containsAll(verdict.effect().effects())) {
                String outcome = end.ending().name().toLowerCase(Locale.ROOT)
                        + (end.sqlState().isEmpty() ? "" : ":" + end.sqlState());
                workspace
                        .audit()
                        .append(new AuditEvent(
                                profile.id(),
                                profile.name(),
                                profile.environment(),
                                "query.run",
                                statement,
                                verdict.verdict(),
                                outcome));
            }
        } catch (FaultException e) {
            System.err.println("drydock: history or journal could not be written: "
                    + FaultText.of(e.fault()).line());
        }
    }
}
