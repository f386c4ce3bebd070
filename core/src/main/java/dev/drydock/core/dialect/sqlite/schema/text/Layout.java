package dev.drydock.core.dialect.sqlite.schema.text;

import dev.drydock.core.sql.TokenKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Writes words so that texts which differ in white space, comments or the case of keywords come out alike.
public final class Layout {
    private static final Set<String> UPPER = Set.of(
            "AND",
            "OR",
            "NOT",
            "NULL",
            "IS",
            "IN",
            "BETWEEN",
            "CASE",
            "WHEN",
            "THEN",
            "ELSE",
            "END",
            "COLLATE",
            "EXISTS",
            "LIKE",
            "GLOB",
            "CAST",
            "AS",
            "ESCAPE",
            "TRUE",
            "FALSE",
            "ISNULL",
            "NOTNULL",
            "CURRENT_TIME",
            "CURRENT_DATE",
            "CURRENT_TIMESTAMP");
    private static final Set<String> CLAUSES = Set.of(
            "FROM", "WHERE", "GROUP", "HAVING", "WINDOW", "ORDER", "LIMIT", "UNION", "EXCEPT", "INTERSECT", "SELECT");

    private Layout() {}

    /// An expression without subqueries.
    ///
    /// @param table whose name before a column says nothing and is left out
    public static String expression(Words words, String table) {
        List<Word> kept = new ArrayList<>();
        List<Word> all = words.all();
        for (int i = 0; i < all.size(); i++) {
            Word word = all.get(i);
            if (i + 2 < all.size() && word.names(table) && all.get(i + 1).is(".")) {
                i++;
            } else if (word.isPlain() && UPPER.contains(word.upper())) {
                kept.add(new Word(word.kind(), word.upper(), word.spaced()));
            } else {
                kept.add(usual(word));
            }
        }
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < kept.size(); i++) {
            text.append(space(kept, i)).append(kept.get(i).text());
        }
        return text.toString();
    }

    private static Word usual(Word word) {
        boolean odd = word.kind() == TokenKind.QUOTED_IDENTIFIER && !word.text().startsWith("\"");
        String text = word.is("==") ? "=" : odd ? Names.quoted(word.name()) : word.text();
        return new Word(word.kind(), text, word.spaced());
    }

    /// The body of a trigger: a line for each of its statements.
    public static String statements(Words words) {
        StringBuilder text = new StringBuilder();
        List<Word> all = words.all();
        for (int i = 0; i < all.size(); i++) {
            boolean line = i > 0 && (all.get(i - 1).is(";") || all.get(i - 1).is("BEGIN"));
            text.append(line ? "\n" : space(all, i)).append(all.get(i).text());
        }
        return text.toString();
    }

    /// A query: a line for each clause of the outermost. Inside an expression white space is neither added nor
    /// taken away whole, as what it looks like may be the name of a column.
    public static String query(Words words) {
        StringBuilder text = new StringBuilder();
        int depth = 0;
        boolean item = false;
        for (Word word : words.all()) {
            depth += word.is("(") ? 1 : word.is(")") ? -1 : 0;
            boolean comma = depth == 0 && word.is(",");
            if ((word.spaced() || item) && !text.isEmpty() && !comma) {
                text.append(depth == 0 && word.isPlain() && CLAUSES.contains(word.upper()) ? "\n" : " ");
            }
            text.append(word.text());
            item = comma;
        }
        return text.toString();
    }

    private static String space(List<Word> words, int place) {
        if (place == 0) {
            return "";
        }
        Word word = words.get(place);
        Word before = words.get(place - 1);
        boolean close =
                before.is("(") || before.is(".") || word.is(")") || word.is(",") || word.is(".") || word.is(";");
        boolean call = word.is("(") && (before.kind() == TokenKind.IDENTIFIER || before.isQuoted());
        boolean sign =
                isSign(before) && word.kind() != TokenKind.OPERATOR && (place == 1 || !endsValue(words.get(place - 2)));
        return close || call || sign ? "" : " ";
    }

    private static boolean isSign(Word word) {
        return word.is("-") || word.is("+") || word.is("~");
    }

    /// Whether a sign after it stands between two values.
    private static boolean endsValue(Word word) {
        boolean value = word.isName() && !(word.isPlain() && UPPER.contains(word.upper()));
        return value
                || word.is(")")
                || word.is("NULL")
                || word.is("END")
                || word.kind() == TokenKind.NUMBER
                || word.kind() == TokenKind.STRING
                || word.kind() == TokenKind.PARAMETER;
    }
}
