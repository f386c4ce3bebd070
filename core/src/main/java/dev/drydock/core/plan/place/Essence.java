package dev.drydock.core.plan.place;

import dev.drydock.core.sql.Syntax;
import dev.drydock.core.sql.Token;
import dev.drydock.core.sql.TokenKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// The words of a text as server and user both write them: operators in one spelling, values without their
/// types; no parentheses, no casts, no comments.
final class Essence {
    private static final Map<String, List<String>> SPELLINGS = Map.of(
            "!=", List.of("<>"),
            "==", List.of("="),
            "~~", List.of("like"),
            "!~~", List.of("not", "like"),
            "~~*", List.of("ilike"),
            "!~~*", List.of("not", "ilike"));

    private static final Set<String> SKIPPED = Set.of("(", ")", "[", "]", ",", ";");

    /// Behind the first word of a type.
    private static final Set<String> TYPE_WORDS =
            Set.of("varying", "precision", "with", "without", "time", "zone", "[", "]", "[]");

    /// Before a value whose type they are.
    private static final Set<String> TYPES_OF_VALUES = Set.of("date", "time", "timestamp", "timestamptz", "interval");

    private final String text;
    private final List<Token> tokens;
    private final List<Word> words = new ArrayList<>();

    /// One word, and where it stands.
    ///
    /// @param qualifier what a name belongs to, `""` without
    record Word(Kind kind, String spelling, String qualifier, int start, int end) {
        enum Kind {
            NAME,
            OPERATOR,
            VALUE,
            /// A place for a value.
            PARAMETER
        }

        /// Whether both may mean the same.
        boolean like(Word other) {
            if (kind == Kind.PARAMETER || other.kind == Kind.PARAMETER) {
                return kind != Kind.OPERATOR && other.kind != Kind.OPERATOR;
            }
            boolean owned = qualifier.isEmpty() || other.qualifier.isEmpty() || qualifier.equals(other.qualifier);
            return owned && (spelling.equals(other.spelling) || begins(other));
        }

        /// A server completes times: `2026-11-01` becomes `2026-11-01 00:00:00`.
        private boolean begins(Word other) {
            return kind == Kind.VALUE
                    && other.kind == Kind.VALUE
                    && Math.min(spelling.length(), other.spelling.length()) >= 10
                    && (spelling.startsWith(other.spelling) || other.spelling.startsWith(spelling));
        }

        Word spelled(String other) {
            return new Word(kind, other, qualifier, start, end);
        }
    }

    private Essence(Syntax syntax, String text) {
        this.text = text;
        tokens = syntax.tokens(text).stream()
                .filter(token -> token.kind().significant())
                .toList();
    }

    static List<Word> of(Syntax syntax, String text) {
        Essence essence = new Essence(syntax, text);
        int at = 0;
        while (at < essence.tokens.size()) {
            at = essence.read(at);
        }
        return essence.words;
    }

    /// @return the token to read next
    private int read(int at) {
        String written = written(at);
        if (written.equals("::")) {
            return behindType(at + 1);
        }
        if (written.equals(":")) {
            return written(at + 1).equals(":") ? behindType(at + 2) : parameter(at);
        }
        return switch (tokens.get(at).kind()) {
            case IDENTIFIER, QUOTED_IDENTIFIER, KEYWORD -> name(at);
            case STRING -> string(at);
            case NUMBER -> word(Word.Kind.VALUE, written, at);
            case PARAMETER -> word(Word.Kind.PARAMETER, written, at);
            case OPERATOR, PUNCTUATION -> {
                if (SKIPPED.contains(written)) {
                    yield at + 1;
                }
                yield word(written.equals("?") ? Word.Kind.PARAMETER : Word.Kind.OPERATOR, written, at);
            }
            case COMMENT, WHITESPACE, META_COMMAND, INLINE_DATA, INVALID -> at + 1;
        };
    }

    /// `:name`, where the lexer sees two.
    private int parameter(int at) {
        int last = Math.min(at + 1, tokens.size() - 1);
        words.add(new Word(
                Word.Kind.PARAMETER,
                ":",
                "",
                tokens.get(at).start(),
                tokens.get(last).end()));
        return at + 2;
    }

    private int name(int from) {
        int at = from;
        String qualifier = "";
        while (written(at + 1).equals(".") && at + 2 < tokens.size()) {
            qualifier = plain(written(at));
            at += 2;
        }
        String name = plain(written(at));
        boolean typeOfValue = TYPES_OF_VALUES.contains(name)
                && at + 1 < tokens.size()
                && tokens.get(at + 1).kind() == TokenKind.STRING;
        if (!typeOfValue) {
            words.add(new Word(
                    Word.Kind.NAME,
                    name,
                    qualifier,
                    tokens.get(from).start(),
                    tokens.get(at).end()));
        }
        return at + 1;
    }

    /// Servers quote numbers, too.
    private int string(int at) {
        String written = written(at);
        int first = written.indexOf('\'');
        String value = first >= 0 && written.length() > first + 1
                ? written.substring(first + 1, written.length() - 1)
                : written;
        return word(Word.Kind.VALUE, value, at);
    }

    private int word(Word.Kind kind, String spelling, int at) {
        Token token = tokens.get(at);
        boolean minus = kind == Word.Kind.VALUE && spelling.matches("-\\d.*");
        if (minus) {
            words.add(new Word(Word.Kind.OPERATOR, "-", "", token.start(), token.end()));
        }
        String rest = minus ? spelling.substring(1) : spelling;
        for (String each : SPELLINGS.getOrDefault(rest, List.of(rest))) {
            words.add(new Word(kind, each, "", token.start(), token.end()));
        }
        return at + 1;
    }

    private String written(int at) {
        return at < tokens.size() ? tokens.get(at).text(text).toString() : "";
    }

    private static String plain(String name) {
        boolean quoted = name.length() > 1 && (name.startsWith("\"") || name.startsWith("`"));
        return (quoted ? name.substring(1, name.length() - 1) : name).toLowerCase(Locale.ROOT);
    }

    /// Past `numeric(10,2)`, `pg_catalog.int4[]`, `timestamp without time zone`.
    private int behindType(int from) {
        int at = from + 1;
        while (written(at).equals(".")) {
            at += 2;
        }
        at = past(at);
        if (written(at).equals("(")) {
            while (at < tokens.size() && !written(at).equals(")")) {
                at++;
            }
            at = past(at + 1);
        }
        return at;
    }

    private int past(int from) {
        int at = from;
        while (TYPE_WORDS.contains(written(at).toLowerCase(Locale.ROOT))) {
            at++;
        }
        return at;
    }
}
