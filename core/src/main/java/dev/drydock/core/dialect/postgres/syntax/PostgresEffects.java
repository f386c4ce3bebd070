package dev.drydock.core.dialect.postgres.syntax;

import dev.drydock.core.sql.Effect;
import dev.drydock.core.sql.StatementEffect;
import dev.drydock.core.sql.effect.EffectNotes;
import dev.drydock.core.sql.effect.SingleStatement;
import dev.drydock.core.sql.effect.Words;
import dev.drydock.core.sql.lex.RuleReader;

/// What a statement does (https://www.postgresql.org/docs/18/sql-commands.html). Functions of the user's own
/// are taken to read: tokens do not show what they do, and a read-only session still stops them.
final class PostgresEffects {
    private final RuleReader reader;

    PostgresEffects(RuleReader reader) {
        this.reader = reader;
    }

    StatementEffect of(CharSequence statement) {
        return SingleStatement.read(reader, statement, (words, notes) -> {
            int start = 0;
            while (words.symbol(start) == '(') {
                start++;
            }
            if (words.is(start, "EXPLAIN")) {
                explain(words, start, notes);
            } else if (words.is(start, "PREPARE") && !words.is(start + 1, "TRANSACTION")) {
                prepare(words, start, notes);
            } else {
                verb(words, start, notes);
            }
        });
    }

    /// Only EXPLAIN ANALYZE runs what it explains.
    private static void explain(Words words, int at, EffectNotes notes) {
        int inner = at + 1;
        boolean analyze = false;
        if (words.symbol(inner) == '(' && !words.is(inner + 1, "SELECT", "WITH", "VALUES", "TABLE")) {
            int end = words.groupEnd(inner + 1);
            analyze = runs(words, inner + 1, end);
            inner = end + 1;
        }
        while (words.is(inner, "ANALYZE", "ANALYSE", "VERBOSE")) {
            analyze |= !words.is(inner, "VERBOSE");
            inner++;
        }
        while (words.symbol(inner) == '(') {
            inner++;
        }
        boolean known = words.is(
                inner, "SELECT", "VALUES", "TABLE", "WITH", "INSERT", "UPDATE", "DELETE", "MERGE", "CREATE", "REFRESH",
                "DECLARE", "EXECUTE");
        if (!known) {
            notes.add(Effect.UNKNOWN);
        } else if (analyze) {
            verb(words, inner, notes);
        }
        notes.add(Effect.READ).returnsRows(true);
    }

    private static boolean runs(Words words, int from, int to) {
        for (int i = from; i < to; i++) {
            boolean off = words.is(i + 1, "FALSE", "OFF") || words.text(i + 1).matches("0|'(?i:false|off|0)'");
            if ((words.name(i).equals("analyze") || words.name(i).equals("analyse")) && !off) {
                return true;
            }
            if (words.text(i).startsWith("U&") || words.text(i).startsWith("u&")) {
                return true;
            }
        }
        return false;
    }

    private static void prepare(Words words, int at, EffectNotes notes) {
        int as = words.find(at, words.size(), 0, "AS");
        notes.add(Effect.SESSION);
        if (as < 0) {
            notes.add(Effect.UNKNOWN);
        } else {
            verb(words, as + 1, notes);
            notes.returnsRows(false);
        }
    }

    private static void verb(Words words, int at, EffectNotes notes) {
        switch (words.word(at)) {
            case "SELECT", "VALUES", "TABLE", "WITH", "INSERT", "UPDATE", "DELETE", "MERGE" ->
                PostgresQueries.read(words, at, notes);
            case "COPY" -> PostgresQueries.copy(words, at, notes);
            case "DECLARE" -> {
                int query = words.find(at, words.size(), 0, "FOR");
                PostgresQueries.read(words, query < 0 ? words.size() : query + 1, notes);
                notes.returnsRows(false);
            }
            case "FETCH", "SHOW" -> notes.add(Effect.READ).returnsRows(true);
            case "MOVE" -> notes.add(Effect.READ);
            case "EXECUTE", "CALL" -> notes.add(Effect.UNKNOWN).returnsRows(true);
            case "NOTIFY", "LOCK" -> notes.add(Effect.WRITE);
            case "LISTEN", "UNLISTEN", "CLOSE", "DEALLOCATE" -> notes.add(Effect.SESSION);
            case "CREATE", "ALTER", "DROP", "TRUNCATE", "COMMENT", "IMPORT" -> PostgresObjects.read(words, at, notes);
            case "VACUUM", "ANALYZE", "ANALYSE", "REINDEX", "CLUSTER", "REFRESH" ->
                PostgresObjects.maintain(words, at, notes);
            case "GRANT", "REVOKE", "REASSIGN", "SECURITY", "LOAD", "CHECKPOINT" -> notes.add(Effect.ADMIN);
            default -> PostgresSessionEffects.read(words, at, notes);
        }
    }
}
