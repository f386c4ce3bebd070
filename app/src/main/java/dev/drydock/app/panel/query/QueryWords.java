package dev.drydock.app.panel.query;

import dev.drydock.app.kit.EnvironmentLook;
import dev.drydock.app.panel.query.ask.Question;
import dev.drydock.app.panel.query.keep.Trouble;
import dev.drydock.app.panel.query.tab.Phase;
import dev.drydock.app.panel.query.tab.TabState;
import dev.drydock.app.words.FaultText;
import dev.drydock.app.words.Messages;
import dev.drydock.app.words.RowsText;
import dev.drydock.core.connect.policy.CommitMode;
import dev.drydock.core.query.event.RunEvent;
import dev.drydock.core.query.leave.IdleTransaction;
import dev.drydock.core.query.preview.RowPreview;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/// The sentences of the query panel.
public final class QueryWords {
    public static final Messages TEXTS = Messages.of(QueryWords.class);

    private QueryWords() {}

    /// What did not work, why, and what is still safe.
    static String trouble(Trouble trouble) {
        String why = FaultText.of(trouble.why()).line();
        return switch (trouble.what()) {
            case TABS_NOT_READ -> TEXTS.text("trouble.tabsNotRead", why);
            case PROFILES_NOT_READ -> TEXTS.text("trouble.profilesNotRead", why);
            case NOT_REOPENED -> TEXTS.text("trouble.notReopened", why);
            case NOT_CLOSED -> TEXTS.text("trouble.notClosed", why);
            case TEXT_NOT_READ -> TEXTS.text("trouble.textNotRead", why);
            case NOT_SAVED -> TEXTS.text("trouble.notSaved", why);
            case NOT_RECORDED -> TEXTS.text("trouble.notRecorded", why);
        };
    }

    /// What a tab does now and for how long, for example `Running 7 s`; `""` when it rests.
    static String doing(Phase phase) {
        return switch (phase) {
            case Phase.Connecting(var since) -> TEXTS.text("doing.connecting", seconds(since));
            case Phase.Running(var since) -> TEXTS.text("doing.running", seconds(since));
            case Phase.Stopping(var since, var rung) -> TEXTS.text("doing.stopping", seconds(since));
            case Phase.Unbound() -> "";
            case Phase.Closed() -> "";
            case Phase.Ready() -> "";
            case Phase.Refused(var why) -> "";
            case Phase.Lost(var loss) -> "";
        };
    }

    /// What of a tab would be lost with its connection.
    static Optional<String> unfinished(TabState state) {
        String where = state.profile()
                .map(p -> EnvironmentLook.of(p.environment()).word() + " " + p.name())
                .orElse("");
        if (state.transaction().matters()) {
            return Optional.of(TEXTS.text(
                    "unfinished.transaction",
                    state.title(),
                    where,
                    seconds(state.transaction().since())));
        }
        return state.phase() instanceof Phase.Running || state.phase() instanceof Phase.Stopping
                ? Optional.of(TEXTS.text("unfinished.running", state.title(), where))
                : Optional.empty();
    }

    /// What went with a connection.
    static String lost(RunEvent.Loss loss) {
        return switch (loss) {
            case NOTHING -> TEXTS.text("state.lost");
            case TRANSACTION -> TEXTS.text("state.lostTransaction");
            case ANSWER -> TEXTS.text("state.lostAnswer");
        };
    }

    /// What becomes of a transaction that holds its locks for nobody.
    static String unused(IdleTransaction what) {
        return switch (what) {
            case IdleTransaction.Noticed(var idle, var left) ->
                TEXTS.text("message.idleTransaction", seconds(idle), seconds(left));
            case IdleTransaction.RolledBack(var idle) -> TEXTS.text("message.idleRolledBack", seconds(idle));
        };
    }

    /// How many rows a statement of a question would touch; `""` where nothing is counted.
    static String rows(Question.Asked asked, boolean counting) {
        if (asked.rows().isEmpty()) {
            return counting && asked.item().effect().changesRows() ? TEXTS.text("rows.counting") : "";
        }
        String now = asked.afterOthers() ? " " + TEXTS.text("rows.before") : "";
        return switch (asked.rows().get()) {
            case RowPreview.Counted(long rows) ->
                (rows == 1 ? TEXTS.text("rows.one") : TEXTS.text("rows.many", number(rows))) + now;
            case RowPreview.Unknown(var why, var estimate) ->
                RowsText.of(why)
                        + (estimate.isPresent() ? " " + TEXTS.text("rows.estimate", number(estimate.getAsLong())) : "");
        };
    }

    static String mode(CommitMode mode) {
        return switch (mode) {
            case AUTO -> TEXTS.text("tx.auto");
            case SMART -> TEXTS.text("tx.smart");
            case MANUAL -> TEXTS.text("tx.manual");
        };
    }

    private static String seconds(Instant since) {
        return seconds(Duration.between(since, Instant.now()));
    }

    private static String seconds(Duration lasting) {
        long seconds = Math.max(0, lasting.toSeconds());
        return seconds < 60 ? seconds + " s" : seconds / 60 + " min " + seconds % 60 + " s";
    }

    public static String elapsed(Duration elapsed) {
        long millis = elapsed.toMillis();
        if (millis < 1_000) {
            return millis + " ms";
        }
        if (millis < 60_000) {
            return String.format(Locale.ROOT, "%.1f s", millis / 1_000.0);
        }
        return millis / 60_000 + " min " + millis % 60_000 / 1_000 + " s";
    }

    public static String number(long value) {
        return NumberFormat.getIntegerInstance(Locale.ENGLISH).format(value);
    }

    public static String oneLine(String sql) {
        return sql.strip().replaceAll("\\s+", " ");
    }

    static String shortened(String sql) {
        return sql.length() > 2_000 ? sql.substring(0, 2_000) + "…" : sql;
    }
}
