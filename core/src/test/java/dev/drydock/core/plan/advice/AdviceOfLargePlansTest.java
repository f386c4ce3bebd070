package dev.drydock.core.plan.advice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.core.dialect.Dialects;
import dev.drydock.core.plan.Plan;
import dev.drydock.core.plan.PlanLimits;
import dev.drydock.core.plan.PlanReading;
import dev.drydock.core.plan.advice.tip.ServerFacts;
import dev.drydock.core.plan.advice.tip.TableState;
import dev.drydock.core.plan.draft.NodeDraft;
import dev.drydock.core.plan.draft.PlanDraft;
import dev.drydock.core.plan.measure.Arithmetic;
import dev.drydock.core.plan.measure.MeasuredPlan;
import dev.drydock.core.plan.node.Actual;
import dev.drydock.core.plan.node.ChildKind;
import dev.drydock.core.plan.node.Estimate;
import dev.drydock.core.plan.node.PlanValue;
import dev.drydock.core.sql.Syntax;
import dev.drydock.testing.TestServers;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Advice takes time in proportion to a plan, however it is shaped: four times the steps may take four times
/// the time, and not sixteen.
class AdviceOfLargePlansTest {
    private static final int TIMES = 4;
    /// In proportion is 4, squared is 16; the rest is for a busy machine.
    private static final double MOST = 10;
    private static final int ROUNDS = 3;
    /// Enough to tell; by `-Ddrydock.advice.steps=20000` it is what the interface must bear.
    private static final int WIDE_STEPS = Integer.getInteger("drydock.advice.steps", 6_000);
    private static final double NANOS_PER_MS = 1e6;
    private static final Syntax SYNTAX = Dialects.ALL.getFirst().syntax();

    private static final List<String> KINDS = List.of(
            "Nested Loop", "Limit", "Hash Join", "Sort", "Aggregate", "Gather", "Materialize", "WindowAgg", "Append");
    private static final List<String> LEAVES = List.of(
            "Seq Scan",
            "Index Scan",
            "Index Only Scan",
            "Bitmap Heap Scan",
            "CTE Scan",
            "Function Scan",
            "Foreign Scan");

    /// How steps hang on each other.
    enum Form {
        WIDE(WIDE_STEPS, AdviceOfLargePlansTest::wide),
        DEEP(PlanLimits.DEPTH - 1, AdviceOfLargePlansTest::deep),
        SUBPLANS(WIDE_STEPS, AdviceOfLargePlansTest::subplans),
        TABLES(WIDE_STEPS, AdviceOfLargePlansTest::tables),
        DEEP_TABLES(PlanLimits.DEPTH - 1, AdviceOfLargePlansTest::deepTables);

        private final int steps;
        private final IntFunction<NodeDraft> made;

        Form(int steps, IntFunction<NodeDraft> made) {
            this.steps = steps;
            this.made = made;
        }
    }

    @ParameterizedTest
    @EnumSource(Form.class)
    void timeGrowsWithTheNumberOfSteps(Form form) {
        MeasuredPlan small = measured(form.made.apply(form.steps / TIMES));
        MeasuredPlan large = measured(form.made.apply(form.steps));
        double few = Double.MAX_VALUE;
        double many = Double.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            few = Math.min(few, millis(small));
            many = Math.min(many, millis(large));
        }
        TestServers.say("advice on %s of %,d steps: %.0f ms, on a quarter of them %.0f ms"
                .formatted(form, large.nodes().size(), many, few));
        assertThat(many / few).isLessThan(MOST);
    }

    private static double millis(MeasuredPlan plan) {
        ServerFacts facts = new ServerFacts(
                IntStream.range(0, plan.nodes().size() / 10)
                        .mapToObj(i -> new TableState("", "t" + i, 100, 10_000, 9_000))
                        .toList(),
                Optional.empty(),
                Optional.empty());
        long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        AdviceReport report = Advisor.of(plan, facts, SYNTAX);
        double millis = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before) / NANOS_PER_MS;
        assertThat(report.shown().size() + report.hidden().size()).isPositive();
        return Math.max(millis, 1);
    }

    private static MeasuredPlan measured(NodeDraft root) {
        PlanReading reading = PlanDraft.plan(root, new LinkedHashMap<>(), List.of(), false);
        assertThat(reading).isInstanceOf(PlanReading.Read.class);
        Plan plan = ((PlanReading.Read) reading).plans().getFirst();
        return Arithmetic.of(plan);
    }

    private static NodeDraft step(String type, ChildKind kind, int i) {
        NodeDraft node = new NodeDraft(type, kind)
                .estimate(new Estimate(0, 100 + i, 1000, 2000))
                .actual(new Actual(OptionalDouble.of(0.1), OptionalDouble.of(5 + i * 0.001), 0.001, 20_000, 1, 1200));
        if (LEAVES.contains(type)) {
            node.relation("t" + i % 50, Optional.empty());
        }
        put(node, "Filter", "((a = 5) AND (lower(b) = 'x'::text) AND ((c)::date > '2020-01-01'::date))");
        put(node, "Rows Removed by Filter", "400000");
        put(node, "Join Filter", "((a = 5) OR (b = 6))");
        put(node, "Sort Space Type", "Disk");
        put(node, "Hash Batches", "16");
        return node;
    }

    private static void put(NodeDraft node, String name, String text) {
        node.put(name, PlanValue.ofText(text));
    }

    private static NodeDraft wide(int steps) {
        NodeDraft root = step("Append", ChildKind.ROOT, steps);
        for (int i = 1; i < steps; i++) {
            root.children().add(step(LEAVES.get(i % LEAVES.size()), ChildKind.MEMBER, i));
        }
        return root;
    }

    private static NodeDraft deep(int steps) {
        NodeDraft root = step("Limit", ChildKind.ROOT, steps);
        NodeDraft at = root;
        for (int i = 1; i < steps; i++) {
            boolean last = i == steps - 1;
            NodeDraft next = step(last ? "Seq Scan" : KINDS.get(i % KINDS.size()), ChildKind.OUTER, steps - i);
            at.children().add(next);
            if (!last && i % KINDS.size() == 0) {
                next.children().add(step("Index Scan", ChildKind.INNER, i));
            }
            at = next;
        }
        return root;
    }

    /// All of them named in one condition.
    private static NodeDraft subplans(int steps) {
        NodeDraft root = step("Seq Scan", ChildKind.ROOT, steps);
        List<String> named = new ArrayList<>();
        for (int i = 1; i < steps; i++) {
            named.add("(NOT (ANY (a = (SubPlan " + i + ").col1)))");
            root.children().add(step("Materialize", ChildKind.SUBPLAN, i));
        }
        put(root, "Filter", String.join(" AND ", named.subList(0, Math.min(named.size(), 2000))));
        return root;
    }

    private static NodeDraft access(int i) {
        NodeDraft node = step("table", ChildKind.OUTER, i).relation("t" + i % 50, Optional.empty());
        put(node, "access_type", i % 3 == 0 ? "ALL" : "ref");
        put(node, "attached_condition", "(`t" + i % 50 + "`.`a` = 5)");
        put(node, "filtered", "1");
        return node;
    }

    private static NodeDraft tables(int steps) {
        NodeDraft root = new NodeDraft("query_block", ChildKind.ROOT);
        NodeDraft loop = new NodeDraft("nested_loop", ChildKind.OUTER);
        root.children().add(loop);
        for (int i = 2; i < steps; i++) {
            loop.children().add(access(i));
        }
        return root;
    }

    private static NodeDraft deepTables(int steps) {
        NodeDraft root = new NodeDraft("query_block", ChildKind.ROOT);
        NodeDraft at = root;
        List<String> kinds = List.of("filesort", "temporary_table", "nested_loop", "query_block", "union_result");
        for (int i = 1; i < steps - 1; i++) {
            NodeDraft next = step(kinds.get(i % kinds.size()), ChildKind.OUTER, i);
            put(next, "sort_key", "a, b");
            at.children().add(next);
            at = next;
        }
        at.children().add(access(steps));
        return root;
    }
}
