package dev.drydock.core.sql.lex;

import java.util.Set;

/// How the lexer of one DBMS differs from others.
///
/// @param nestedComments block comments nest
/// @param carriageReturnEndsLine a line comment ends at a carriage return too
/// @param openCommentAccepted a block comment may end with the text
/// @param dollarQuotes `$tag$ ... $tag$` is a string, `$1` a parameter
/// @param backslashInPlainStrings a backslash escapes in strings without prefix
/// @param escapePrefixes letters that make the string after them take backslash escapes
/// @param plainPrefixes letters of the string after them, without escapes
/// @param unicodePrefix `U&` may stand before a string or a quoted identifier
/// @param identifierQuotes opening quotes of identifiers; `[` is closed by `]`, the others by themselves
/// @param variables characters that begin a named parameter (`:a`, `@b`, `$c::d(x)`), and `?`
/// @param operators characters of operators
/// @param markIsSpace a byte order mark is a blank wherever a token may begin, not only at the start
/// @param meta commands of the vendor's shell
public record LexRules(
        boolean nestedComments,
        boolean carriageReturnEndsLine,
        boolean openCommentAccepted,
        boolean dollarQuotes,
        boolean backslashInPlainStrings,
        String escapePrefixes,
        String plainPrefixes,
        boolean unicodePrefix,
        String identifierQuotes,
        String variables,
        String operators,
        boolean markIsSpace,
        MetaRules meta) {

    /// What marks a shell command.
    public enum MetaStyle {
        /// A backslash anywhere in code, up to the end of the line or the next backslash.
        BACKSLASH,
        /// A dot or a hash in the first column while no statement is open, up to the end of the line.
        DOT_LINE
    }

    /// Which shell commands do more than stand in the way. Names without the backslash.
    ///
    /// @param wholeLine their argument is the rest of the line, backslashes included
    /// @param pipes an argument that begins with `|` is the rest of the line
    /// @param sending they send the statement before them as a semicolon would
    /// @param discarding they throw the statement before them away
    /// @param copying their `from stdin` form is followed by rows
    public record MetaRules(
            MetaStyle style,
            Set<String> wholeLine,
            Set<String> pipes,
            Set<String> sending,
            Set<String> discarding,
            Set<String> copying) {}
}
