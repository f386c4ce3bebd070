package dev.drydock.core.plan.advice.statistics;

import dev.drydock.core.plan.advice.predicate.Condition;
import dev.drydock.core.plan.advice.predicate.Expression;
import dev.drydock.core.plan.advice.predicate.ExpressionReader;
import dev.drydock.core.plan.advice.predicate.IndexDraft;
import dev.drydock.core.plan.node.PlanNode;
import dev.drydock.core.sql.Syntax;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Statements that have statistics gathered: at once, finer, or for columns that belong together.
final class Statistics {
    /// More makes ANALYZE and planning slow.
    private static final String TARGET = "1000";
    /// Of a name, in the server's default build.
    private static final int BYTES = 63;
    /// Of columns in extended statistics.
    private static final int COLUMNS = 8;

    private Statistics() {}

    /// In the order they are to run: what is asked for is gathered by ANALYZE.
    static List<String> conditions(Syntax syntax, PlanNode node, List<Condition> conditions) {
        String table = IndexDraft.table(syntax, node);
        Set<String> equal = new LinkedHashSet<>();
        Set<String> all = new LinkedHashSet<>();
        for (Condition condition : conditions) {
            condition.column().ifPresent(column -> {
                all.add(column.name());
                if (condition.isEquality()) {
                    equal.add(column.name());
                }
            });
        }
        List<String> statements = new ArrayList<>();
        if (equal.size() > 1) {
            statements.add(extended(syntax, node, " (dependencies, mcv)", List.copyOf(equal)));
        } else if (all.size() == 1) {
            statements.add("ALTER TABLE " + table + " ALTER COLUMN "
                    + syntax.quoted(all.iterator().next()) + " SET STATISTICS " + TARGET + ";");
        }
        statements.add("ANALYZE " + table + ";");
        return statements;
    }

    static List<String> groups(Syntax syntax, PlanNode scan, List<String> keys) {
        List<String> columns = new ArrayList<>();
        for (String key : keys) {
            if (ExpressionReader.read(key) instanceof Expression.Column column && Condition.isOf(column, scan)) {
                columns.add(column.name());
            }
        }
        String analyze = "ANALYZE " + IndexDraft.table(syntax, scan) + ";";
        return columns.size() < 2
                ? List.of(analyze)
                : List.of(extended(syntax, scan, " (ndistinct)", columns), analyze);
    }

    /// With a name, which servers before version 16 want.
    private static String extended(Syntax syntax, PlanNode node, String kinds, List<String> columns) {
        List<String> told = columns.stream().distinct().limit(COLUMNS).toList();
        String name = node.operator().relation().orElse("") + "_" + String.join("_", told) + "_stat";
        String schema =
                node.operator().schema().map(in -> syntax.quoted(in) + ".").orElse("");
        return "CREATE STATISTICS " + schema + syntax.quoted(cut(name)) + kinds + " ON "
                + told.stream().map(syntax::quoted).collect(Collectors.joining(", ")) + " FROM "
                + IndexDraft.table(syntax, node) + ";";
    }

    /// Whole characters only.
    private static String cut(String name) {
        String text = name;
        while (text.getBytes(StandardCharsets.UTF_8).length > BYTES) {
            text = text.substring(0, text.offsetByCodePoints(text.length(), -1));
        }
        return text;
    }
}
