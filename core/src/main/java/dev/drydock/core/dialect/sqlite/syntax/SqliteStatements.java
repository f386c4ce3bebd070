package dev.drydock.core.dialect.sqlite.syntax;

import dev.drydock.core.sql.LineState.Progress;
import dev.drydock.core.sql.lex.StatementRules;

/// Where a statement ends: the state machine of `sqlite3_complete()` (src/complete.c). Only CREATE TRIGGER
/// holds semicolons; it ends at `; END ;`.
final class SqliteStatements implements StatementRules {
    private static final int NORMAL = 1;
    private static final int EXPLAIN = 2;
    private static final int CREATE = 3;
    private static final int TRIGGER = 4;
    private static final int TRIGGER_SEMICOLON = 5;
    private static final int TRIGGER_END = 6;

    @Override
    public Progress after(Progress before, String word, char symbol) {
        int phase = switch (before.phase()) {
            case 0 -> started(word);
            case EXPLAIN -> explained(word);
            case CREATE -> created(word);
            case TRIGGER, TRIGGER_END -> symbol == ';' && word.isEmpty() ? TRIGGER_SEMICOLON : TRIGGER;
            case TRIGGER_SEMICOLON -> inBody(word, symbol);
            default -> NORMAL;
        };
        return phase == before.phase() ? before : new Progress(phase, 0, 0, 0, 0);
    }

    private static int started(String word) {
        return switch (word) {
            case "EXPLAIN" -> EXPLAIN;
            case "CREATE" -> CREATE;
            default -> NORMAL;
        };
    }

    private static int explained(String word) {
        return switch (word) {
            case "CREATE" -> CREATE;
            case "EXPLAIN", "TEMP", "TEMPORARY", "TRIGGER", "END" -> NORMAL;
            default -> EXPLAIN;
        };
    }

    private static int created(String word) {
        return switch (word) {
            case "TEMP", "TEMPORARY" -> CREATE;
            case "TRIGGER" -> TRIGGER;
            default -> NORMAL;
        };
    }

    private static int inBody(String word, char symbol) {
        if (word.equals("END")) {
            return TRIGGER_END;
        }
        return symbol == ';' && word.isEmpty() ? TRIGGER_SEMICOLON : TRIGGER;
    }

    @Override
    public boolean endsAtSemicolon(Progress before) {
        return before.phase() != TRIGGER && before.phase() != TRIGGER_SEMICOLON;
    }

    @Override
    public boolean takesInlineData(Progress before) {
        return false;
    }
}
