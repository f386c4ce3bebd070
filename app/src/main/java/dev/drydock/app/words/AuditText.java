package dev.drydock.app.words;

import dev.drydock.core.audit.AuditFinding;

/// What a check of the journal found, in the user's words.
public final class AuditText {
    private static final Messages WORDS = Messages.of(AuditText.class);

    private AuditText() {}

    /// One line, with the number of the journal's line.
    public static String of(AuditFinding finding) {
        long line = finding.line();
        return switch (finding.kind()) {
            case UNREADABLE -> WORDS.text("audit.unreadable", line);
            case ALTERED -> WORDS.text("audit.altered", line);
            case BROKEN_CHAIN -> WORDS.text("audit.brokenChain", line);
            case CUT_OFF -> WORDS.text("audit.cutOff", line);
            case TORN -> WORDS.text("audit.torn", line);
            case REPAIRED -> WORDS.text("audit.repaired", line);
            case GAP_RECORDED -> WORDS.text("audit.gapRecorded", line);
        };
    }
}
