package dev.drydock.core.sql.lex;

import dev.drydock.core.sql.TokenKind;

/// Takes what the lexer finds, in the order of the text. Every character goes to exactly one call.
public interface TokenSink {
    void token(TokenKind kind, int start, int end);

    /// A separator that ended the statement before it, which may be empty.
    void separator(int start, int end);

    void meta(int start, int end, MetaEffect effect);

    /// What a shell command does to the statement that is open before it.
    enum MetaEffect {
        /// Nothing is open.
        NONE,
        SENDS,
        DISCARDS,
        /// Stands inside.
        INTERRUPTS
    }
}
