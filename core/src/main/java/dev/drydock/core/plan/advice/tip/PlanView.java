package dev.drydock.core.plan.advice.tip;

import dev.drydock.core.plan.Plan;
import dev.drydock.core.plan.advice.tree.PlanTree;
import dev.drydock.core.plan.measure.MeasuredPlan;
import dev.drydock.core.plan.measure.NodeTime;
import dev.drydock.core.plan.node.Actual;
import dev.drydock.core.plan.node.Estimate;
import dev.drydock.core.plan.node.PlanNode;
import dev.drydock.core.sql.Syntax;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/// A plan as rules look at it: the tree, and shares of the time. For a plan whose clock was not read shares are
/// of the planner's cost. One thread at a time.
public final class PlanView {
    /// In the server's default build.
    public static final double BLOCK_BYTES = 8192;

    private final MeasuredPlan measured;
    private final ServerFacts server;
    private final Syntax syntax;
    private final PlanTree tree;
    private final boolean timed;
    private final double totalMs;

    public PlanView(MeasuredPlan measured, ServerFacts server, Syntax syntax) {
        this.measured = measured;
        this.server = server;
        this.syntax = syntax;
        tree = new PlanTree(measured.plan());
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

    public PlanTree tree() {
        return tree;
    }

    public List<PlanNode> children(PlanNode node) {
        return tree.children(node);
    }

    public Optional<PlanNode> parent(PlanNode node) {
        return tree.parent(node);
    }

    /// The nearest step of those types above another.
    public Optional<PlanNode> ancestor(PlanNode node, String... types) {
        return tree.ancestor(node, Set.of(types));
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
