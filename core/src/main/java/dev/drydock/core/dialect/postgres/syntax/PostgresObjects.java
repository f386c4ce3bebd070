package dev.drydock.core.dialect.postgres.syntax;

import dev.drydock.core.sql.Effect;
import dev.drydock.core.sql.effect.EffectNotes;
import dev.drydock.core.sql.effect.Words;

/// What statements on objects do: CREATE, ALTER, DROP and maintenance.
final class PostgresObjects {
    private static final String[] OF_THE_SERVER = {
        "ROLE",
        "USER",
        "GROUP",
        "DATABASE",
        "TABLESPACE",
        "SUBSCRIPTION",
        "PUBLICATION",
        "SERVER",
        "FOREIGN",
        "EXTENSION",
        "LANGUAGE",
        "EVENT",
        "ACCESS",
        "SYSTEM",
        "DEFAULT",
        "LARGE",
        "OWNED"
    };

    private PostgresObjects() {}

    static void read(Words words, int at, EffectNotes notes) {
        switch (words.word(at)) {
            case "CREATE" -> create(words, at, notes);
            case "ALTER" -> alter(words, at, notes);
            case "DROP" -> drop(words, at, notes);
            case "TRUNCATE" -> notes.add(Effect.DESTRUCTIVE, Effect.WRITE);
            case "IMPORT" -> notes.add(Effect.SCHEMA, Effect.ADMIN);
            default -> notes.add(Effect.SCHEMA);
        }
    }

    /// The word that says what kind of object it is, behind OR REPLACE, TRUSTED, UNIQUE and the like.
    private static int kind(Words words, int at) {
        int kind = at + 1;
        while (words.is(kind, "OR", "REPLACE", "TRUSTED", "PROCEDURAL", "UNIQUE")) {
            kind++;
        }
        return kind;
    }

    private static boolean ofTheServer(Words words, int kind) {
        return words.is(kind, OF_THE_SERVER) && !(words.is(kind, "FOREIGN") && words.is(kind + 1, "TABLE"));
    }

    private static void create(Words words, int at, EffectNotes notes) {
        int kind = kind(words, at);
        notes.add(ofTheServer(words, kind) ? Effect.ADMIN : Effect.SCHEMA);
        notes.needsNoTransaction(words.is(kind, "DATABASE", "TABLESPACE", "SUBSCRIPTION")
                || (words.is(kind, "INDEX") && words.is(kind + 1, "CONCURRENTLY")));
        int body = words.find(at, words.size(), 0, "AS");
        if (body >= 0 && words.find(at, body, 0, "TABLE", "VIEW") >= 0) {
            PostgresQueries.calls(words, body, notes);
            if (words.is(body + 1, "EXECUTE")) {
                notes.add(Effect.UNKNOWN);
            }
        }
    }

    private static void alter(Words words, int at, EffectNotes notes) {
        int kind = kind(words, at);
        notes.add(ofTheServer(words, kind) ? Effect.ADMIN : Effect.SCHEMA);
        for (int i = kind; i < words.size(); i++) {
            if (words.is(i, "DROP") && !words.is(i + 1, "NOT", "DEFAULT")) {
                notes.add(Effect.DESTRUCTIVE);
            }
            boolean owner = words.is(i, "OWNER") && words.is(i + 1, "TO");
            boolean wall = words.is(i, "DISABLE") && words.is(i + 1, "ROW", "TRIGGER", "RULE");
            if (owner || wall) {
                notes.add(Effect.ADMIN);
            }
        }
        boolean tablespace = words.is(kind, "DATABASE") && words.find(kind, words.size(), 0, "TABLESPACE") > 0;
        boolean subscription = words.is(kind, "SUBSCRIPTION")
                && words.find(kind, words.size(), 0, "REFRESH", "PUBLICATION", "ENABLE", "SET") > 0;
        boolean detach = words.find(kind, words.size(), 0, "DETACH") > 0 && words.is(words.size() - 1, "CONCURRENTLY");
        notes.needsNoTransaction(words.is(kind, "SYSTEM") || tablespace || subscription || detach);
    }

    private static void drop(Words words, int at, EffectNotes notes) {
        int kind = kind(words, at);
        notes.add(Effect.DESTRUCTIVE);
        if (ofTheServer(words, kind)) {
            notes.add(Effect.ADMIN);
        }
        notes.needsNoTransaction(words.is(kind, "DATABASE", "TABLESPACE", "SUBSCRIPTION")
                || (words.is(kind, "INDEX") && words.is(kind + 1, "CONCURRENTLY")));
    }

    static void maintain(Words words, int at, EffectNotes notes) {
        boolean concurrently = words.find(at, words.size(), 0, "CONCURRENTLY") > 0
                || words.find(at, words.size(), 1, "CONCURRENTLY") > 0;
        switch (words.word(at)) {
            case "VACUUM" -> notes.add(Effect.WRITE).needsNoTransaction(true);
            case "REINDEX" ->
                notes.add(Effect.SCHEMA)
                        .needsNoTransaction(
                                concurrently || words.find(at, words.size(), 0, "DATABASE", "SYSTEM", "SCHEMA") > 0);
            case "CLUSTER" -> {
                int last = words.size() - 1;
                boolean everyTable = last == at || words.is(last, "VERBOSE") || words.symbol(last) == ')';
                notes.add(Effect.SCHEMA).needsNoTransaction(everyTable);
            }
            default -> notes.add(Effect.WRITE);
        }
    }
}
