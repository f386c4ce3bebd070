package dev.drydock.core.plan.run.port;

import dev.drydock.core.fault.FaultException;
import dev.drydock.core.sql.Syntax;
import dev.drydock.core.sql.Token;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// What the words of a statement tell, without a grammar. Pure.
public final class StatementWords {
    private StatementWords() {}

    /// Upper case, opening parentheses before it left out.
    public static String first(Syntax syntax, String statement) {
        for (Token token : syntax.tokens(statement)) {
            String text = token.text(statement).toString();
            if (token.kind().significant() && !text.equals("(")) {
                return text.toUpperCase(Locale.ROOT);
            }
        }
        return "";
    }

    /// @param known words that a statement with a plan begins with
    public static String explainable(Syntax syntax, String statement, Set<String> known) throws FaultException {
        String first = first(syntax, statement);
        switch (first) {
            case "EXPLAIN", "DESCRIBE", "DESC" -> throw ExplainRule.EXPLAIN_TWICE.refusal(first);
            case "EXECUTE" -> throw ExplainRule.PREPARED_ELSEWHERE.refusal("");
            default -> {
                if (!known.contains(first)) {
                    throw ExplainRule.NO_PLAN_FOR.refusal(first);
                }
            }
        }
        return first;
    }

    /// All words and names of the statement, lower case, without quotes.
    public static Set<String> names(Syntax syntax, String statement) {
        Set<String> names = new HashSet<>();
        for (Token token : syntax.tokens(statement)) {
            String text = token.text(statement).toString().toLowerCase(Locale.ROOT);
            switch (token.kind()) {
                case KEYWORD, IDENTIFIER -> names.add(text);
                case QUOTED_IDENTIFIER -> {
                    if (text.length() > 1) {
                        String quote = text.substring(0, 1);
                        names.add(text.substring(1, text.length() - 1).replace(quote + quote, quote));
                    }
                }
                default -> {}
            }
        }
        return names;
    }

    /// Names that an opening parenthesis follows, as [#names] spells them.
    public static Set<String> calls(Syntax syntax, String statement) {
        List<Token> tokens = syntax.tokens(statement).stream()
                .filter(token -> token.kind().significant())
                .toList();
        Set<String> calls = new HashSet<>();
        for (int i = 1; i < tokens.size(); i++) {
            if (tokens.get(i).text(statement).toString().equals("(")) {
                calls.addAll(names(syntax, tokens.get(i - 1).text(statement).toString()));
            }
        }
        return calls;
    }
}
