package dev.drydock.core.plan.advice.predicate;

import dev.drydock.core.plan.advice.predicate.Expression.Call;
import dev.drydock.core.plan.advice.predicate.Expression.Cast;
import dev.drydock.core.plan.advice.predicate.Expression.Column;
import dev.drydock.core.plan.advice.predicate.Expression.Constant;
import dev.drydock.core.plan.advice.predicate.Expression.Opaque;
import dev.drydock.core.plan.advice.predicate.Expression.Operation;
import dev.drydock.core.plan.advice.predicate.Expression.Parameter;
import dev.drydock.core.plan.advice.predicate.Expression.SubPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Reads what servers print of conditions. Most print brackets around every operation, so that binding strength
/// hardly matters: OR binds weakest, then AND, then comparisons, all else from the left. Never throws; linear
/// in the length of the text; nested beyond a limit, the rest is opaque.
public final class ExpressionReader {
    private static final int DEPTH = 120;
    /// Beyond it nobody reads a condition, and no index comes of it.
    private static final int LENGTH = 100_000;

    private static final Set<String> CONSTANTS =
            Set.of("TRUE", "FALSE", "NULL", "CURRENT_DATE", "CURRENT_TIMESTAMP", "LOCALTIMESTAMP");
    private static final Set<String> TYPE_WORDS = Set.of("PRECISION", "VARYING", "WITHOUT", "WITH", "TIME", "ZONE");
    private static final Set<String> COMPARISONS = Set.of("=", "<", ">", "<=", ">=", "<>", "!=", "<=>");
    private static final Set<String> WORD_OPERATORS =
            Set.of("IS", "LIKE", "ILIKE", "RLIKE", "REGEXP", "IN", "BETWEEN", "COLLATE", "AT", "DIV", "MOD", "NOT");

    private final List<Word> words;
    private int at;
    private int depth;

    private ExpressionReader(List<Word> words) {
        this.words = words;
    }

    public static Expression read(String text) {
        if (text.length() > LENGTH) {
            return new Opaque(text);
        }
        ExpressionReader reader = new ExpressionReader(Words.of(text));
        Expression read = reader.joined("OR", false);
        return reader.peek().isLast() ? read : new Call("?", List.of(read, new Opaque(text)));
    }

    private Word peek() {
        return at < words.size() ? words.get(at) : Word.LAST;
    }

    private Word peek(int ahead) {
        return at + ahead < words.size() ? words.get(at + ahead) : Word.LAST;
    }

    private boolean take(String mark) {
        if (!peek().isLast() && peek().is(mark)) {
            at++;
            return true;
        }
        return false;
    }

    private Expression joined(String operator, boolean tight) {
        List<Expression> operands = new ArrayList<>();
        do {
            operands.add(tight ? negation() : joined("AND", true));
        } while (take(operator));
        return operands.size() == 1 ? operands.getFirst() : new Operation(operator, operands);
    }

    private Expression negation() {
        int not = 0;
        while (take("NOT")) {
            not++;
        }
        Expression inner = comparison();
        return not % 2 == 1 ? new Operation("NOT", List.of(inner)) : inner;
    }

    private Expression comparison() {
        Expression left = sum();
        while (true) {
            Word next = peek();
            if (next.kind() == Word.Kind.OPERATOR) {
                at++;
                left = new Operation(next.text(), List.of(left, sum()));
            } else if (next.kind() == Word.Kind.NAME
                    && WORD_OPERATORS.contains(next.text().toUpperCase(Locale.ROOT))) {
                left = wordy(left);
            } else {
                return left;
            }
        }
    }

    /// What binds tighter than a comparison, from the left.
    private Expression sum() {
        Expression left = operand();
        while (peek().kind() == Word.Kind.OPERATOR && !COMPARISONS.contains(peek().text())) {
            String operator = peek().text();
            at++;
            left = new Operation(operator, List.of(left, operand()));
        }
        return left;
    }

    /// `x IS NOT NULL`, `x NOT LIKE y`, `x BETWEEN y AND z`, `x AT TIME ZONE y`.
    private Expression wordy(Expression left) {
        StringBuilder operator = new StringBuilder(peek().text().toUpperCase(Locale.ROOT));
        at++;
        while (peek().kind() == Word.Kind.NAME
                && Set.of(
                                "NOT",
                                "NULL",
                                "TRUE",
                                "FALSE",
                                "UNKNOWN",
                                "DISTINCT",
                                "FROM",
                                "LIKE",
                                "IN",
                                "TIME",
                                "ZONE",
                                "BETWEEN")
                        .contains(peek().text().toUpperCase(Locale.ROOT))) {
            operator.append(' ').append(peek().text().toUpperCase(Locale.ROOT));
            at++;
        }
        String name = operator.toString();
        if (name.startsWith("IS") && !name.endsWith("FROM")) {
            return new Operation(name, List.of(left));
        }
        Expression right = sum();
        if (name.endsWith("BETWEEN") && take("AND")) {
            return new Operation(name, List.of(left, right, sum()));
        }
        return new Operation(name, List.of(left, right));
    }

    private Expression operand() {
        if (depth >= DEPTH) {
            return rest();
        }
        depth++;
        Expression value = suffixed(primary());
        depth--;
        return value;
    }

    private Expression rest() {
        at = words.size();
        return new Opaque("");
    }

    private Expression suffixed(Expression value) {
        Expression at0 = value;
        for (int suffixes = 0; suffixes < DEPTH; suffixes++) {
            if (take("::")) {
                at0 = new Cast(at0, type());
            } else if (take("[")) {
                List<Expression> inside = list("]");
                inside.addFirst(at0);
                at0 = new Call("[]", inside);
            } else if (peek().is(".") && peek(1).isName()) {
                at += 2;
            } else {
                return at0;
            }
        }
        return rest();
    }

    private String type() {
        StringBuilder type = new StringBuilder();
        while (peek().isName()
                && (type.isEmpty() || TYPE_WORDS.contains(peek().text().toUpperCase(Locale.ROOT)))) {
            type.append(type.isEmpty() ? "" : " ").append(peek().printed());
            at++;
            while (peek().is(".") && peek(1).isName()) {
                type.append('.').append(peek(1).printed());
                at += 2;
            }
            if (peek().is("(") && peek(1).kind() == Word.Kind.NUMBER) {
                while (!peek().isLast() && !peek().is(")")) {
                    type.append(peek().printed());
                    at++;
                }
                type.append(take(")") ? ")" : "");
            }
        }
        while (peek().is("[") && peek(1).is("]")) {
            type.append("[]");
            at += 2;
        }
        return type.toString();
    }

    private Expression primary() {
        Word next = peek();
        at++;
        return switch (next.kind()) {
            case STRING -> new Constant(next.text(), true);
            case NUMBER -> new Constant(next.text(), false);
            case PARAMETER -> new Parameter(next.text());
            case OPERATOR -> next.is("*") ? new Constant("*", false) : new Operation(next.text(), List.of(operand()));
            case MARK -> next.is("(") ? bracketed() : new Opaque(next.text());
            case NAME, QUOTED_NAME -> named(next);
            case END -> new Opaque("");
        };
    }

    private Expression bracketed() {
        if (peek().is("alternatives") || peek().is("hashed") || peek().is("rescan") || isNumbered("SubPlan")) {
            return subPlan();
        }
        if (isNumbered("InitPlan")) {
            return new Parameter(subPlan().name());
        }
        List<Expression> inside = list(")");
        return inside.size() == 1 ? inside.getFirst() : new Call("row", inside);
    }

    private boolean isNumbered(String word) {
        return peek().is(word) && peek(1).kind() == Word.Kind.NUMBER;
    }

    private SubPlan subPlan() {
        boolean hashed = peek().is("hashed");
        StringBuilder name = new StringBuilder();
        while (!peek().isLast() && !take(")")) {
            if (!peek().is("hashed")) {
                name.append(name.isEmpty() ? "" : " ").append(peek().text());
            }
            at++;
        }
        return new SubPlan(name.toString(), hashed);
    }

    /// Items up to the closing mark; words between them that are no comma (`EXTRACT(year FROM d)`) part them
    /// too.
    private List<Expression> list(String end) {
        List<Expression> items = new ArrayList<>();
        depth++;
        while (!peek().isLast() && !take(end)) {
            if (depth >= DEPTH) {
                items.add(rest());
            } else if (!take(",")) {
                int before = at;
                items.add(joined("OR", false));
                at = Math.max(at, before + 1);
            }
        }
        depth--;
        return items;
    }

    private Expression named(Word first) {
        String upper = first.kind() == Word.Kind.NAME ? first.text().toUpperCase(Locale.ROOT) : "";
        if (upper.equals("CASE")) {
            return new Call("case", list("END"));
        }
        if (CONSTANTS.contains(upper) && !peek().is("(") && !peek().is(".")) {
            return new Constant(first.text(), false);
        }
        if (upper.equals("ARRAY") && take("[")) {
            return new Call("array", list("]"));
        }
        List<String> path = new ArrayList<>(List.of(first.text()));
        boolean quoted = first.kind() == Word.Kind.QUOTED_NAME;
        while (peek().is(".") && (peek(1).isName() || peek(1).is("*"))) {
            path.add(peek(1).text());
            quoted |= peek(1).kind() == Word.Kind.QUOTED_NAME;
            at += 2;
        }
        if (!take("(")) {
            return new Column(path);
        }
        String name = String.join(".", path);
        String function = quoted ? '"' + name + '"' : name.toLowerCase(Locale.ROOT);
        boolean asks = isNumbered("SubPlan") || peek().is("hashed");
        return new Call(function, asks ? List.of(subPlan()) : list(")"));
    }
}
