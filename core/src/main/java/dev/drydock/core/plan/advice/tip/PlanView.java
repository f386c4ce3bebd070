package dev.drydock.core.plan.advice.tip;

import dev.drydock.core.plan.Plan;
import dev.drydock.core.plan.PlanLimits;
import dev.drydock.core.plan.measure.MeasuredPlan;
import dev.drydock.core.plan.measure.NodeTime;
import dev.drydock.core.plan.node.Actual;
import dev.drydock.core.plan.node.ChildKind;
import dev.drydock.core.plan.node.Estimate;
import dev.drydock.core.plan.node.PlanNode;
import dev.drydock.core.plan.node.Trait;
import dev.drydock.core.sql.Syntax;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/// A plan as rules look at it: the tree, and shares of the time. For a plan whose clock was not read shares are
/// of the planner's cost. Looking around in it takes constant time: plans have up to [PlanLimits#NODES] steps
/// and are [PlanLimits#DEPTH] deep. One thread at a time.
public final class PlanView {
    private final MeasuredPlan measured;
    private final ServerFacts server;
    private final Syntax syntax;
    private final List<List<PlanNode>> children = new ArrayList<>();
    /// Per set of types and node, the nearest step of those types above it; 0 for none.
    private final Map<Set<String>, int[]> above = new HashMap<>();
    private final int[] last;
    /// Per node, the limit that may stop it; 0 for none.
    private final int[] limit;
    private final boolean timed;
    private final double totalMs;

    public PlanView(MeasuredPlan measured, ServerFacts server, Syntax syntax) {
        this.measured = measured;
        this.server = server;
        this.syntax = syntax;
        for (int i = 0; i <= measured.nodes().size(); i++) {
            children.add(new ArrayList<>());
        }
        measured.plan().nodes().forEach(node -> children.get(node.parent()).add(node));
        last = new int[measured.nodes().size() + 1];
        for (PlanNode node : measured.plan().nodes().reversed()) {
            last[node.id()] = Math.max(last[node.id()], node.id());
            last[node.parent()] = Math.max(last[node.parent()], last[node.id()]);
        }
        limit = new int[measured.nodes().size() + 1];
        for (PlanNode node : measured.plan().nodes()) {
            if (node.parent() > 0 && node.kind().runsInParent()) {
                PlanNode parent = measured.plan().node(node.parent());
                limit[node.id()] = parent.has(Trait.STOPS_INPUT)
                        ? parent.id()
                        : parent.has(Trait.DRAINS_INPUT) ? 0 : limit[parent.id()];
            }
        }
        Optional<NodeTime> root = measured.nodes().getFirst().time();
        timed = root.isPresent();
        totalMs =
                measured.plan().executionMs().orElse(root.map(NodeTime::wallMs).orElse(0.0) + measured.afterRootMs());
    }

    public Plan plan() {
        return measured.plan();
    }

    public MeasuredPlan measured() {
        return measured;
    }

    public ServerFacts server() {
        return server;
    }

    public Syntax syntax() {
        return syntax;
    }

    /// Whose tips speak of such a plan.
    public TipId.Family family() {
        boolean tables = plan().root().operator().type().equals("query_block")
                || plan().nodes().stream()
                        .anyMatch(node -> node.properties().containsKey("access_type")
                                || node.properties().containsKey("Step"));
        return tables ? TipId.Family.TABLES : TipId.Family.STEPS;
    }

    /// Whether shares are of time.
    public boolean isTimed() {
        return timed;
    }

    /// Of the execution; 0 when the statement did not run.
    public double totalMs() {
        return totalMs;
    }

    /// Steps of those types that were not skipped at run time.
    public List<PlanNode> ofType(String... types) {
        Set<String> wanted = Set.of(types);
        return plan().nodes().stream()
                .filter(node -> wanted.contains(node.operator().type()) && !node.neverRan())
                .toList();
    }

    /// Queries that run inside expressions of a step, where they ran.
    public List<PlanNode> subplans() {
        return plan().nodes().stream()
                .filter(node -> node.kind() == ChildKind.SUBPLAN && !node.neverRan())
                .toList();
    }

    public List<PlanNode> children(PlanNode node) {
        return children.get(node.id());
    }

    public Optional<PlanNode> parent(PlanNode node) {
        return node.parent() == 0 ? Optional.empty() : Optional.of(plan().node(node.parent()));
    }

    /// Whether a step is another, or stands below it.
    public boolean isWithin(PlanNode node, PlanNode top) {
        return node.id() >= top.id() && node.id() <= last[top.id()];
    }

    /// The nearest step of those types above another.
    public Optional<PlanNode> ancestor(PlanNode node, String... types) {
        int[] nearest = above.computeIfAbsent(Set.of(types), this::nearest);
        return nearest[node.id()] == 0 ? Optional.empty() : Optional.of(plan().node(nearest[node.id()]));
    }

    /// Parents come before their children, so one pass does.
    private int[] nearest(Set<String> types) {
        int[] nearest = new int[plan().nodes().size() + 1];
        for (PlanNode node : plan().nodes()) {
            int parent = node.parent();
            if (parent > 0) {
                boolean isOne = types.contains(plan().node(parent).operator().type());
                nearest[node.id()] = isOne ? parent : nearest[parent];
            }
        }
        return nearest;
    }

    /// The limit above that may stop a step before its end: nothing between reads all there is.
    public Optional<PlanNode> limit(PlanNode node) {
        return limit[node.id()] == 0 ? Optional.empty() : Optional.of(plan().node(limit[node.id()]));
    }

    /// Of what the step does by itself.
    public double share(PlanNode node) {
        OptionalDouble share = measured.measure(node.id()).share();
        return timed ? share.orElse(0) : costShare(node);
    }

    /// Of the step with all below it.
    public double wholeShare(PlanNode node) {
        if (timed) {
            return totalMs <= 0 ? 0 : Math.clamp(wallMs(node) / totalMs, 0, 1);
        }
        double all = cost(plan().root());
        return all <= 0 ? 0 : Math.clamp(cost(node) / all, 0, 1);
    }

    public double costShare(PlanNode node) {
        double below = children(node).stream()
                .filter(child -> child.kind().runsInParent())
                .mapToDouble(PlanView::cost)
                .sum();
        double all = cost(plan().root());
        return all <= 0 ? 0 : Math.clamp((cost(node) - below) / all, 0, 1);
    }

    private static double cost(PlanNode node) {
        return node.estimate().map(Estimate::totalCost).orElse(0.0);
    }

    public double wallMs(PlanNode node) {
        return measured.measure(node.id()).time().map(NodeTime::wallMs).orElse(0.0);
    }

    public double selfMs(PlanNode node) {
        return measured.measure(node.id()).time().map(NodeTime::exclusiveMs).orElse(0.0);
    }

    /// All executions together; 0 when it did not run.
    public double rows(PlanNode node) {
        return node.actual().map(actual -> actual.rows() * actual.loops()).orElse(0.0);
    }

    public double loops(PlanNode node) {
        return node.actual().map(Actual::loops).orElse(0.0);
    }
}
