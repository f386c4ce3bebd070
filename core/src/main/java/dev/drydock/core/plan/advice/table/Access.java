package dev.drydock.core.plan.advice.table;

import dev.drydock.core.plan.advice.predicate.Condition;
import dev.drydock.core.plan.advice.tip.PlanView;
import dev.drydock.core.plan.advice.tip.Told;
import dev.drydock.core.plan.node.Estimate;
import dev.drydock.core.plan.node.PlanNode;
import dev.drydock.core.plan.node.PlanValue;
import java.util.List;
import java.util.SequencedMap;

/// How one table is read: as `ANALYZE FORMAT=JSON` (its `r_` members are counted), `EXPLAIN FORMAT=JSON` and
/// `EXPLAIN ANALYZE` (a tree, see [TreeAccess]) tell.
///
/// @param rows read in all executions: counted where the statement ran, else expected of one
/// @param keptShare of these rows, what the condition keeps, 0 to 1
/// @param condition what is checked on its rows; `""` for nothing
/// @param isCovered the index alone answers
public record Access(PlanNode node, Way way, double rows, double keptShare, String condition, boolean isCovered) {
    private static final String TYPE = "access_type";

    /// Every table that is read, in the order of the plan. Results of UNION are steps, and no access.
    static List<Access> all(PlanView plan) {
        return TreeAccess.isTree(plan)
                ? TreeAccess.all(plan)
                : plan.plan().nodes().stream()
                        .filter(node -> is(node) && !node.neverRan())
                        .map(node -> new Access(
                                node,
                                Way.of(Told.text(node, TYPE)),
                                node.actual().isPresent() ? plan.rows(node) : expectedRows(node),
                                kept(node),
                                Told.text(node, "attached_condition"),
                                Told.text(node, "using_index").equals("true")))
                        .toList();
    }

    /// Of a plan that is no tree.
    static boolean is(PlanNode node) {
        return node.properties().containsKey(TYPE) && !node.operator().type().equals("union_result");
    }

    private static double kept(PlanNode node) {
        String name = node.properties().containsKey("r_filtered") ? "r_filtered" : "filtered";
        return Math.clamp(number(node, name, 100) / 100, 0, 1);
    }

    /// Rows expected to be read of one execution.
    static double expectedRows(PlanNode node) {
        return number(
                node,
                "rows_examined_per_scan",
                node.estimate().map(Estimate::rows).orElse(0.0));
    }

    /// Of all executions together, without the tables before it; 0 where it is not told.
    static double cost(PlanNode node) {
        if (node.properties().get("cost_info") instanceof PlanValue.Group(SequencedMap<String, PlanValue> told)) {
            return inside(told, "read_cost") + inside(told, "eval_cost") + inside(told, "sort_cost");
        }
        return is(node) ? number(node, "cost", 0) : 0;
    }

    double cost() {
        return cost(node);
    }

    private static double inside(SequencedMap<String, PlanValue> told, String name) {
        PlanValue value = told.get(name);
        return value == null ? 0 : PlanValue.ofText(value.asText()).asNumber(0);
    }

    /// Some servers write numbers as texts.
    public static double number(PlanNode node, String name, double otherwise) {
        String text = Told.text(node, name);
        return text.isEmpty() ? otherwise : PlanValue.ofText(text).asNumber(otherwise);
    }

    /// What is checked in the index before a row is fetched; `""` for nothing.
    public String indexCondition() {
        return Told.text(node, "index_condition");
    }

    public List<Condition> conditions() {
        return Condition.of(condition, node);
    }

    /// Columns of the index that are searched.
    public List<String> searched() {
        return Told.items(node, "used_key_parts");
    }

    /// Whether all searched columns are compared with one value.
    public boolean isEquality() {
        return Told.text(node, TYPE).equals("ref");
    }

    /// Whether it is a table that the statement makes: `<derived2>`, `<subquery2>`.
    public boolean isMade() {
        return name().startsWith("<");
    }

    /// The alias, as these plans tell it.
    public String name() {
        return node.operator().relation().orElse("");
    }

    public double removed() {
        return rows * (1 - keptShare);
    }
}
