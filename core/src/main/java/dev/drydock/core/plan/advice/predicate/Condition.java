package dev.drydock.core.plan.advice.predicate;

import dev.drydock.core.plan.advice.predicate.Expression.Call;
import dev.drydock.core.plan.advice.predicate.Expression.Cast;
import dev.drydock.core.plan.advice.predicate.Expression.Column;
import dev.drydock.core.plan.advice.predicate.Expression.Constant;
import dev.drydock.core.plan.advice.predicate.Expression.Operation;
import dev.drydock.core.plan.advice.tip.Told;
import dev.drydock.core.plan.node.PlanNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// One condition on one table that must hold, as an index would see it.
///
/// @param target what is compared: a column, or an expression over columns, of the table
/// @param value what it is compared with; of no column of the table
public record Condition(Kind kind, Expression target, Expression value) {
    /// What an index can do with it.
    public enum Kind {
        EQUAL,
        ANY_OF,
        RANGE,
        PREFIX,
        IS_NULL,
        FLAG,
        /// No ordered index can: a pattern that starts with a wildcard.
        PATTERN,
        OTHER
    }

    private static final Set<String> RANGES = Set.of("<", ">", "<=", ">=", "BETWEEN");
    private static final Set<String> PATTERNS = Set.of("~~", "~~*", "LIKE", "ILIKE");
    private static final Set<String> EQUALS = Set.of("=", "<=>");

    /// All conditions in a text that speak of the table of a step.
    public static List<Condition> of(String text, PlanNode node) {
        if (text.isEmpty()) {
            return List.of();
        }
        List<Condition> found = new ArrayList<>();
        for (Expression part : ExpressionReader.read(text).conjuncts()) {
            of(part, node).ifPresent(found::add);
        }
        return found;
    }

    /// Those that a scan checks on each row.
    public static List<Condition> filter(PlanNode node) {
        return of(Told.text(node, "Filter"), node);
    }

    private static Optional<Condition> of(Expression part, PlanNode node) {
        if (part instanceof Operation(String operator, List<Expression> operands)) {
            return switch (operands.size()) {
                case 1 -> single(operator, operands.getFirst(), node);
                case 2 -> pair(operator, operands.getFirst(), operands.getLast(), node);
                default ->
                    isTarget(operands.getFirst(), node) && operator.equals("BETWEEN")
                            ? Optional.of(new Condition(Kind.RANGE, operands.getFirst(), operands.getLast()))
                            : Optional.empty();
            };
        }
        return part instanceof Column && isTarget(part, node)
                ? Optional.of(new Condition(Kind.FLAG, part, new Constant("true", false)))
                : Optional.empty();
    }

    private static Optional<Condition> single(String operator, Expression operand, PlanNode node) {
        if (!isTarget(operand, node)) {
            return Optional.empty();
        }
        return switch (operator) {
            case "IS NULL" -> Optional.of(new Condition(Kind.IS_NULL, operand, new Constant("null", false)));
            case "NOT" ->
                operand instanceof Column
                        ? Optional.of(new Condition(Kind.FLAG, operand, new Constant("false", false)))
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static Optional<Condition> pair(String operator, Expression left, Expression right, PlanNode node) {
        boolean mineLeft = speaksOf(left, node);
        boolean mineRight = speaksOf(right, node);
        if (mineLeft == mineRight || !isTarget(mineLeft ? left : right, node)) {
            return Optional.empty();
        }
        return Optional.of(
                mineLeft
                        ? new Condition(kind(operator, right), left, right)
                        : new Condition(kind(operator, left), right, left));
    }

    private static Kind kind(String operator, Expression value) {
        if (EQUALS.contains(operator)) {
            return value instanceof Call(String function, List<Expression> _) && function.equals("any")
                    ? Kind.ANY_OF
                    : Kind.EQUAL;
        }
        if (operator.equals("IN")) {
            return Kind.ANY_OF;
        }
        if (RANGES.contains(operator)) {
            return Kind.RANGE;
        }
        if (PATTERNS.contains(operator) && value.bare() instanceof Constant(String text, boolean _)) {
            return text.startsWith("%") || text.startsWith("_") || operator.equals("~~*") ? Kind.PATTERN : Kind.PREFIX;
        }
        return Kind.OTHER;
    }

    /// Whether it holds a column of the table: without a table before it, or with the one of the step.
    private static boolean speaksOf(Expression expression, PlanNode node) {
        return expression.columns().stream().anyMatch(column -> isOf(column, node));
    }

    /// Whether an index of the table could hold it: columns of no other table.
    private static boolean isTarget(Expression expression, PlanNode node) {
        List<Column> columns = expression.columns();
        return !columns.isEmpty() && columns.stream().allMatch(column -> isOf(column, node));
    }

    /// Whether a column belongs to the table that a step reads.
    public static boolean isOf(Column column, PlanNode node) {
        String table = column.table().toLowerCase(Locale.ROOT);
        return table.isEmpty()
                || node.operator()
                        .alias()
                        .map(alias -> plain(alias).equals(table))
                        .orElse(false)
                || (node.operator().alias().isEmpty()
                        && node.operator()
                                .relation()
                                .map(name -> plain(name).equals(table))
                                .orElse(false));
    }

    private static String plain(String name) {
        return name.replace("\"", "").toLowerCase(Locale.ROOT);
    }

    /// The column compared as it is; a cast to text that costs nothing is seen through.
    public Optional<Column> column() {
        if (target instanceof Column column) {
            return Optional.of(column);
        }
        return target instanceof Cast(Expression value, String type)
                        && type.equals("text")
                        && value instanceof Column column
                ? Optional.of(column)
                : Optional.empty();
    }

    /// Whether an ordered index on the column would be searched for it.
    public boolean isSearchable() {
        return column().isPresent() && kind != Kind.OTHER && kind != Kind.PATTERN && kind != Kind.FLAG;
    }

    /// Equality with one value, after which an index gives rows in the order of its next column.
    public boolean isOneValue() {
        return kind == Kind.EQUAL || kind == Kind.IS_NULL;
    }

    /// Equality with a value, which may stand before anything else in an index.
    public boolean isEquality() {
        return kind == Kind.EQUAL || kind == Kind.ANY_OF || kind == Kind.IS_NULL;
    }
}
