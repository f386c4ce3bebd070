package dev.drydock.core.plan.advice.predicate;

import dev.drydock.core.sql.Syntax;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Writes an expression as SQL of its own table, every name quoted, so that a pasted plan cannot smuggle
/// anything into a statement.
final class Sql {
    /// Nobody indexes what is nested deeper.
    private static final int DEPTH = 120;

    private static final Pattern NUMBER = Pattern.compile("[\\w.]+");
    private static final Pattern TYPE = Pattern.compile("[\\w .]+(?:\\(\\d+(?:, ?\\d+)?\\))?[\\w ]*(?:\\[\\])*");
    private static final Pattern FUNCTION = Pattern.compile("[a-z_][a-z0-9_.]*");
    private static final Set<String> NO_FUNCTIONS = Set.of("case", "row", "array");

    private Sql() {}

    static Optional<String> of(Expression expression, Syntax syntax) {
        return of(expression, syntax, 0);
    }

    private static Optional<String> of(Expression expression, Syntax syntax, int depth) {
        if (depth > DEPTH) {
            return Optional.empty();
        }
        return switch (expression) {
            case Expression.Column column -> Optional.of(syntax.quoted(column.name()));
            case Expression.Constant(String text, boolean quoted) ->
                quoted
                        ? Optional.of(syntax.literal(text, false))
                        : NUMBER.matcher(text).matches() ? Optional.of(text) : Optional.empty();
            case Expression.Cast(Expression value, String type) ->
                TYPE.matcher(type).matches()
                        ? of(value, syntax, depth + 1).map(sql -> "(" + sql + ")::" + type)
                        : Optional.empty();
            case Expression.Call(String function, List<Expression> arguments) ->
                FUNCTION.matcher(function).matches() && !NO_FUNCTIONS.contains(function)
                        ? list(arguments, syntax, depth + 1).map(inside -> function + "(" + inside + ")")
                        : Optional.empty();
            case Expression.Operation _, Expression.Parameter _, Expression.SubPlan _, Expression.Opaque _ ->
                Optional.empty();
        };
    }

    private static Optional<String> list(List<Expression> arguments, Syntax syntax, int depth) {
        List<Optional<String>> written =
                arguments.stream().map(argument -> of(argument, syntax, depth)).toList();
        return written.stream().allMatch(Optional::isPresent)
                ? Optional.of(written.stream().map(Optional::get).collect(Collectors.joining(", ")))
                : Optional.empty();
    }
}
