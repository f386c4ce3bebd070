package dev.drydock.core.dialect.mysql.syntax;

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
import dev.drydock.core.sql.lex.RuleReader;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// SQL of MariaDB 10.6 to 11 and MySQL 5.7 to 9, with the commands of their command-line client.
public final class MysqlSyntax implements Syntax {
    private static final ChangeGrammar CHANGES =
            new ChangeGrammar(false, true, Set.of("LOW_PRIORITY", "QUICK", "HIGH_PRIORITY", "CONCURRENT"));

    private final LexicalMode mode;
    private final RuleReader reader;
    private final MysqlEffects effects;

    public MysqlSyntax(LexicalMode mode) {
        this.mode = mode;
        reader = new RuleReader(new MysqlLexing(mode));
        effects = new MysqlEffects(reader);
    }

    /// Whether tokens end where they do in the default mode, by which statements are split and judged.
    public static boolean readsAlike(String statement, LexicalMode mode) {
        return ends(statement, mode).equals(ends(statement, LexicalMode.DEFAULT));
    }

    private static List<Integer> ends(String statement, LexicalMode mode) {
        return new RuleReader(new MysqlLexing(mode))
                .sentTokens(statement).stream().map(Token::end).toList();
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
        if (statement.contains("/*!") || statement.contains("/*M!")) {
            return Optional.empty();
        }
        return ChangeReader.read(new Words(reader, statement), CHANGES);
    }

    @Override
    public StatementEffect effect(CharSequence statement) {
        return effects.of(statement);
    }

    @Override
    public String quoted(String name) {
        return Syntax.inQuotes(name, '`');
    }

    /// Bytes are shown as literals already, but for those of no length.
    @Override
    public String literal(String text, boolean bytes) {
        if (bytes) {
            return text.equals("0x") ? "''" : text;
        }
        return Syntax.inQuotes(mode.plainBackslashes() ? text : text.replace("\\", "\\\\"), '\'');
    }
}
