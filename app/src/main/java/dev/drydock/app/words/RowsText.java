package dev.drydock.app.words;

import dev.drydock.core.query.preview.ReadOnlyProof.Gap;
import dev.drydock.core.query.preview.RowPreview.Why;

/// What is known before a statement runs, in the user's words.
public final class RowsText {
    private static final Messages WORDS = Messages.of(RowsText.class);

    private RowsText() {}

    /// Why its rows are not counted, a sentence.
    public static String of(Why why) {
        return switch (why) {
            case NOT_UNDERSTOOD -> WORDS.text("rows.notUnderstood");
            case NOT_REPEATABLE -> WORDS.text("rows.notRepeatable");
            case NOT_A_TABLE -> WORDS.text("rows.notATable");
            case TRIGGERS -> WORDS.text("rows.triggers");
            case RULES -> WORDS.text("rows.rules");
            case ROW_SECURITY -> WORDS.text("rows.rowSecurity");
            case CONFLICTS_IGNORED -> WORDS.text("rows.conflictsIgnored");
            case NO_KEY -> WORDS.text("rows.noKey");
            case TIMED_OUT -> WORDS.text("rows.timedOut");
            case REFUSED -> WORDS.text("rows.refused");
            case TRANSACTION_FAILED -> WORDS.text("rows.transactionFailed");
        };
    }

    /// What read-only does not stop, a clause.
    public static String of(Gap gap) {
        return switch (gap) {
            case SUPERUSER -> WORDS.text("gap.superuser");
            case SERVER_PROGRAMS -> WORDS.text("gap.serverPrograms");
            case SERVER_FILES -> WORDS.text("gap.serverFiles");
            case OTHER_SESSIONS -> WORDS.text("gap.otherSessions");
            case SERVER_SETTINGS -> WORDS.text("gap.serverSettings");
            case OTHER_SERVERS -> WORDS.text("gap.otherServers");
            case POOLER -> WORDS.text("gap.pooler");
        };
    }
}
