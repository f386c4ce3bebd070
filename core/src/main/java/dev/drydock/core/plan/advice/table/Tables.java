package dev.drydock.core.plan.advice.table;

import dev.drydock.core.plan.advice.predicate.Condition;
import dev.drydock.core.plan.advice.tip.AdviceDraft;
import dev.drydock.core.plan.advice.tip.Fact;
import dev.drydock.core.plan.advice.tip.PlanView;
import dev.drydock.core.plan.advice.tip.Suggestion;
import dev.drydock.core.plan.advice.tip.TipId;
import dev.drydock.core.plan.node.ChildKind;
import dev.drydock.core.plan.node.PlanNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A plan as rules about accesses look at it.
public final class Tables {
    private final PlanView plan;
    private final List<Access> accesses;
    /// Per node, the place of the first access at or after it.
    private final int[] firstFrom;
    private final Work work;
    private final TableNames names;

    private Tables(PlanView plan) {
        this.plan = plan;
        accesses = Access.all(plan);
        work = new Work(plan, accesses);
        names = new TableNames(plan);
        firstFrom = new int[plan.plan().nodes().size() + 2];
        int next = 0;
        for (int id = 1; id < firstFrom.length; id++) {
            while (next < accesses.size() && accesses.get(next).node().id() < id) {
                next++;
            }
            firstFrom[id] = next;
        }
    }

    public static Tables of(PlanView plan) {
        return new Tables(plan);
    }

    public PlanView plan() {
        return plan;
    }

    public List<Access> accesses() {
        return accesses;
    }

    /// Accesses at or below a step, two at most: enough to tell one from several.
    public List<Access> firstTwo(PlanNode top) {
        List<Access> found = new ArrayList<>();
        for (int i = firstFrom[top.id()]; i < accesses.size() && found.size() < 2; i++) {
            if (!plan.tree().isWithin(accesses.get(i).node(), top)) {
                break;
            }
            found.add(accesses.get(i));
        }
        return found;
    }

    /// Rows that come up to a step: of the last access of the query below it, counted where the statement ran,
    /// else expected.
    public double rowsInto(PlanNode step) {
        if (TreeAccess.isTree(plan)) {
            return plan.children(step).stream()
                    .mapToDouble(child -> TreeAccess.rows(plan, child))
                    .max()
                    .orElse(0);
        }
        PlanNode at = step;
        for (int hop = 0; hop < Work.HOPS; hop++) {
            if (Access.is(at)) {
                return rowsOut(at);
            }
            boolean join = at.operator().type().equals(Work.JOIN);
            List<PlanNode> inputs = plan.children(at).stream()
                    .filter(child -> child.kind() != ChildKind.SUBPLAN)
                    .limit(join ? Integer.MAX_VALUE : 1)
                    .toList();
            if (inputs.isEmpty()) {
                return 0;
            }
            at = inputs.getLast();
        }
        return 0;
    }

    private double rowsOut(PlanNode node) {
        if (node.actual().isEmpty()) {
            return work.expectedLoops(node) * Access.expectedRows(node) * Access.number(node, "filtered", 100) / 100;
        }
        Optional<PlanNode> buffer =
                plan.parent(node).filter(parent -> parent.properties().containsKey("r_effective_rows"));
        double rows = buffer.map(join -> plan.loops(join) * Access.number(join, "r_effective_rows", 0))
                .orElseGet(() -> plan.rows(node));
        return rows * Access.number(buffer.orElse(node), "r_filtered", 100) / 100;
    }

    /// How often a step is expected to be asked.
    public double expectedLoops(PlanNode node) {
        return work.expectedLoops(node);
    }

    /// Of the work of the statement (time, else cost, else rows), what the step does itself, 0 to 1.
    public double share(PlanNode node) {
        return work.share(node);
    }

    /// The same with all below it.
    public double wholeShare(PlanNode node) {
        return work.wholeShare(node);
    }

    /// As a statement names it; empty for tables that only exist while the statement runs.
    public Optional<String> quoted(PlanNode node) {
        return names.quoted(node);
    }

    public KeyDraft key(Access access) {
        return new KeyDraft(this, access.node());
    }

    /// For equalities, then one range.
    public Optional<Suggestion> key(Access access, List<Condition> conditions) {
        return key(access).equalities(conditions).range(conditions).suggestion();
    }

    /// With what every tip about an access tells.
    public AdviceDraft draft(TipId tip, Access access) {
        return AdviceDraft.on(tip, access.node())
                .words(Fact.CONDITION, access.condition())
                .fact(Fact.ROWS_SCANNED, access.rows())
                .fact(shareFact(), share(access.node()));
    }

    /// What shares are of.
    public Fact shareFact() {
        return plan.isTimed() ? Fact.TIME_SHARE : Fact.COST_SHARE;
    }
}
