package dev.drydock.core.plan.history;

import dev.drydock.core.fault.FaultException;
import dev.drydock.core.plan.Plan;
import dev.drydock.core.plan.diff.PlanDiff;
import dev.drydock.core.plan.measure.Arithmetic;
import dev.drydock.core.plan.measure.MeasuredPlan;
import dev.drydock.core.plan.measure.NodeMeasure;
import dev.drydock.core.plan.node.Buffers;
import dev.drydock.core.plan.node.Estimate;
import dev.drydock.core.plan.node.PlanNode;
import dev.drydock.core.plan.node.Trait;
import dev.drydock.core.sql.fingerprint.StatementFingerprint;
import dev.drydock.core.workspace.plan.PlanShelf;
import dev.drydock.core.workspace.plan.ShelvedPlan;
import dev.drydock.core.workspace.plan.ShelvedStatement;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/// Plans that were seen. Any thread; blocks for the time of a small read or write. What is kept holds no
/// literals: neither of the statement nor of the conditions in its plans.
public final class PlanHistory {
    /// Larger plans are kept as their figures only.
    public static final int MOST_NODES = 20_000;

    private static final Set<Buffers.Counter> READ = EnumSet.of(
            Buffers.Counter.SHARED_HIT,
            Buffers.Counter.SHARED_READ,
            Buffers.Counter.LOCAL_HIT,
            Buffers.Counter.LOCAL_READ,
            Buffers.Counter.TEMP_READ,
            Buffers.Counter.TEMP_WRITTEN);

    private final PlanShelf shelf;

    public PlanHistory(PlanShelf shelf) {
        this.shelf = shelf;
    }

    /// Keeps a plan. A statement of no tokens is not one, and is kept under its empty text.
    ///
    /// @throws FaultException the plan is not kept
    public Seen seen(Sighting sighting) throws FaultException {
        Plan plan = sighting.plan().plan();
        StatementFingerprint fingerprint = StatementFingerprint.of(sighting.syntax(), sighting.sql());
        ShelvedStatement statement =
                new ShelvedStatement(0, sighting.profileId(), fingerprint.hash(), fingerprint.text(), 0, sighting.at());
        Optional<byte[]> document = plan.nodes().size() <= MOST_NODES
                ? PlanDocument.write(plan, PlanDocument.MOST_BYTES)
                : Optional.empty();
        ShelvedPlan kept = shelf.add(
                statement,
                new ShelvedPlan(
                        0,
                        0,
                        PlanShape.of(plan),
                        sighting.at(),
                        plan.nodes().size(),
                        figures(sighting.plan()),
                        document.isPresent()),
                document);
        return among(kept).orElseGet(() -> new Seen(kept, true, Optional.empty()));
    }

    /// What a kept plan is among the others. Empty when it is gone again, or they cannot be read now: that does
    /// not undo that it is kept.
    private Optional<Seen> among(ShelvedPlan kept) {
        try {
            return history(kept.statementId())
                    .flatMap(history -> history.find(kept.shape())
                            .map(shape -> new Seen(kept, shape.plans().size() == 1, history.regression())));
        } catch (FaultException unreadable) {
            return Optional.empty();
        }
    }

    /// Those seen last come first.
    ///
    /// @param profileId empty: of all profiles
    public List<StatementHistory> statements(Optional<String> profileId, int limit) throws FaultException {
        List<StatementHistory> histories = new ArrayList<>();
        for (ShelvedStatement statement : shelf.statements(profileId, limit)) {
            List<ShelvedPlan> plans = shelf.plans(statement.id());
            if (!plans.isEmpty()) {
                histories.add(StatementHistory.of(statement, plans));
            }
        }
        return histories;
    }

    /// Empty when none of its plans is kept any more.
    public Optional<StatementHistory> history(long statementId) throws FaultException {
        List<ShelvedPlan> plans = shelf.plans(statementId);
        return plans.isEmpty()
                ? Optional.empty()
                : shelf.statement(statementId).map(statement -> StatementHistory.of(statement, plans));
    }

    /// The statement of a plan; empty when the plan is not kept any more.
    public Optional<StatementHistory> owner(long id) throws FaultException {
        Optional<Long> statement = shelf.owner(id);
        return statement.isPresent() ? history(statement.get()) : Optional.empty();
    }

    /// Empty when only its figures are kept, or it is damaged.
    public Optional<MeasuredPlan> plan(long id) throws FaultException {
        return shelf.document(id).flatMap(PlanDocument::read).map(Arithmetic::of);
    }

    /// Makes a plan the one that others of its statement are held against; it is kept until another is.
    ///
    /// @return false when it is not kept any more
    public boolean pin(long statementId, long id) throws FaultException {
        return shelf.pin(statementId, id);
    }

    public void unpin(long statementId) throws FaultException {
        shelf.pin(statementId, 0);
    }

    public void forget(long statementId) throws FaultException {
        shelf.forget(statementId);
    }

    private static ShelvedPlan.Figures figures(MeasuredPlan measured) {
        Plan plan = measured.plan();
        double wall = PlanDiff.wallMs(measured);
        boolean ran = plan.root().actual().isPresent();
        Buffers blocks = plan.root().buffers();
        return new ShelvedPlan.Figures(
                ran && wall > 0 ? OptionalDouble.of(wall) : OptionalDouble.empty(),
                plan.root()
                        .estimate()
                        .map(Estimate::totalCost)
                        .map(OptionalDouble::of)
                        .orElseGet(OptionalDouble::empty),
                ran ? OptionalDouble.of(rowsRead(measured)) : OptionalDouble.empty(),
                ran && !blocks.isNone() ? OptionalDouble.of((double) blocksRead(blocks)) : OptionalDouble.empty());
    }

    /// A block that was read and then dirtied or written counts once; temporary ones are only ever read again
    /// or written.
    private static long blocksRead(Buffers blocks) {
        return READ.stream().mapToLong(blocks::get).sum();
    }

    private static double rowsRead(MeasuredPlan measured) {
        double rows = 0;
        for (PlanNode node : measured.plan().nodes()) {
            if (node.operator().relation().isPresent() && !node.has(Trait.WRITES)) {
                NodeMeasure measure = measured.measure(node.id());
                rows += measure.rows().map(all -> all.value()).orElse(0.0) + removed(node);
            }
        }
        return rows;
    }

    /// Rows that were read and thrown away, of all executions.
    private static double removed(PlanNode node) {
        return node.actual()
                .map(actual -> node.removed().all(actual.loops()).value())
                .orElse(0.0);
    }
}
