package dev.drydock.app.plan.compare.text;

import dev.drydock.core.plan.diff.Change;
import dev.drydock.core.plan.diff.PlanDiff;
import dev.drydock.core.plan.diff.PlanDiff.Row;
import dev.drydock.core.plan.measure.MeasuredPlan;
import dev.drydock.core.plan.node.Estimate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Two compared plans as a document for programs, as `docs/plan-diff.md` promises it.
public final class DiffJson {
    private DiffJson() {}

    public static Map<String, Object> document(Comparison compared) {
        PlanDiff diff = compared.diff();
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("differs", !diff.none());
        document.put("before", plan(diff.before()));
        document.put("after", plan(diff.after()));
        List<Object> changes = new ArrayList<>();
        diff.changes().forEach(change -> changes.add(change(diff, change)));
        document.put("changes", changes);
        List<Object> rows = new ArrayList<>();
        diff.rows().forEach(row -> rows.add(row(compared, row)));
        document.put("rows", rows);
        return document;
    }

    private static Map<String, Object> plan(MeasuredPlan plan) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("nodes", plan.nodes().size());
        double wall = PlanDiff.wallMs(plan);
        if (wall > 0) {
            told.put("wallMs", wall);
        }
        plan.plan().root().estimate().map(Estimate::totalCost).ifPresent(cost -> told.put("totalCost", cost));
        return told;
    }

    private static Map<String, Object> change(PlanDiff diff, Change change) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("kind", kind(change));
        if (change.before() != 0) {
            told.put("before", change.before());
        }
        if (change.after() != 0) {
            told.put("after", change.after());
        }
        switch (change) {
            case Change.JoinOrder(int _, int _, String was, String is) -> values(told, was, is);
            case Change.JoinType(int _, int _, String was, String is) -> values(told, was, is);
            case Change.Operator(int before, int after) ->
                values(told, DiffWords.title(diff.before(), before), DiffWords.title(diff.after(), after));
            case Change.Index(int _, int _, List<String> was, List<String> is) -> values(told, was, is);
            case Change.Moved _ -> {}
            case Change.Removed(List<Integer> nodes) -> told.put("nodes", nodes);
            case Change.Added(List<Integer> nodes) -> told.put("nodes", nodes);
            case Change.Keys(int _, int _, String was, String is) -> values(told, was, is);
            case Change.Condition(int _, int _, String was, String is) -> values(told, was, is);
            case Change.Flag(int _, int _, var flag, boolean now) -> {
                told.put("flag", flag.key());
                told.put("now", now);
            }
            case Change.Figure figure -> {
                values(told, figure.was(), figure.is());
                told.put("factor", figure.factor());
            }
        }
        told.put("text", DiffWords.of(diff, change));
        return told;
    }

    private static void values(Map<String, Object> told, Object was, Object is) {
        told.put("was", was);
        told.put("is", is);
    }

    private static String kind(Change change) {
        return switch (change) {
            case Change.JoinOrder _ -> "join-order";
            case Change.JoinType _ -> "join-type";
            case Change.Operator _ -> "operator";
            case Change.Index _ -> "index";
            case Change.Moved _ -> "moved";
            case Change.Removed _ -> "removed";
            case Change.Added _ -> "added";
            case Change.Keys _ -> "keys";
            case Change.Condition _ -> "condition";
            case Change.Flag _ -> "flag";
            case Change.Figure figure -> figure.measure().name().toLowerCase(Locale.ROOT);
        };
    }

    private static Map<String, Object> row(Comparison compared, Row row) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("mark", compared.mark(row).name().toLowerCase(Locale.ROOT));
        told.put("before", row.before());
        told.put("after", row.after());
        return told;
    }
}
