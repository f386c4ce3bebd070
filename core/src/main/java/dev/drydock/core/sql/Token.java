package dev.drydock.core.sql;

/// One piece of SQL text, 0-based, in UTF-16 code units, `end` exclusive. Tokens of a text touch each other and
/// cover it.
public record Token(TokenKind kind, int start, int end) {
    public CharSequence text(CharSequence source) {
        return source.subSequence(start, end);
    }
}
