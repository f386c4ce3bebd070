package dev.drydock.core.plan.advice.predicate;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/// An expression in a plan.
public sealed interface Expression {
    /// @param path name last, table or alias before it
    record Column(List<String> path) implements Expression {
        public String name() {
            return path.getLast();
        }

        /// `""` without one.
        public String table() {
            return path.size() < 2 ? "" : path.get(path.size() - 2);
        }
    }

    /// @param quoted it was printed as a string
    record Constant(String text, boolean quoted) implements Expression {}

    /// A value that is known when the step runs.
    record Parameter(String text) implements Expression {}

    /// @param function as printed, in lower case, or in quotes when it was; `array` and `row` for what they
    ///     build
    record Call(String function, List<Expression> arguments) implements Expression {}

    /// @param operator in upper case; one operand for those that stand before or after it, more than two for
    ///     AND and OR
    record Operation(String operator, List<Expression> operands) implements Expression {}

    record Cast(Expression value, String type) implements Expression {}

    /// @param hashed asked in a hash table rather than run again
    record SubPlan(String name, boolean hashed) implements Expression {}

    /// Not understood.
    record Opaque(String text) implements Expression {}

    /// What it is made of directly.
    default List<Expression> parts() {
        return switch (this) {
            case Call(String _, List<Expression> arguments) -> arguments;
            case Operation(String _, List<Expression> operands) -> operands;
            case Cast(Expression value, String _) -> List.of(value);
            case Column _, Constant _, Parameter _, SubPlan _, Opaque _ -> List.of();
        };
    }

    /// It and all inside it, outside first.
    default List<Expression> all() {
        List<Expression> found = new ArrayList<>();
        Deque<Expression> open = new ArrayDeque<>();
        open.push(this);
        while (!open.isEmpty()) {
            Expression next = open.pop();
            found.add(next);
            next.parts().reversed().forEach(open::push);
        }
        return found;
    }

    default boolean has(Predicate<Expression> test) {
        return all().stream().anyMatch(test);
    }

    default List<Column> columns() {
        return all().stream()
                .filter(Column.class::isInstance)
                .map(Column.class::cast)
                .distinct()
                .toList();
    }

    default boolean is(String operator) {
        return this instanceof Operation(String name, List<Expression> _)
                && name.equals(operator.toUpperCase(Locale.ROOT));
    }

    /// What must hold all together.
    default List<Expression> conjuncts() {
        if (!is("AND")) {
            return List.of(this);
        }
        return parts().stream().flatMap(part -> part.conjuncts().stream()).toList();
    }

    /// Without casts around it.
    default Expression bare() {
        Expression at = this;
        while (at instanceof Cast(Expression value, String _)) {
            at = value;
        }
        return at;
    }
}
