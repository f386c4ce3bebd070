package dev.drydock.core.sql;

/// What a piece of SQL text is, as far as a lexer can tell without a grammar.
public enum TokenKind {
    /// A word of the DBMS's keyword list, reserved or not.
    KEYWORD,
    IDENTIFIER,
    QUOTED_IDENTIFIER,
    /// Text in quotes of any kind, prefix (`E`, `X`...) and dollar tags included.
    STRING,
    NUMBER,
    COMMENT,
    OPERATOR,
    PUNCTUATION,
    /// A place for a bound value: `$1`, `?`, `:name`.
    PARAMETER,
    /// A line for the vendor's shell, never for the server.
    META_COMMAND,
    /// Rows in the script that belong to the statement before them, with their end marker.
    INLINE_DATA,
    WHITESPACE,
    /// No DBMS of this dialect accepts this character here.
    INVALID;

    /// Whether the server's grammar sees this token at all.
    public boolean significant() {
        return this != COMMENT && this != WHITESPACE;
    }
}
