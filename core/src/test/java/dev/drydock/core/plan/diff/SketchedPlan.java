package dev.drydock.core.plan.diff;

import dev.drydock.core.plan.Plan;
import dev.drydock.core.plan.PlanReading;
import dev.drydock.core.plan.draft.NodeDraft;
import dev.drydock.core.plan.draft.PlanDraft;
import dev.drydock.core.plan.measure.Arithmetic;
import dev.drydock.core.plan.measure.MeasuredPlan;
import dev.drydock.core.plan.node.Actual;
import dev.drydock.core.plan.node.ChildKind;
import dev.drydock.core.plan.node.Estimate;
import dev.drydock.core.plan.node.PlanValue;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.UnaryOperator;

/// A node of a plan that a test draws and redraws.
final class SketchedPlan {
    String type;
    ChildKind kind = ChildKind.OUTER;
    String relation = "";
    String alias = "";
    String index = "";
    String joinType = "";
    String key = "";
    double rows = 100;
    double millis = 1;
    boolean ran = true;
    final List<SketchedPlan> children = new ArrayList<>();

    SketchedPlan(String type) {
        this.type = type;
    }

    static SketchedPlan scan(String table) {
        SketchedPlan scan = new SketchedPlan("Seq Scan");
        scan.relation = table;
        scan.alias = table;
        return scan;
    }

    static SketchedPlan index(String table, String index) {
        SketchedPlan scan = scan(table);
        scan.type = "Index Scan";
        scan.index = index;
        return scan;
    }

    static SketchedPlan pipe(String type, String key, SketchedPlan input) {
        SketchedPlan pipe = new SketchedPlan(type);
        pipe.key = key;
        pipe.children.add(input);
        return pipe;
    }

    static SketchedPlan join(String type, SketchedPlan outer, SketchedPlan inner) {
        SketchedPlan join = new SketchedPlan(type);
        join.joinType = "Inner";
        join.children.add(outer);
        inner.kind = ChildKind.INNER;
        join.children.add(inner);
        return join;
    }

    static SketchedPlan append(List<SketchedPlan> members) {
        SketchedPlan append = new SketchedPlan("Append");
        members.forEach(member -> member.kind = ChildKind.MEMBER);
        append.children.addAll(members);
        return append;
    }

    SketchedPlan copy() {
        SketchedPlan copy = new SketchedPlan(type);
        copy.kind = kind;
        copy.relation = relation;
        copy.alias = alias;
        copy.index = index;
        copy.joinType = joinType;
        copy.key = key;
        copy.rows = rows;
        copy.millis = millis;
        copy.ran = ran;
        children.forEach(child -> copy.children.add(child.copy()));
        return copy;
    }

    /// In pre-order.
    List<SketchedPlan> all() {
        List<SketchedPlan> all = new ArrayList<>();
        Deque<SketchedPlan> rest = new ArrayDeque<>(List.of(this));
        while (!rest.isEmpty()) {
            SketchedPlan next = rest.pop();
            all.add(next);
            next.children.reversed().forEach(rest::push);
        }
        return all;
    }

    MeasuredPlan measured() {
        return measured(UnaryOperator.identity());
    }

    /// @param renamed what becomes of names
    MeasuredPlan measured(UnaryOperator<String> renamed) {
        NodeDraft root = draft(renamed);
        Deque<SketchedPlan> rest = new ArrayDeque<>(List.of(this));
        Deque<NodeDraft> drafts = new ArrayDeque<>(List.of(root));
        while (!rest.isEmpty()) {
            NodeDraft draft = drafts.pop();
            for (SketchedPlan child : rest.pop().children) {
                NodeDraft drafted = child.draft(renamed);
                draft.children().add(drafted);
                rest.push(child);
                drafts.push(drafted);
            }
        }
        PlanReading read = PlanDraft.plan(root, new LinkedHashMap<>(), List.of(), false);
        if (read instanceof PlanReading.Read(List<Plan> plans)) {
            return Arithmetic.of(plans.getFirst());
        }
        throw new AssertionError(read.toString());
    }

    private NodeDraft draft(UnaryOperator<String> renamed) {
        NodeDraft draft = new NodeDraft(type, kind);
        if (!relation.isEmpty()) {
            draft.relation(renamed.apply(relation), Optional.of(renamed.apply(alias)));
        }
        if (!index.isEmpty()) {
            draft.index(renamed.apply(index));
        }
        if (!joinType.isEmpty()) {
            draft.put("Join Type", new PlanValue.Text(joinType));
        }
        if (!key.isEmpty()) {
            draft.put("Sort Key", new PlanValue.Items(List.of(new PlanValue.Text(renamed.apply(key)))));
        }
        draft.estimate(new Estimate(0, 10, rows, 8));
        if (ran) {
            draft.actual(new Actual(OptionalDouble.of(0), OptionalDouble.of(millis), 0.001, 10, 1, 1));
        }
        return draft;
    }
}
