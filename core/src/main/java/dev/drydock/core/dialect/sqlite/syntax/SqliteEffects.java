package dev.drydock.core.dialect.sqlite.syntax;

import dev.drydock.core.sql.Effect;
import dev.drydock.core.sql.StatementEffect;
import dev.drydock.core.sql.StatementEffect.TransactionChange;
import dev.drydock.core.sql.effect.EffectNotes;
import dev.drydock.core.sql.effect.RowChanges;
import dev.drydock.core.sql.effect.SingleStatement;
import dev.drydock.core.sql.effect.Words;
import dev.drydock.core.sql.lex.RuleReader;
import java.util.Locale;
import java.util.Set;

/// What a statement does (https://www.sqlite.org/lang.html).
final class SqliteEffects {
    /// Functions that reach beyond the database: extensions, and the file functions of the vendor's shell.
    private static final Set<String> DANGEROUS =
            Set.of("load_extension", "fts3_tokenizer", "writefile", "readfile", "edit", "fsdir");

    private final RuleReader reader;

    SqliteEffects(RuleReader reader) {
        this.reader = reader;
    }

    StatementEffect of(CharSequence statement) {
        return SingleStatement.read(reader, statement, this::read);
    }

    private void read(Words words, EffectNotes notes) {
        if (!words.is(0, "EXPLAIN")) {
            verb(words, 0, notes);
            return;
        }
        int inner = words.is(1, "QUERY") && words.is(2, "PLAN") ? 3 : 1;
        notes.add(Effect.READ);
        if (words.is(inner, "PRAGMA")) {
            // Some pragmas run while the statement is prepared, EXPLAIN or not (pragma.html).
            verb(words, inner, notes);
        }
        notes.returnsRows(true);
    }

    private static void verb(Words words, int at, EffectNotes notes) {
        switch (words.word(at)) {
            case "SELECT", "VALUES" -> query(words, at, notes.add(Effect.READ).returnsRows(true));
            case "WITH", "INSERT", "REPLACE", "UPDATE", "DELETE" -> change(words, at, notes);
            case "CREATE" -> query(words, at, notes.add(Effect.SCHEMA));
            case "ALTER" -> notes.add(words.find(at, words.size(), 0, "DROP") > 0 ? Effect.DESTRUCTIVE : Effect.SCHEMA);
            case "DROP" -> notes.add(Effect.DESTRUCTIVE);
            case "REINDEX" -> notes.add(Effect.SCHEMA);
            case "ANALYZE" -> notes.add(Effect.WRITE);
            case "PRAGMA" -> SqlitePragmas.read(words, at, notes);
            case "ATTACH" -> notes.add(Effect.ADMIN);
            case "DETACH" -> notes.add(Effect.SESSION);
            case "VACUUM" -> vacuum(words, at, notes);
            default -> transaction(words, at, notes);
        }
    }

    private static void vacuum(Words words, int at, EffectNotes notes) {
        boolean file = words.find(at, words.size(), 0, "INTO") > 0;
        notes.add(file ? Effect.ADMIN : Effect.WRITE).needsNoTransaction(true);
    }

    private static void transaction(Words words, int at, EffectNotes notes) {
        switch (words.word(at)) {
            case "BEGIN" -> notes.transaction(TransactionChange.STARTS);
            case "COMMIT", "END" -> notes.transaction(TransactionChange.COMMITS);
            case "ROLLBACK" ->
                notes.transaction(
                        words.find(at, words.size(), 0, "TO") > 0
                                ? TransactionChange.CONTINUES
                                : TransactionChange.ROLLS_BACK);
            case "SAVEPOINT", "RELEASE" -> notes.transaction(TransactionChange.CONTINUES);
            default -> notes.add(Effect.UNKNOWN);
        }
    }

    private static void change(Words words, int at, EffectNotes notes) {
        new RowChanges(words, notes).read(at);
        query(words, at, notes);
        int verb = words.find(at, words.size(), 0, "SELECT", "VALUES", "INSERT", "REPLACE", "UPDATE", "DELETE");
        boolean reads = words.is(verb, "SELECT", "VALUES");
        if (reads) {
            notes.add(Effect.READ);
        }
        notes.returnsRows(reads || words.find(at, words.size(), 0, "RETURNING") > 0);
    }

    private static void query(Words words, int at, EffectNotes notes) {
        for (int i = at; i < words.size(); i++) {
            if (words.symbol(i + 1) == '(' && DANGEROUS.contains(words.name(i).toLowerCase(Locale.ROOT))) {
                notes.add(Effect.ADMIN);
            }
        }
    }
}
