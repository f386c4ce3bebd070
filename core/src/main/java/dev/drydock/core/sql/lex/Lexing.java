package dev.drydock.core.sql.lex;

import dev.drydock.core.sql.LineState;

/// How the text of one DBMS is cut into tokens and statements. Immutable, any thread.
public interface Lexing {
    /// One pass from `from` to the end of the text, linear in its length.
    ///
    /// @param start what is open at `from`
    /// @return what is open at the end
    LineState run(CharSequence text, int from, LineState start, TokenSink sink);

    Keywords keywords();

    /// Whether a block comment may end with the text.
    boolean openCommentAccepted();

    /// Whether the code before `comment` reads otherwise without it, so that it must be sent along.
    ///
    /// @param comment where a comment begins, right behind code
    default boolean needsComment(CharSequence text, int comment) {
        return false;
    }
}
