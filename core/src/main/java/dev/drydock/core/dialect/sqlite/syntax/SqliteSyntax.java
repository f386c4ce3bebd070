package dev.drydock.core.dialect.sqlite.syntax;

import dev.drydock.core.sql.LineState;
import dev.drydock.core.sql.LineTokens;
import dev.drydock.core.sql.ScriptPart;
import dev.drydock.core.sql.StatementEffect;
import dev.drydock.core.sql.Syntax;
import dev.drydock.core.sql.Token;
import dev.drydock.core.sql.change.ChangeGrammar;
import dev.drydock.core.sql.change.ChangeReader;
import dev.drydock.core.sql.change.RowChange;
import dev.drydock.core.sql.effect.Words;
import dev.drydock.core.sql.lex.Keywords;
import dev.drydock.core.sql.lex.LexRules;
import dev.drydock.core.sql.lex.LexRules.MetaRules;
import dev.drydock.core.sql.lex.LexRules.MetaStyle;
import dev.drydock.core.sql.lex.RuleReader;
import dev.drydock.core.sql.lex.SqlRules;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// SQL as SQLite's tokenizer (src/tokenize.c) and `sqlite3_complete()` read it, with the dot commands of its
/// shell.
public final class SqliteSyntax implements Syntax {
    private static final ChangeGrammar CHANGES = new ChangeGrammar(false, false, Set.of());
    private static final Pattern BYTES = Pattern.compile("x'([0-9a-fA-F]{2})*'");

    static final Keywords KEYWORDS = Keywords.read(SqliteSyntax.class, "keywords.txt");

    private static final LexRules LEXING = new LexRules(
            false,
            false,
            true,
            false,
            false,
            "",
            "xX",
            false,
            "\"[`",
            "?:@#$",
            "+-*/%<>=!~&|",
            true,
            new MetaRules(MetaStyle.DOT_LINE, Set.of(), Set.of(), Set.of(), Set.of(), Set.of()));

    private final RuleReader reader = new RuleReader(new SqlRules(LEXING, new SqliteStatements(), KEYWORDS));
    private final SqliteEffects effects = new SqliteEffects(reader);

    @Override
    public List<Token> tokens(CharSequence text) {
        return reader.tokens(text);
    }

    @Override
    public LineTokens line(CharSequence line, LineState start) {
        return reader.line(line, start);
    }

    @Override
    public List<ScriptPart> split(CharSequence script) {
        return reader.split(script);
    }

    /// The shape of one statement that changes rows, if it is one that can be counted.
    public Optional<RowChange> change(String statement) {
        return ChangeReader.read(new Words(reader, statement), CHANGES);
    }

    @Override
    public StatementEffect effect(CharSequence statement) {
        return effects.of(statement);
    }

    /// Bytes are shown as literals already. A column of bytes may hold texts too.
    @Override
    public String literal(String text, boolean bytes) {
        return bytes && BYTES.matcher(text).matches() ? text : Syntax.super.literal(text, bytes);
    }
}
