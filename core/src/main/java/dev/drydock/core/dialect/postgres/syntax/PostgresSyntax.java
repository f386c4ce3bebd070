package dev.drydock.core.dialect.postgres.syntax;

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

/// SQL as the server's scan.l and psql's psqlscan.l read it, 12 to 18.
public final class PostgresSyntax implements Syntax {
    private static final ChangeGrammar CHANGES = new ChangeGrammar(true, false, Set.of());

    static final Keywords KEYWORDS = Keywords.read(PostgresSyntax.class, "keywords.txt");

    private static final MetaRules PSQL = new MetaRules(
            MetaStyle.BACKSLASH,
            Set.of("copy", "!", "h", "help", "ef", "ev", "sf", "sf+", "sv", "sv+"),
            Set.of("g", "gx", "o", "out", "w", "write"),
            Set.of("g", "gx", "gset", "gexec", "crosstabview", "watch"),
            Set.of("r", "reset"),
            Set.of("copy"));

    private final RuleReader reader;
    private final PostgresEffects effects;

    /// @param standardConformingStrings the session's setting of that name: when off, a backslash escapes in
    ///     plain strings too. On since 9.1 unless somebody changed it.
    public PostgresSyntax(boolean standardConformingStrings) {
        reader = new RuleReader(new SqlRules(lexing(standardConformingStrings), new PostgresStatements(), KEYWORDS));
        effects = new PostgresEffects(reader);
    }

    private static LexRules lexing(boolean standardConformingStrings) {
        return new LexRules(
                true,
                true,
                false,
                true,
                !standardConformingStrings,
                standardConformingStrings ? "eE" : "eEnN",
                standardConformingStrings ? "bBxXnN" : "bBxX",
                true,
                "\"",
                "",
                "~!@#^&|`?+-*/%<>=",
                false,
                PSQL);
    }

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
}
