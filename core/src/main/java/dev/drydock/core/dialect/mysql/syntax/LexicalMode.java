package dev.drydock.core.dialect.mysql.syntax;

import java.util.Locale;

/// The two words of `sql_mode` that decide where a token ends.
///
/// @param plainBackslashes `NO_BACKSLASH_ESCAPES`: a backslash in a string is nothing special
/// @param ansiQuotes `ANSI_QUOTES`: double quotes are around names
public record LexicalMode(boolean plainBackslashes, boolean ansiQuotes) {
    /// What a server has unless somebody changed it.
    public static final LexicalMode DEFAULT = new LexicalMode(false, false);

    /// @param sqlMode as `@@sql_mode` says it; combined modes are spelled out there
    public static LexicalMode of(String sqlMode) {
        String words = "," + sqlMode.toUpperCase(Locale.ROOT) + ",";
        return new LexicalMode(words.contains(",NO_BACKSLASH_ESCAPES,"), words.contains(",ANSI_QUOTES,"));
    }
}
