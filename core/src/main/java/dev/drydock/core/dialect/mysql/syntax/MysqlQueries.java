package dev.drydock.core.dialect.mysql.syntax;

import dev.drydock.core.sql.Effect;
import dev.drydock.core.sql.TokenKind;
import dev.drydock.core.sql.effect.EffectNotes;
import dev.drydock.core.sql.effect.KnownFunctions;
import dev.drydock.core.sql.effect.RowChanges;
import dev.drydock.core.sql.effect.Words;

/// What queries and row changes do.
final class MysqlQueries {
    private static final KnownFunctions FUNCTIONS = KnownFunctions.read(MysqlQueries.class, "functions.txt");

    private MysqlQueries() {}

    static void read(Words words, int from, EffectNotes notes) {
        new RowChanges(words, notes).read(from);
        calls(words, from, notes);
        int depth = words.depth(from);
        int main = words.find(
                from, words.size(), depth, "SELECT", "VALUES", "TABLE", "INSERT", "UPDATE", "DELETE", "REPLACE");
        boolean changes = words.is(main, "INSERT", "UPDATE", "DELETE", "REPLACE");
        boolean into = false;
        for (int i = from; i < words.size(); i++) {
            into |= target(words, i, notes);
            if (locks(words, i)) {
                notes.add(Effect.WRITE);
            }
        }
        if (!changes) {
            notes.add(from < words.size() ? Effect.READ : Effect.UNKNOWN);
        }
        boolean returning = words.find(from, words.size(), depth, "RETURNING") >= 0;
        notes.returnsRows(changes ? returning : !into);
    }

    /// SELECT ... INTO a file of the server's or a variable.
    private static boolean target(Words words, int at, EffectNotes notes) {
        if (!words.is(at, "INTO") || words.is(at - 1, "INSERT", "REPLACE", "IGNORE", "LOW_PRIORITY", "DELAYED")) {
            return false;
        }
        if (words.is(at + 1, "OUTFILE", "DUMPFILE")) {
            notes.add(Effect.ADMIN, Effect.WRITE);
            return true;
        }
        boolean variable = words.kind(at + 1) == TokenKind.PARAMETER || words.symbol(at + 1) == '@';
        if (variable) {
            notes.add(Effect.SESSION);
        }
        return variable;
    }

    private static boolean locks(Words words, int at) {
        boolean forLock = words.is(at, "FOR") && words.is(at + 1, "UPDATE", "SHARE");
        return forLock || (words.is(at, "LOCK") && words.is(at + 1, "IN"));
    }

    /// Calls of functions known to do more than compute, values drawn from sequences, and assignments within.
    static void calls(Words words, int from, EffectNotes notes) {
        for (int i = from; i < words.size(); i++) {
            if (words.symbol(i + 1) == '(') {
                FUNCTIONS.calledInAnyCase(words.name(i), notes);
            }
            if (words.is(i, "NEXT") && words.is(i + 1, "VALUE") && words.is(i + 2, "FOR")) {
                notes.add(Effect.WRITE);
            }
            boolean oracleStyle = words.symbol(i) == '.' && words.name(i + 1).equalsIgnoreCase("nextval");
            if (oracleStyle) {
                notes.add(Effect.WRITE);
            }
            if (words.text(i).equals(":=")) {
                notes.add(Effect.SESSION);
            }
        }
    }
}
