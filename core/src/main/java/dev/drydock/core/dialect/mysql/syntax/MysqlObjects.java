package dev.drydock.core.dialect.mysql.syntax;

import dev.drydock.core.sql.Effect;
import dev.drydock.core.sql.StatementEffect.TransactionChange;
import dev.drydock.core.sql.effect.EffectNotes;
import dev.drydock.core.sql.effect.Words;

/// What statements on objects do. Nearly all of them commit first, unasked (MySQL manual 15.3.3).
final class MysqlObjects {
    private static final String[] OF_THE_SERVER = {
        "USER", "ROLE", "SERVER", "TABLESPACE", "LOGFILE", "INSTANCE", "RESOURCE", "SPATIAL", "UNDO", "LIBRARY"
    };

    private static final String[] BEFORE_KIND = {
        "OR",
        "REPLACE",
        "TEMPORARY",
        "UNIQUE",
        "FULLTEXT",
        "ONLINE",
        "OFFLINE",
        "IGNORE",
        "AGGREGATE",
        "DEFINER",
        "SQL",
        "SECURITY",
        "INVOKER",
        "ALGORITHM",
        "MERGE",
        "TEMPTABLE",
        "UNDEFINED",
        "CURRENT_USER",
        "CURRENT_ROLE"
    };

    private MysqlObjects() {}

    static void read(Words words, int at, EffectNotes notes) {
        if (words.is(at, "DROP") && words.is(at + 1, "PREPARE")) {
            notes.add(Effect.SESSION);
            return;
        }
        int kind = kind(words, at);
        boolean temporary = words.find(at, Math.max(at, kind), 0, "TEMPORARY") > 0;
        if (!temporary || words.is(at, "ALTER")) {
            notes.transaction(TransactionChange.COMMITS);
        }
        if (words.is(kind, OF_THE_SERVER) && !spatialIndex(words, kind)) {
            notes.add(Effect.ADMIN);
        }
        switch (words.word(at)) {
            case "CREATE" -> create(words, at, kind, notes);
            case "ALTER" -> alter(words, kind, notes);
            case "DROP" -> notes.add(Effect.DESTRUCTIVE);
            case "TRUNCATE" -> notes.add(Effect.DESTRUCTIVE, Effect.WRITE);
            case "RENAME" -> notes.add(words.is(at + 1, "USER") ? Effect.ADMIN : Effect.SCHEMA);
            case "CHECK" -> notes.add(Effect.WRITE).returnsRows(true);
            default -> notes.add(Effect.SCHEMA).returnsRows(true);
        }
    }

    private static boolean spatialIndex(Words words, int kind) {
        return words.is(kind, "SPATIAL") && words.is(kind + 1, "INDEX", "KEY");
    }

    /// The word that says what kind of object it is, behind definers, algorithms and the like.
    private static int kind(Words words, int at) {
        int kind = at + 1;
        while (kind < words.size()
                && (words.is(kind, BEFORE_KIND) || words.word(kind).isEmpty())) {
            kind = words.is(kind, "DEFINER") ? kind + 3 : kind + 1;
        }
        return kind;
    }

    private static void create(Words words, int at, int kind, EffectNotes notes) {
        notes.add(Effect.SCHEMA);
        if (words.find(at, kind, 0, "REPLACE") > 0) {
            notes.add(Effect.DESTRUCTIVE);
        }
        boolean code = words.is(kind, "FUNCTION") && words.find(kind, words.size(), 0, "SONAME") > 0;
        if (code) {
            notes.add(Effect.ADMIN);
        }
        if (words.is(kind, "TABLE", "VIEW")) {
            MysqlQueries.calls(words, kind, notes);
        }
    }

    private static void alter(Words words, int kind, EffectNotes notes) {
        notes.add(Effect.SCHEMA);
        for (int i = kind; i < words.size(); i++) {
            boolean loses = words.is(i, "DROP") && !words.is(i + 1, "DEFAULT", "INDEX", "KEY", "FOREIGN", "CHECK");
            if (loses || words.is(i, "TRUNCATE", "DISCARD")) {
                notes.add(Effect.DESTRUCTIVE);
            }
        }
    }
}
