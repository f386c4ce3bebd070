package dev.drydock.core.schema.diff;

import dev.drydock.core.sql.LineState.Progress;
import dev.drydock.core.sql.Token;
import dev.drydock.core.sql.TokenKind;
import dev.drydock.core.sql.lex.Keywords;
import dev.drydock.core.sql.lex.LexRules;
import dev.drydock.core.sql.lex.LexRules.MetaRules;
import dev.drydock.core.sql.lex.LexRules.MetaStyle;
import dev.drydock.core.sql.lex.RuleReader;
import dev.drydock.core.sql.lex.SqlRules;
import dev.drydock.core.sql.lex.StatementRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// One token of a definition as a server wrote it.
///
/// @param text as it stands there
/// @param name of an identifier without its quotes; else the text
record SqlWord(Sort sort, String text, String name) {
    /// As far as renames care.
    enum Sort {
        BLANK,
        /// A name or a keyword.
        WORD,
        QUOTED,
        STRING,
        SIGN
    }

    private static final LexRules RULES = new LexRules(
            true,
            true,
            true,
            true,
            false,
            "eE",
            "bBxXnN",
            true,
            "\"`",
            "",
            "~!@#^&|?+-*/%<>=",
            false,
            new MetaRules(MetaStyle.DOT_LINE, Set.of(), Set.of(), Set.of(), Set.of(), Set.of()));
    private static final RuleReader READER = new RuleReader(new SqlRules(RULES, new OneStatement(), Keywords.none()));

    static List<SqlWord> of(String sql) {
        List<SqlWord> words = new ArrayList<>();
        for (Token token : READER.sentTokens(sql)) {
            words.add(of(token.kind(), token.text(sql).toString()));
        }
        return words;
    }

    private static SqlWord of(TokenKind kind, String text) {
        return switch (kind) {
            case WHITESPACE, COMMENT -> new SqlWord(Sort.BLANK, text, text);
            case KEYWORD, IDENTIFIER -> new SqlWord(Sort.WORD, text, text);
            case QUOTED_IDENTIFIER -> new SqlWord(Sort.QUOTED, text, unquoted(text));
            case STRING -> new SqlWord(Sort.STRING, text, text);
            default -> new SqlWord(Sort.SIGN, text, text);
        };
    }

    private static String unquoted(String text) {
        String quote = text.substring(0, 1);
        return text.length() < 2 ? text : text.substring(1, text.length() - 1).replace(quote + quote, quote);
    }

    boolean named() {
        return sort == Sort.WORD || sort == Sort.QUOTED;
    }

    /// Servers write keywords in capitals, and put names that have some in quotes.
    boolean keyword() {
        return sort == Sort.WORD && !text.isEmpty() && Character.isUpperCase(text.charAt(0));
    }

    boolean is(String sign) {
        return text.equals(sign);
    }

    /// The same word, naming something else.
    SqlWord renamed(String other) {
        boolean plain = sort == Sort.WORD && other.matches("[a-z_][a-z0-9_$]*");
        String quote = sort == Sort.QUOTED ? text.substring(0, 1) : "\"";
        return new SqlWord(sort, plain ? other : quote + other.replace(quote, quote + quote) + quote, other);
    }

    /// Whether two words mean the same, whichever quotes stand around them.
    boolean means(SqlWord other) {
        boolean names = named() && other.named();
        return names ? name.equals(other.name) : text.equals(other.text);
    }

    /// A definition is one statement, whatever stands in it.
    private static final class OneStatement implements StatementRules {
        @Override
        public Progress after(Progress before, String word, char symbol) {
            return before;
        }

        @Override
        public boolean endsAtSemicolon(Progress before) {
            return false;
        }

        @Override
        public boolean takesInlineData(Progress before) {
            return false;
        }
    }
}
