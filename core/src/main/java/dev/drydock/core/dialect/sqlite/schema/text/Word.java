package dev.drydock.core.dialect.sqlite.schema.text;

import dev.drydock.core.sql.TokenKind;
import java.util.Locale;

/// One word, number, string or sign.
///
/// @param spaced whether white space or a comment stands before it
public record Word(TokenKind kind, String text, boolean spaced) {
    /// Whether it is this sign or unquoted word, in any case.
    public boolean is(String other) {
        return kind != TokenKind.QUOTED_IDENTIFIER && kind != TokenKind.STRING && text.equalsIgnoreCase(other);
    }

    /// Whether it can name something: SQLite takes strings for names too.
    public boolean isName() {
        return isQuoted() || isPlain();
    }

    boolean isPlain() {
        return kind == TokenKind.IDENTIFIER || kind == TokenKind.KEYWORD;
    }

    boolean isQuoted() {
        return kind == TokenKind.QUOTED_IDENTIFIER || kind == TokenKind.STRING;
    }

    /// The name that it stands for, without quotes.
    public String name() {
        if (!isQuoted() || text.length() < 2) {
            return text;
        }
        char quote = text.charAt(0);
        String inner = text.substring(1, text.length() - 1);
        return quote == '[' ? inner : inner.replace("" + quote + quote, "" + quote);
    }

    /// Whether it names this, as SQLite compares: without regard to ASCII case.
    public boolean names(String other) {
        return isName() && Names.same(name(), other);
    }

    String upper() {
        return text.toUpperCase(Locale.ROOT);
    }
}
