package dev.drydock.core.dialect.mysql.syntax;

import dev.drydock.core.sql.Effect;
import dev.drydock.core.sql.StatementEffect;
import dev.drydock.core.sql.StatementEffect.TransactionChange;
import dev.drydock.core.sql.effect.EffectNotes;
import dev.drydock.core.sql.effect.SingleStatement;
import dev.drydock.core.sql.effect.Words;
import dev.drydock.core.sql.lex.RuleReader;
import java.util.EnumSet;
import java.util.Set;

/// What a statement does (MySQL manual chapter 15, mariadb.com/kb/en/sql-statements). Functions of the user's
/// own are taken to read: tokens do not show what they do, and a read-only transaction still stops them. Of
/// several readings of conditional comments, all count.
final class MysqlEffects {
    private final RuleReader reader;

    MysqlEffects(RuleReader reader) {
        this.reader = reader;
    }

    StatementEffect of(CharSequence statement) {
        ConditionalComments comments = ConditionalComments.of(reader, statement);
        Set<Effect> effects = EnumSet.noneOf(Effect.class);
        boolean rows = false;
        TransactionChange transaction = TransactionChange.NONE;
        for (String reading : comments.readings()) {
            StatementEffect found = SingleStatement.read(reader, reading, MysqlEffects::read);
            effects.addAll(found.effects());
            rows |= found.returnsRows();
            transaction = transaction == TransactionChange.NONE ? found.transaction() : transaction;
        }
        boolean unread = comments.undecided() || effects.isEmpty();
        if (unread && !reader.sentParts(statement).isEmpty()) {
            effects.add(Effect.UNKNOWN);
        }
        return new StatementEffect(effects, rows, false, transaction);
    }

    private static void read(Words words, EffectNotes notes) {
        int start = 0;
        while (words.symbol(start) == '(') {
            start++;
        }
        verb(words, start, notes);
    }

    private static void verb(Words words, int at, EffectNotes notes) {
        switch (words.word(at)) {
            case "SELECT", "VALUES", "TABLE", "WITH", "INSERT", "UPDATE", "DELETE", "REPLACE" ->
                MysqlQueries.read(words, at, notes);
            case "EXPLAIN", "DESCRIBE", "DESC" -> explain(words, at, notes);
            case "ANALYZE" -> analyze(words, at, notes);
            case "SHOW", "HELP", "CHECKSUM" -> notes.add(Effect.READ).returnsRows(true);
            case "DO" -> MysqlQueries.calls(words, at, notes.add(Effect.READ));
            case "HANDLER" ->
                notes.add(Effect.READ, Effect.SESSION).returnsRows(words.find(at, words.size(), 0, "READ") > 0);
            case "CALL", "EXECUTE" -> notes.add(Effect.UNKNOWN).returnsRows(true);
            case "USE", "PREPARE", "DEALLOCATE", "GET" -> notes.add(Effect.SESSION);
            case "SIGNAL", "RESIGNAL" -> notes.add(Effect.READ);
            case "SET" -> set(words, at, notes);
            case "LOAD" -> load(words, at, notes);
            case "CREATE", "ALTER", "DROP", "RENAME", "TRUNCATE", "CHECK", "OPTIMIZE", "REPAIR" ->
                MysqlObjects.read(words, at, notes);
            case "GRANT", "REVOKE" ->
                notes.transaction(TransactionChange.COMMITS).add(Effect.ADMIN);
            case "FLUSH",
                    "RESET",
                    "PURGE",
                    "KILL",
                    "SHUTDOWN",
                    "RESTART",
                    "CLONE",
                    "CHANGE",
                    "STOP",
                    "INSTALL",
                    "UNINSTALL",
                    "BINLOG",
                    "BACKUP",
                    "CACHE",
                    "IMPORT" -> notes.add(Effect.ADMIN);
            default -> transaction(words, at, notes);
        }
    }

    /// Only EXPLAIN ANALYZE runs what it explains; some servers run subqueries without tables for any EXPLAIN.
    private static void explain(Words words, int at, EffectNotes notes) {
        notes.add(Effect.READ);
        int inner = words.find(
                at + 1, words.size(), 0, "SELECT", "VALUES", "WITH", "INSERT", "UPDATE", "DELETE", "REPLACE");
        boolean analyze = words.is(at + 1, "ANALYZE");
        if (analyze && inner > 0) {
            verb(words, inner, notes);
        } else if (analyze) {
            notes.add(Effect.UNKNOWN);
        }
        MysqlQueries.calls(words, at, notes);
        notes.returnsRows(true);
    }

    /// MariaDB's ANALYZE of a statement runs it.
    private static void analyze(Words words, int at, EffectNotes notes) {
        if (words.find(at, words.size(), 0, "TABLE", "TABLES") >= 0 && !words.is(at + 1, "FORMAT")) {
            notes.transaction(TransactionChange.COMMITS).add(Effect.WRITE);
        } else {
            int inner = words.find(
                    at + 1, words.size(), 0, "SELECT", "VALUES", "WITH", "INSERT", "UPDATE", "DELETE", "REPLACE");
            if (inner < 0) {
                notes.add(Effect.UNKNOWN);
            } else {
                verb(words, inner, notes);
            }
        }
        notes.returnsRows(true);
    }

    /// MariaDB's SET STATEMENT ... FOR runs the statement behind it.
    private static void set(Words words, int at, EffectNotes notes) {
        MysqlSettings.read(words, at, notes);
        if (words.is(at + 1, "STATEMENT")) {
            int inner = words.find(at, words.size(), 0, "FOR") + 1;
            if (inner > 0) {
                verb(words, inner, notes);
            } else {
                notes.add(Effect.UNKNOWN);
            }
        }
    }

    private static void load(Words words, int at, EffectNotes notes) {
        if (words.is(at + 1, "DATA", "XML")) {
            notes.add(Effect.WRITE);
            if (words.find(at, words.size(), 0, "LOCAL") < 0) {
                notes.add(Effect.ADMIN);
            }
            MysqlQueries.calls(words, at, notes);
        } else {
            notes.add(Effect.ADMIN);
        }
    }

    private static void transaction(Words words, int at, EffectNotes notes) {
        switch (words.word(at)) {
            case "BEGIN" -> begin(words, at, notes);
            case "START" -> start(words, at, notes);
            case "COMMIT" -> notes.transaction(TransactionChange.COMMITS);
            case "ROLLBACK" -> {
                boolean back = words.find(at, words.size(), 0, "TO") > 0;
                notes.transaction(back ? TransactionChange.CONTINUES : TransactionChange.ROLLS_BACK);
            }
            case "SAVEPOINT", "RELEASE" -> notes.transaction(TransactionChange.CONTINUES);
            case "LOCK" -> {
                Effect what = words.is(at + 1, "INSTANCE") ? Effect.ADMIN : Effect.WRITE;
                notes.transaction(TransactionChange.COMMITS).add(what);
            }
            case "UNLOCK" -> notes.transaction(TransactionChange.COMMITS).add(Effect.SESSION);
            case "XA" -> {
                boolean list = words.is(at + 1, "RECOVER");
                notes.transaction(TransactionChange.CONTINUES).add(list ? Effect.READ : Effect.WRITE);
                notes.returnsRows(list);
            }
            default -> notes.add(Effect.UNKNOWN);
        }
    }

    private static void begin(Words words, int at, EffectNotes notes) {
        boolean plain = words.size() == at + 1 || (words.is(at + 1, "WORK") && words.size() == at + 2);
        if (plain) {
            notes.transaction(TransactionChange.STARTS);
        } else {
            notes.add(Effect.UNKNOWN);
        }
    }

    private static void start(Words words, int at, EffectNotes notes) {
        if (!words.is(at + 1, "TRANSACTION")) {
            notes.add(Effect.ADMIN);
            return;
        }
        notes.transaction(TransactionChange.STARTS);
        MysqlSettings.modes(words, at, notes);
    }
}
