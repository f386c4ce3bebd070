package dev.drydock.core.dialect.postgres.syntax;

import dev.drydock.core.sql.Effect;
import dev.drydock.core.sql.TokenKind;
import dev.drydock.core.sql.effect.EffectNotes;
import dev.drydock.core.sql.effect.KnownFunctions;
import dev.drydock.core.sql.effect.RowChanges;
import dev.drydock.core.sql.effect.Words;

/// What queries, row changes and COPY do.
final class PostgresQueries {
    private static final KnownFunctions FUNCTIONS = KnownFunctions.read(PostgresQueries.class, "functions.txt");

    private PostgresQueries() {}

    static void read(Words words, int from, EffectNotes notes) {
        new RowChanges(words, notes).read(from);
        calls(words, from, notes);
        int depth = words.depth(from);
        int main = words.find(
                from, words.size(), depth, "SELECT", "VALUES", "TABLE", "INSERT", "UPDATE", "DELETE", "MERGE");
        boolean changes = words.is(main, "INSERT", "UPDATE", "DELETE", "MERGE");
        boolean into = false;
        for (int i = from; i < words.size(); i++) {
            into |= intoTable(words, i);
            if (words.is(i, "FOR") && words.is(i + 1, "UPDATE", "NO", "SHARE", "KEY")) {
                notes.add(Effect.WRITE);
            }
        }
        if (into) {
            notes.add(Effect.SCHEMA);
        }
        if (!changes) {
            notes.add(from < words.size() ? Effect.READ : Effect.UNKNOWN);
        }
        boolean returning = words.find(from, words.size(), depth, "RETURNING") >= 0;
        notes.returnsRows(changes ? returning : !into);
    }

    private static boolean intoTable(Words words, int at) {
        return words.is(at, "INTO") && !words.is(at - 1, "INSERT", "MERGE", "AS") && words.symbol(at - 1) != '.';
    }

    /// Calls of functions known to do more than compute.
    static void calls(Words words, int from, EffectNotes notes) {
        for (int i = from; i + 1 < words.size(); i++) {
            if (words.symbol(i + 1) != '(') {
                continue;
            }
            if (words.kind(i) == TokenKind.QUOTED_IDENTIFIER && words.symbol(i) != '"') {
                notes.add(Effect.UNKNOWN);
            }
            FUNCTIONS.called(words.name(i), notes);
        }
    }

    static void copy(Words words, int at, EffectNotes notes) {
        boolean query = words.symbol(at + 1) == '(';
        if (query) {
            read(words, at + 2, notes);
        }
        int from = words.find(at, words.size(), 0, "FROM");
        int direction = from >= 0 ? from : words.find(at, words.size(), 0, "TO");
        notes.add(from >= 0 ? Effect.WRITE : Effect.READ).returnsRows(false);
        calls(words, at, notes);
        if (!words.is(direction + 1, "STDIN", "STDOUT") || direction < 0) {
            notes.add(Effect.ADMIN);
        }
    }
}
