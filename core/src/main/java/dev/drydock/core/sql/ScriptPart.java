package dev.drydock.core.sql;

import java.util.List;
import java.util.Optional;

/// One part of a script: what lies between two parts is blanks, comments and separators.
///
/// @param start 0-based, in UTF-16 code units; the first significant token, or a hint comment (`/*+`) right
///     before it
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
        /// A shell command stands inside the statement or changes what becomes of it, so that its text is not
        /// what the vendor's shell would send.
        MIXED_WITH_META_COMMAND,
        /// A NUL character: the server would read the text only up to it.
        NUL_CHARACTER
    }

    /// The part to run for a caret, with or without its semicolon. Between parts it is the one before on the
    /// same line, else the one after on the same line, else the one right below a comment that the caret is in.
    ///
    /// @param caret 0-based; `script.length()` is behind the last character
    public static Optional<ScriptPart> at(CharSequence script, List<ScriptPart> parts, int caret) {
        Optional<ScriptPart> before = Optional.empty();
        for (ScriptPart part : parts) {
            if (part.start > caret) {
                boolean sameLine = before.isPresent() && lineBreaks(script, before.get().end, caret) == 0;
                boolean below = attached(script, caret, part.start);
                return sameLine ? before : below ? Optional.of(part) : Optional.empty();
            }
            before = Optional.of(part);
            if (caret <= part.end) {
                return before;
            }
        }
        return before.filter(part -> lineBreaks(script, part.end, caret) == 0);
    }

    private static int lineBreaks(CharSequence script, int from, int to) {
        int count = 0;
        for (int i = from; i < Math.min(to, script.length()); i++) {
            count += script.charAt(i) == '\n' ? 1 : 0;
        }
        return count;
    }

    /// Whether neither the caret's line nor any between is blank.
    private static boolean attached(CharSequence script, int caret, int to) {
        int i = caret;
        while (i > 0 && script.charAt(i - 1) != '\n') {
            i--;
        }
        boolean content = false;
        for (; i < to; i++) {
            char c = script.charAt(i);
            if (c == '\n' && !content) {
                return false;
            }
            content = c != '\n' && (content || !Character.isWhitespace(c));
        }
        return true;
    }

    public CharSequence text(CharSequence script) {
        return script.subSequence(start, end);
    }

    public boolean sendable() {
        return kind == Kind.STATEMENT && problem == Problem.NONE;
    }
}
