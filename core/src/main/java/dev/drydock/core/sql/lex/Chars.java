package dev.drydock.core.sql.lex;

/// Classes of characters that lexers agree on. Everything beyond ASCII is part of words, as in the vendors' own
/// lexers, which read bytes.
public final class Chars {
    public static final char NUL = '\0';
    static final char BYTE_ORDER_MARK = '\uFEFF';

    private Chars() {}

    public static boolean space(char c) {
        return c == ' ' || (c >= '\t' && c <= '\r');
    }

    static boolean lineBreak(char c) {
        return c == '\n' || c == '\r';
    }

    public static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }

    public static boolean wordStart(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c >= 0x80;
    }

    static boolean tagPart(char c) {
        return wordStart(c) || digit(c);
    }

    public static boolean wordPart(char c) {
        return tagPart(c) || c == '$';
    }

    /// ASCII only: a server folds no other letter of a keyword.
    public static char upper(char c) {
        return c >= 'a' && c <= 'z' ? (char) (c - 32) : c;
    }
}
