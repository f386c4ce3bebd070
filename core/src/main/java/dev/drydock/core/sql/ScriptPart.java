package dev.drydock.core.sql;

/// One part of a script: what lies between two parts is blanks, comments and separators.
///
/// @param start 0-based, in UTF-16 code units; the first significant token, or a hint comment (`/*+`) right before it
/// @param end exclusive; without the separator, comments and blanks after the last significant token
/// @param problem anything but `NONE` must not be sent to a server
public record ScriptPart(Kind kind, int start, int end, Problem problem) {
    /// What a part is for.
    public enum Kind {
        STATEMENT,
        /// A command of the vendor's shell, never sent to a server.
        META_COMMAND,
        /// Rows for the nearest statement before it that asked for them; ends before the end marker's line.
        INLINE_DATA
    }

    /// Why a part is not what it should be.
    public enum Problem {
        NONE,
        UNTERMINATED_STRING,
        UNTERMINATED_IDENTIFIER,
        UNTERMINATED_COMMENT,
        /// The end of the text came before the end marker.
        UNTERMINATED_INLINE_DATA,
        /// A shell command stands inside the statement or changes what becomes of it, so that its text is not what the
        /// vendor's shell would send.
        MIXED_WITH_META_COMMAND,
        /// A NUL character: the server would read the text only up to it.
        NUL_CHARACTER
    }

    public CharSequence text(CharSequence script) {
        return script.subSequence(start, end);
    }

    public boolean sendable() {
        return kind == Kind.STATEMENT && problem == Problem.NONE;
    }
}
