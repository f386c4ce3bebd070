package dev.drydock.core.sql.layout;

import dev.drydock.core.sql.ScriptPart;
import dev.drydock.core.sql.Syntax;
import dev.drydock.core.sql.Token;
import dev.drydock.core.sql.TokenKind;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Lays queries and changes of rows out by their clauses. Only white space differs afterwards: the tokens of
/// the result are compared with those of the text, and where they are not the same the text is given back as it
/// was. Statements of other kinds, bodies of routines, lines for the vendor's shell and what stands between
/// statements stay untouched. Pure, any thread, linear in the length of the text.
public final class SqlLayout {
    private static final Set<String> LAID_OUT =
            Set.of("SELECT", "WITH", "INSERT", "UPDATE", "DELETE", "VALUES", "MERGE", "EXPLAIN");

    private SqlLayout() {}

    public static String of(String text, Syntax syntax) {
        StringBuilder out = new StringBuilder(text.length() + text.length() / 8);
        int done = 0;
        for (ScriptPart part : syntax.split(text)) {
            String statement = part.text(text).toString();
            List<Token> tokens = syntax.tokens(statement);
            out.append(text, done, part.start())
                    .append(
                            part.sendable() && laidOut(statement, tokens)
                                    ? new StatementLayout(statement, tokens).written()
                                    : statement);
            done = part.end();
        }
        String written = out.append(text, done, text.length()).toString();
        return same(text, syntax.tokens(text), written, syntax.tokens(written)) ? written : text;
    }

    private static boolean laidOut(String statement, List<Token> tokens) {
        Optional<Token> first =
                tokens.stream().filter(token -> token.kind().significant()).findFirst();
        return first.filter(token -> token.kind() == TokenKind.KEYWORD)
                .map(token -> token.text(statement).toString().toUpperCase(Locale.ROOT))
                .filter(LAID_OUT::contains)
                .isPresent();
    }

    private static boolean same(String one, List<Token> ones, String other, List<Token> others) {
        List<Token> left = solid(ones);
        List<Token> right = solid(others);
        if (left.size() != right.size()) {
            return false;
        }
        for (int i = 0; i < left.size(); i++) {
            Token a = left.get(i);
            Token b = right.get(i);
            int length = a.end() - a.start();
            if (a.kind() != b.kind()
                    || length != b.end() - b.start()
                    || !one.regionMatches(a.start(), other, b.start(), length)) {
                return false;
            }
        }
        return true;
    }

    private static List<Token> solid(List<Token> tokens) {
        return tokens.stream()
                .filter(token -> token.kind() != TokenKind.WHITESPACE)
                .toList();
    }
}
