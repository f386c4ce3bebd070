package dev.drydock.core.sql.lex;

import dev.drydock.core.sql.LineState.Progress;

/// Where a statement of one DBMS ends, decided token by token.
public interface StatementRules {
    /// The progress after one significant token of code (never a shell command or inline data).
    ///
    /// @param word the token in upper case when it is an unquoted word, else `""`
    /// @param symbol the token's first character
    Progress after(Progress before, String word, char symbol);

    /// Whether a semicolon at this point ends the statement.
    boolean endsAtSemicolon(Progress before);

    /// Whether the statement, once ended, is followed by its rows in the script.
    boolean takesInlineData(Progress before);
}
