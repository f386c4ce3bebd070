package dev.drydock.core.plan.advice.predicate;

import dev.drydock.core.sql.Syntax;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Writes an expression as SQL of its own table, every name quoted, so that a pasted plan cannot smuggle
/// anything into a statement.
final class Sql {
    private Sql() {}

    static Optional<String> of(Expression expression, Syntax syntax) {
        return switch (expression) {
            case Expression.Column column -> Optional.of(syntax.quoted(column.name()));
            case Expression.Constant(String text, boolean quoted) ->
                quoted
                        ? Optional.of(syntax.literal(text, false))
                        : text.matches("[\\w.]+") ? Optional.of(text) : Optional.empty();
            case Expression.Cast(Expression value, String type) ->
                type.matches("[\\w .\\[\\]]+")
                        ? of(value, syntax).map(sql -> "(" + sql + ")::" + type)
                        : Optional.empty();
            case Expression.Call(String function, List<Expression> arguments) ->
                function.matches("[a-z_][a-z0-9_.]*") && !function.matches("case|row|array")
                        ? list(arguments, syntax).map(inside -> function + "(" + inside + ")")
                        : Optional.empty();
            case Expression.Operation _, Expression.Parameter _, Expression.SubPlan _, Expression.Opaque _ ->
                Optional.empty();
        };
    }

    private static Optional<String> list(List<Expression> arguments, Syntax syntax) {
        List<Optional<String>> written =
                arguments.stream().map(argument -> of(argument, syntax)).toList();
        return written.stream().allMatch(Optional::isPresent)
                ? Optional.of(written.stream().map(Optional::get).collect(Collectors.joining(", ")))
                : Optional.empty();
    }
}
