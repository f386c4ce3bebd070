package dev.drydock.core.schema.source;

import dev.drydock.core.sql.Effect;
import dev.drydock.core.sql.Syntax;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Which statements leave their database, by their first words and effects: what they make or change would stay
/// when the database is dropped, or would meet another one.
final class Reach {
    private static final Set<String> VERBS = Set.of("CREATE", "ALTER", "DROP", "RENAME");
    private static final Set<String> OF_THE_SERVER =
            Set.of("DATABASE", "ROLE", "USER", "GROUP", "TABLESPACE", "SYSTEM", "INSTANCE", "LOGFILE", "RESOURCE");
    private static final Set<String> BETWEEN = Set.of("OR", "REPLACE", "IF", "NOT", "EXISTS");
    private static final Set<String> ALONE = Set.of("USE", "REASSIGN", "INSTALL", "UNINSTALL", "SHUTDOWN");
    private static final Set<String> SETTINGS = Set.of("GLOBAL", "PERSIST", "PERSIST_ONLY", "@@GLOBAL");

    /// Open files of this machine.
    private static final Set<String> FILES = Set.of("ATTACH", "LOAD", "COPY");

    private static final int FIRST_WORDS = 8;

    private Reach() {}

    /// @param alone nothing else lives on the server: then only files and programs of this machine are beyond
    static boolean beyondDatabase(Syntax syntax, String statement, boolean alone) {
        List<String> words = syntax.tokens(statement).stream()
                .filter(token -> token.kind().significant())
                .limit(FIRST_WORDS)
                .map(token -> token.text(statement).toString().toUpperCase(Locale.ROOT))
                .filter(word -> !BETWEEN.contains(word))
                .toList();
        String first = words.isEmpty() ? "" : words.getFirst();
        String second = words.size() > 1 ? words.get(1) : "";
        if (FILES.contains(first)) {
            return !first.equals("COPY") || syntax.effect(statement).has(Effect.ADMIN);
        }
        return !alone
                && (ALONE.contains(first)
                        || (VERBS.contains(first) && OF_THE_SERVER.contains(second))
                        || (first.equals("SET") && SETTINGS.contains(second)));
    }
}
