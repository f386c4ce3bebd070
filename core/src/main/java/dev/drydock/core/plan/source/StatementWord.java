package dev.drydock.core.plan.source;

import dev.drydock.core.sql.Syntax;
import dev.drydock.core.sql.Token;
import dev.drydock.core.sql.TokenKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A name, number, text or keyword of a statement, as it is compared: in lower case, without quotes.
///
/// @param end exclusive
record StatementWord(TokenKind kind, String text, int start, int end) {
    static List<StatementWord> of(String sql, Syntax syntax) {
        List<StatementWord> words = new ArrayList<>();
        for (Token token : syntax.tokens(sql)) {
            String text = token.text(sql).toString();
            switch (token.kind()) {
                case KEYWORD, IDENTIFIER, NUMBER, PARAMETER -> words.add(word(token, text));
                case QUOTED_IDENTIFIER, STRING -> words.add(word(token, bare(text)));
                case OPERATOR, PUNCTUATION, COMMENT, WHITESPACE, META_COMMAND, INLINE_DATA, INVALID -> {}
            }
        }
        return words;
    }

    private static StatementWord word(Token token, String text) {
        return new StatementWord(token.kind(), text.toLowerCase(Locale.ROOT), token.start(), token.end());
    }

    /// Without prefix and quotes.
    private static String bare(String quoted) {
        int from = 0;
        while (from < quoted.length() && Character.isLetter(quoted.charAt(from))) {
            from++;
        }
        boolean whole = quoted.length() - from >= 2;
        return whole ? quoted.substring(from + 1, quoted.length() - 1) : quoted;
    }

    boolean is(String other) {
        return text.equals(other);
    }
}
