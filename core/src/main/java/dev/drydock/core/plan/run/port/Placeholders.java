package dev.drydock.core.plan.run.port;

import dev.drydock.core.sql.Syntax;
import dev.drydock.core.sql.Token;
import dev.drydock.core.sql.TokenKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;

/// The places for values in a statement, whatever the program writes that it comes from: `$1`, `?`, `:name`.
/// Pure.
public final class Placeholders {
    private static final Set<TokenKind> OPERANDS = Set.of(
            TokenKind.IDENTIFIER, TokenKind.QUOTED_IDENTIFIER, TokenKind.STRING, TokenKind.NUMBER, TokenKind.PARAMETER);

    private final String text;
    private final List<Place> places = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
    private int count;

    /// One place in the text.
    private record Place(int start, int end, int number) {}

    private Placeholders(String text) {
        this.text = text;
    }

    public static Placeholders of(Syntax syntax, String statement) {
        Placeholders found = new Placeholders(statement);
        List<Token> tokens = syntax.tokens(statement).stream()
                .filter(token -> token.kind().significant())
                .toList();
        for (int i = 0; i < tokens.size(); i++) {
            found.read(tokens, i);
        }
        return found;
    }

    private void read(List<Token> tokens, int index) {
        Token token = tokens.get(index);
        String written = token.text(text).toString();
        if (written.matches("\\$\\d{1,5}")) {
            add(token.start(), token.end(), Integer.parseInt(written.substring(1)));
        } else if (written.matches("[=<>!+\\-*/%|]{0,2}\\?")) {
            boolean alone = written.length() > 1 || token.kind() == TokenKind.PARAMETER;
            if (alone || value(tokens, index)) {
                names.add("?");
                add(token.end() - 1, token.end(), names.size());
            }
        } else if (written.matches(":\\w+")) {
            add(token.start(), token.end(), named(written.substring(1)));
        } else if (written.equals(":") && index + 1 < tokens.size()) {
            Token next = tokens.get(index + 1);
            boolean name = next.kind() == TokenKind.IDENTIFIER || next.kind() == TokenKind.KEYWORD;
            if (name && next.start() == token.end() && value(tokens, index)) {
                add(token.start(), next.end(), named(next.text(text).toString()));
            }
        }
    }

    /// Whether a value, not an operator, is due: behind an operator, a comma, a keyword.
    private boolean value(List<Token> tokens, int index) {
        if (index == 0) {
            return false;
        }
        Token before = tokens.get(index - 1);
        String written = before.text(text).toString();
        boolean closing = written.equals(")") || written.equals("]") || written.endsWith(":");
        boolean operand = OPERANDS.contains(before.kind()) || closing;
        boolean followed = index + 1 < tokens.size()
                && tokens.get(index).kind() == TokenKind.OPERATOR
                && OPERANDS.contains(tokens.get(index + 1).kind());
        return !operand && !(followed && before.kind() == TokenKind.KEYWORD);
    }

    private int named(String name) {
        if (!names.contains(name)) {
            names.add(name);
        }
        return names.indexOf(name) + 1;
    }

    private void add(int start, int end, int number) {
        places.add(new Place(start, end, number));
        count = Math.max(count, number);
    }

    /// How many values are wanted.
    public int count() {
        return count;
    }

    /// What to call each value, in their order: as the statement writes it, numbered where it writes `?`.
    public List<String> labels() {
        List<String> labels = new ArrayList<>();
        for (int number = 1; number <= count; number++) {
            String name = number <= names.size() ? names.get(number - 1) : "$" + number;
            labels.add(name.equals("?") ? "?" + number : name.startsWith("$") ? name : ":" + name);
        }
        return labels;
    }

    /// The statement with something else in each place.
    ///
    /// @param written by number, from 1
    public String filled(IntFunction<String> written) {
        StringBuilder filled = new StringBuilder();
        int from = 0;
        for (Place place : places) {
            filled.append(text, from, place.start()).append(written.apply(place.number()));
            from = place.end();
        }
        return filled.append(text, from, text.length()).toString();
    }
}
