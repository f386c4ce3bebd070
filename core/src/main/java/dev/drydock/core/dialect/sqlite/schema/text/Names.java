package dev.drydock.core.dialect.sqlite.schema.text;

import dev.drydock.core.schema.snapshot.ElementKey;
import dev.drydock.core.sql.Syntax;
import java.util.List;
import java.util.stream.Collectors;

/// How statements name things, and when two names are one.
public final class Names {
    /// The file that a connection was opened with.
    public static final String MAIN = "main";

    private Names() {}

    public static String quoted(String name) {
        return Syntax.inQuotes(name, '"');
    }

    public static String list(List<String> names) {
        return names.stream().map(Names::quoted).collect(Collectors.joining(", "));
    }

    /// A relation, index or trigger; in the main file by its name alone.
    public static String qualified(ElementKey key) {
        return qualified(key.schema(), key.name());
    }

    public static String qualified(String schema, String name) {
        return schema.equals(MAIN) ? quoted(name) : quoted(schema) + "." + quoted(name);
    }

    /// Lower case for A to Z alone, as SQLite folds names.
    public static String folded(String name) {
        StringBuilder folded = new StringBuilder(name);
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            if (c >= 'A' && c <= 'Z') {
                folded.setCharAt(i, (char) (c + ('a' - 'A')));
            }
        }
        return folded.toString();
    }

    public static boolean same(String one, String other) {
        return folded(one).equals(folded(other));
    }
}
