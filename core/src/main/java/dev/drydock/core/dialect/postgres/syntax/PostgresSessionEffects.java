package dev.drydock.core.dialect.postgres.syntax;

import dev.drydock.core.sql.Effect;
import dev.drydock.core.sql.StatementEffect.TransactionChange;
import dev.drydock.core.sql.TokenKind;
import dev.drydock.core.sql.effect.EffectNotes;
import dev.drydock.core.sql.effect.Words;
import java.util.Locale;
import java.util.Set;

/// What statements on the session and its transaction do.
final class PostgresSessionEffects {
    /// Settings that decide what a session may do, or how the server reads its text.
    private static final Set<String> WALLS = Set.of(
            "transaction_read_only",
            "default_transaction_read_only",
            "role",
            "session_authorization",
            "session_replication_role",
            "row_security",
            "standard_conforming_strings",
            "backslash_quote",
            "escape_string_warning",
            "client_encoding",
            "names",
            "allow_system_table_mods",
            "dynamic_library_path",
            "local_preload_libraries",
            "session_preload_libraries",
            "all");

    private PostgresSessionEffects() {}

    static void read(Words words, int at, EffectNotes notes) {
        switch (words.word(at)) {
            case "SET" -> set(words, at, notes);
            case "RESET" -> setting(words, at + 1, notes.add(Effect.SESSION));
            case "DISCARD" -> {
                boolean all = words.is(at + 1, "ALL");
                setting(words, at + 1, notes.add(Effect.SESSION).needsNoTransaction(all));
            }
            case "BEGIN", "START" -> modes(words, at, notes.transaction(TransactionChange.STARTS));
            case "COMMIT", "END" -> end(words, at, TransactionChange.COMMITS, notes);
            case "ROLLBACK", "ABORT" -> {
                boolean back = words.find(at, words.size(), 0, "TO") > 0;
                end(words, at, back ? TransactionChange.CONTINUES : TransactionChange.ROLLS_BACK, notes);
            }
            case "PREPARE" -> notes.transaction(TransactionChange.COMMITS).add(Effect.WRITE);
            case "SAVEPOINT", "RELEASE" -> notes.transaction(TransactionChange.CONTINUES);
            default -> notes.add(Effect.UNKNOWN);
        }
    }

    private static void end(Words words, int at, TransactionChange change, EffectNotes notes) {
        if (words.is(at + 1, "PREPARED")) {
            notes.add(Effect.TRANSACTION, Effect.WRITE).needsNoTransaction(true);
        } else {
            notes.transaction(change);
        }
    }

    private static void set(Words words, int at, EffectNotes notes) {
        int name = words.is(at + 1, "SESSION", "LOCAL") && !words.is(at + 2, "TO") ? at + 2 : at + 1;
        if (words.is(name, "CONSTRAINTS") || (words.is(name, "TRANSACTION") && !words.is(name + 1, "TO"))) {
            modes(words, name, notes.transaction(TransactionChange.CONTINUES));
        } else if (words.is(name, "CHARACTERISTICS")) {
            modes(words, name, notes.add(Effect.SESSION));
        } else {
            setting(words, words.is(name, "AUTHORIZATION") ? name - 1 : name, notes.add(Effect.SESSION));
        }
    }

    private static void modes(Words words, int from, EffectNotes notes) {
        for (int i = from; i < words.size(); i++) {
            if (words.is(i, "READ") && words.is(i + 1, "WRITE")) {
                notes.add(Effect.LIFTS_READ_ONLY);
            }
        }
    }

    private static void setting(Words words, int name, EffectNotes notes) {
        boolean spelledInEscapes = words.kind(name) == TokenKind.QUOTED_IDENTIFIER && words.symbol(name) != '"';
        boolean authorization = words.is(name, "SESSION") && words.is(name + 1, "AUTHORIZATION");
        boolean wall = WALLS.contains(words.name(name).toLowerCase(Locale.ROOT));
        if (spelledInEscapes || authorization || wall) {
            notes.add(Effect.LIFTS_READ_ONLY);
        }
    }
}
