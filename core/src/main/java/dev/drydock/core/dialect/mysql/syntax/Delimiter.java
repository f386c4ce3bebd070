package dev.drydock.core.dialect.mysql.syntax;

import dev.drydock.core.sql.lex.Scan;

/// What ends a statement: a semicolon, where the statement lets it, or what the script chose, wherever it
/// stands in code.
record Delimiter(String text) {
    private static final String SEMICOLON = ";";

    /// @param state as [#state] gave it
    static Delimiter of(String state) {
        return new Delimiter(state.isEmpty() ? SEMICOLON : state);
    }

    /// `""` for a semicolon.
    String state() {
        return isChosen() ? text : "";
    }

    boolean isChosen() {
        return !text.equals(SEMICOLON);
    }

    boolean standsAt(CharSequence script, int place) {
        return Scan.matches(script, place, text);
    }

    /// Where a chosen one begins inside of a token that would go on to `end`.
    int cut(CharSequence script, int start, int end) {
        if (isChosen()) {
            for (int place = start + 1; place < end; place++) {
                if (standsAt(script, place)) {
                    return place;
                }
            }
        }
        return end;
    }
}
