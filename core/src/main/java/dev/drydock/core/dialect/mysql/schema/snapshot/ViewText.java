package dev.drydock.core.dialect.mysql.schema.snapshot;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/// The query of a view as the server wrote it, cut into tokens: names are always in backquotes there, and
/// tables and functions always qualified.
final class ViewText {
    private static final Set<String> TABLE_WORDS = Set.of("from", "join", "straight_join");

    private final List<Token> tokens;
    private final Set<Name> relations = new TreeSet<>();
    private final Set<Name> functions = new TreeSet<>();

    ViewText(String text) {
        tokens = tokens(text);
    }

    /// A qualified name that was found.
    record Name(String database, String name) implements Comparable<Name> {
        @Override
        public int compareTo(Name other) {
            int first = database.compareTo(other.database);
            return first != 0 ? first : name.compareTo(other.name);
        }
    }

    Set<Name> relations() {
        return relations;
    }

    Set<Name> functions() {
        return functions;
    }

    /// The text without the name of that database; what it names is known afterwards.
    String without(String database) {
        StringBuilder text = new StringBuilder();
        int at = 0;
        while (at < tokens.size()) {
            int skipped = name(at, database);
            at += skipped;
            text.append(tokens.get(at).text);
            at++;
        }
        return text.toString();
    }

    /// The same of an expression: there every pair of names is of something in a database.
    static String expression(String text, String database) {
        ViewText whole = new ViewText(text);
        StringBuilder plain = new StringBuilder();
        for (int at = 0; at < whole.tokens.size(); at++) {
            boolean named = whole.isName(at)
                    && whole.isDot(at + 1)
                    && whole.isName(at + 2)
                    && whole.tokens.get(at).name().equals(database);
            at += named ? 2 : 0;
            plain.append(whole.tokens.get(at).text);
        }
        return plain.toString();
    }

    /// How many tokens to leave out here: those of the database's name, where one begins.
    private int name(int at, String database) {
        if (!isName(at) || !isDot(at + 1) || !isName(at + 2) || (at > 0 && isDot(at - 1))) {
            return 0;
        }
        Name name = new Name(tokens.get(at).name(), tokens.get(at + 2).name());
        boolean column = isDot(at + 3);
        boolean function =
                !column && at + 3 < tokens.size() && tokens.get(at + 3).text.equals("(");
        boolean relation = !column && !function && isTablePlace(at);
        if (function) {
            functions.add(name);
        } else if (relation) {
            relations.add(name);
        }
        return (column || function || relation) && name.database.equals(database) ? 2 : 0;
    }

    /// After FROM or JOIN, whatever parentheses are in between.
    private boolean isTablePlace(int at) {
        for (int i = at - 1; i >= 0; i--) {
            Token before = tokens.get(i);
            if (!before.isBlank() && !before.text.equals("(") && !before.text.equals(",")) {
                return TABLE_WORDS.contains(before.text.toLowerCase(Locale.ROOT));
            }
        }
        return false;
    }

    private boolean isName(int at) {
        return at < tokens.size() && tokens.get(at).text.startsWith("`");
    }

    private boolean isDot(int at) {
        return at < tokens.size() && tokens.get(at).text.equals(".");
    }

    private static List<Token> tokens(String text) {
        List<Token> tokens = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int end = end(text, at);
            tokens.add(new Token(text.substring(at, end)));
            at = end;
        }
        return tokens;
    }

    private static int end(String text, int at) {
        char first = text.charAt(at);
        if (first == '`' || first == '\'' || first == '"') {
            return quotedEnd(text, at, first);
        }
        int end = at;
        if (Character.isLetterOrDigit(first) || first == '_') {
            while (end < text.length() && (Character.isLetterOrDigit(text.charAt(end)) || text.charAt(end) == '_')) {
                end++;
            }
            return end;
        }
        return at + 1;
    }

    private static int quotedEnd(String text, int at, char quote) {
        int end = at + 1;
        while (end < text.length()) {
            char unit = text.charAt(end);
            if (unit == '\\' && quote != '`') {
                end += 2;
            } else if (unit == quote && end + 1 < text.length() && text.charAt(end + 1) == quote) {
                end += 2;
            } else if (unit == quote) {
                return end + 1;
            } else {
                end++;
            }
        }
        return text.length();
    }

    private record Token(String text) {
        boolean isBlank() {
            return text.isBlank();
        }

        String name() {
            return text.substring(1, text.length() - 1).replace("``", "`");
        }
    }
}
