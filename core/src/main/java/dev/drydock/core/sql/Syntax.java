package dev.drydock.core.sql;

import java.util.List;

/// Port: how one DBMS reads SQL text. Pure, immutable, any thread; never throws on any text, takes time and
/// memory linear in its length, and does not recurse.
public interface Syntax {
    /// Tokens from the start of a text, touching each other and covering it.
    List<Token> tokens(CharSequence text);

    /// Tokens of one line of an editor, without its line break, given what is open where it starts. Feeding
    /// each line with the end of the one before gives the tokens of the whole text, cut at line breaks.
    ///
    /// @return offsets count from the start of the line
    LineTokens line(CharSequence line, LineState start);

    /// The parts of a script in the order of their text. Empty and comment-only pieces are no part.
    List<ScriptPart> split(CharSequence script);

    /// What one statement does, from its tokens alone. Fails closed: what is not understood has
    /// [Effect#UNKNOWN], and so has a text of more than one statement.
    StatementEffect effect(CharSequence statement);

    /// A name in the quotes that this DBMS puts around names, whatever it holds.
    default String quoted(String name) {
        return inQuotes(name, '"');
    }

    /// A value as SQL that means it, from the text that results show of it.
    ///
    /// @param bytes the text stands for bytes
    default String literal(String text, boolean bytes) {
        return inQuotes(text, '\'');
    }

    /// As the SQL standard says: the quote itself is doubled.
    static String inQuotes(String text, char quote) {
        String one = String.valueOf(quote);
        return quote + text.replace(one, one + one) + quote;
    }
}
