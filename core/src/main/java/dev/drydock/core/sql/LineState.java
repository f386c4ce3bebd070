package dev.drydock.core.sql;

/// What is open at the start of a line. A value: equal states read the rest of a text equally, so an editor
/// stops restyling at the first line whose state did not change.
///
/// @param mode what the text is inside of
/// @param depth nesting of block comments, conditional ones around code included, as the dialect counts it; 0
///     elsewhere
/// @param tag what ends the mode: a dollar quote with both dollars, or the closing quote character; behind it
///     the delimiter of statements, where the script chose one; `""` otherwise
/// @param progress how far the statement around it is
public record LineState(Mode mode, int depth, String tag, Progress progress) {
    public static final LineState START = new LineState(Mode.CODE, 0, "", Progress.START);

    /// What a text is inside of.
    public enum Mode {
        CODE,
        BLOCK_COMMENT,
        /// In quotes; a doubled quote stays inside.
        STRING,
        /// In quotes; a backslash takes the quote after it.
        ESCAPE_STRING,
        DOLLAR_STRING,
        IDENTIFIER,
        /// After an escape string: a quote after a line break goes on with it.
        AFTER_ESCAPE_STRING,
        INLINE_DATA
    }

    /// Where in a statement a line starts. Numbers have the meaning the dialect's statement rules gives them.
    ///
    /// @param phase how the statement began; 0 = no significant token yet
    /// @param parentheses open ones
    /// @param blocks open bodies whose semicolons do not end the statement
    /// @param last the word or token before, as far as it matters
    /// @param inlineData statements that still wait for their rows
    public record Progress(int phase, int parentheses, int blocks, int last, int inlineData) {
        public static final Progress START = new Progress(0, 0, 0, 0, 0);

        public Progress awaiting(int statements) {
            return new Progress(phase, parentheses, blocks, last, statements);
        }
    }
}
