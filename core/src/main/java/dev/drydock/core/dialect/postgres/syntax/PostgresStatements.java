package dev.drydock.core.dialect.postgres.syntax;

import dev.drydock.core.sql.LineState.Progress;
import dev.drydock.core.sql.lex.StatementRules;

/// Where a statement ends. A semicolon does not end it inside parentheses (CREATE RULE ... DO (a; b)) nor
/// inside the BEGIN ATOMIC ... END body of a function or procedure (14+). In that body every statement ends
/// with a semicolon, so the closing END is the one right after a semicolon or ATOMIC; an END of CASE or a label
/// `end` never stands there.
final class PostgresStatements implements StatementRules {
    private static final int OTHER = 1;
    private static final int CREATE = 2;
    private static final int CREATE_OR = 3;
    private static final int CREATE_OR_REPLACE = 4;
    private static final int ROUTINE = 5;
    private static final int COPY = 6;
    private static final int COPY_ROWS = 7;

    private static final int LAST_OTHER = 0;
    private static final int LAST_BEGIN = 1;
    private static final int LAST_STATEMENT_START = 2;
    private static final int LAST_FROM = 3;

    @Override
    public Progress after(Progress before, String word, char symbol) {
        int phase = phase(before, word);
        int blocks = before.blocks();
        int parentheses = before.parentheses();
        int last = last(before, word, symbol);
        if (last == LAST_STATEMENT_START && word.equals("ATOMIC")) {
            blocks++;
        } else if (blocks > 0 && word.equals("END") && before.last() == LAST_STATEMENT_START) {
            blocks--;
        } else if (word.isEmpty()) {
            parentheses = symbol == '(' ? parentheses + 1 : parentheses;
            parentheses = symbol == ')' && parentheses > 0 ? parentheses - 1 : parentheses;
        }
        boolean same = phase == before.phase()
                && blocks == before.blocks()
                && parentheses == before.parentheses()
                && last == before.last();
        return same ? before : new Progress(phase, parentheses, blocks, last, before.inlineData());
    }

    private static int phase(Progress before, String word) {
        return switch (before.phase()) {
            case 0 -> word.equals("CREATE") ? CREATE : word.equals("COPY") ? COPY : OTHER;
            case CREATE -> word.equals("OR") ? CREATE_OR : routine(word);
            case CREATE_OR -> word.equals("REPLACE") ? CREATE_OR_REPLACE : OTHER;
            case CREATE_OR_REPLACE -> routine(word);
            case COPY -> before.last() == LAST_FROM && word.equals("STDIN") ? COPY_ROWS : COPY;
            default -> before.phase();
        };
    }

    private static int routine(String word) {
        return word.equals("FUNCTION") || word.equals("PROCEDURE") ? ROUTINE : OTHER;
    }

    private static int last(Progress before, String word, char symbol) {
        return switch (word) {
            case "BEGIN" -> LAST_BEGIN;
            case "FROM" -> before.parentheses() == 0 ? LAST_FROM : LAST_OTHER;
            case "ATOMIC" ->
                before.last() == LAST_BEGIN && before.phase() == ROUTINE && before.parentheses() == 0
                        ? LAST_STATEMENT_START
                        : LAST_OTHER;
            case "" ->
                symbol == ';' && before.blocks() > 0 && before.parentheses() == 0 ? LAST_STATEMENT_START : LAST_OTHER;
            default -> LAST_OTHER;
        };
    }

    @Override
    public boolean endsAtSemicolon(Progress before) {
        return before.parentheses() == 0 && before.blocks() == 0;
    }

    @Override
    public boolean takesInlineData(Progress before) {
        return before.phase() == COPY_ROWS;
    }
}
