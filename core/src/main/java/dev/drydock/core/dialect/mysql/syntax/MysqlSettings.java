package dev.drydock.core.dialect.mysql.syntax;

import dev.drydock.core.sql.Effect;
import dev.drydock.core.sql.StatementEffect.TransactionChange;
import dev.drydock.core.sql.TokenKind;
import dev.drydock.core.sql.effect.EffectNotes;
import dev.drydock.core.sql.effect.Words;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// What SET does (MySQL manual 15.7.6.1, mariadb.com/kb/en/set).
final class MysqlSettings {
    /// Variables that decide what a session may do, or how the server reads its text.
    private static final Set<String> WALLS = Set.of(
            "sql_mode",
            "transaction_read_only",
            "tx_read_only",
            "sql_safe_updates",
            "character_set_client",
            "character_set_connection",
            "character_set_results",
            "collation_connection",
            "pseudo_thread_id",
            "pseudo_slave_mode",
            "pseudo_replica_mode",
            "old_mode",
            "max_allowed_packet",
            "debug",
            "debug_dbug");

    private static final Set<String> WALL_WORDS = Set.of("NAMES", "CHARACTER", "CHARSET", "ROLE");
    private static final List<String> SERVER_SCOPES = List.of("@@global.", "@@persist.", "@@persist_only.");

    private MysqlSettings() {}

    static void read(Words words, int at, EffectNotes notes) {
        if (words.is(at + 1, "PASSWORD", "DEFAULT", "RESOURCE")) {
            notes.add(Effect.ADMIN);
            return;
        }
        int first = words.is(at + 1, "SESSION", "LOCAL", "GLOBAL") ? at + 2 : at + 1;
        if (words.is(first, "TRANSACTION")) {
            boolean session = words.is(at + 1, "SESSION", "LOCAL");
            if (words.is(at + 1, "GLOBAL")) {
                notes.add(Effect.ADMIN);
            } else if (session) {
                notes.add(Effect.SESSION);
            } else {
                notes.transaction(TransactionChange.CONTINUES);
            }
            modes(words, at, notes);
            return;
        }
        notes.add(Effect.SESSION);
        MysqlQueries.calls(words, at, notes);
        for (int i = at + 1; i < words.size(); i++) {
            boolean target = i == at + 1 || words.is(i - 1, "STATEMENT") || words.symbol(i - 1) == ',';
            if (target && words.depth(i) == words.depth(at)) {
                target(words, i, notes);
            }
        }
    }

    private static void target(Words words, int at, EffectNotes notes) {
        if (words.is(at, "GLOBAL", "PERSIST", "PERSIST_ONLY")) {
            notes.add(Effect.ADMIN);
            return;
        }
        int name = words.is(at, "SESSION", "LOCAL") ? at + 1 : at;
        if (words.kind(name) == TokenKind.PARAMETER) {
            variable(words.text(name).toLowerCase(Locale.ROOT), notes);
        } else if (WALL_WORDS.contains(words.word(name))
                || WALLS.contains(words.name(name).toLowerCase(Locale.ROOT))) {
            notes.add(Effect.LIFTS_READ_ONLY);
        }
    }

    /// `@mine` harms nobody. `@@` with a name in quotes is not read further.
    private static void variable(String text, EffectNotes notes) {
        if (!text.startsWith("@@")) {
            return;
        }
        if (SERVER_SCOPES.stream().anyMatch(text::startsWith)) {
            notes.add(Effect.ADMIN);
        }
        String name = text.substring(Math.max(2, text.lastIndexOf('.') + 1));
        if (name.isEmpty() || WALLS.contains(name)) {
            notes.add(Effect.LIFTS_READ_ONLY);
        }
    }

    /// READ WRITE among a transaction's modes.
    static void modes(Words words, int from, EffectNotes notes) {
        for (int i = from; i < words.size(); i++) {
            if (words.is(i, "READ") && words.is(i + 1, "WRITE")) {
                notes.add(Effect.LIFTS_READ_ONLY);
            }
        }
    }
}
