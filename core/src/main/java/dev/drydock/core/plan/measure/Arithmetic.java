package dev.drydock.core.plan.measure;

import dev.drydock.core.plan.Plan;
import dev.drydock.core.plan.node.Actual;
import dev.drydock.core.plan.node.PlanNode;
import dev.drydock.core.plan.node.Trait;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/// The way in. Pure, any thread, linear in the number of nodes.
public final class Arithmetic {
    private static final double MISESTIMATE = 10;
    /// Beyond what rounding explains.
    private static final double OUTSIDE_MS = 1e-9;

    private Arithmetic() {}

    public static MeasuredPlan of(Plan plan) {
        Shape shape = new Shape(plan);
        WallTimes times = new WallTimes(shape);
        Attribution attribution = Attribution.of(shape, times);
        boolean timed = plan.nodes().stream().anyMatch(Arithmetic::isTimed);
        double afterRoot = 0;
        for (int id = 2; id <= shape.size(); id++) {
            afterRoot += attribution.outsideMs(id);
        }
        double all = plan.executionMs().orElse(times.wall(1) + afterRoot);
        Misestimates misestimates = new Misestimates(shape);
        List<NodeMeasure> nodes = new ArrayList<>(shape.size());
        double writing = 0;
        for (PlanNode node : plan.nodes()) {
            NodeTime time = attribution.time(node.id());
            OptionalDouble factor = misestimates.factor(node.id());
            Set<NodeFlag> flags = flags(node, factor);
            if (attribution.overlaps(node.id())) {
                flags.add(NodeFlag.OVERLAP);
            }
            if (node.id() > 1 && attribution.outsideMs(node.id()) > OUTSIDE_MS) {
                flags.add(NodeFlag.AFTER_ROOT);
            }
            writing += node.has(Trait.WRITES) ? time.exclusiveMs() : 0;
            boolean measured = timed && node.actual().isPresent();
            nodes.add(new NodeMeasure(
                    node.id(),
                    measured ? Optional.of(time) : Optional.empty(),
                    measured && all > 0
                            ? OptionalDouble.of(Math.clamp(time.exclusiveMs() / all, 0, 1))
                            : OptionalDouble.empty(),
                    node.actual().map(Actual::allRows),
                    attribution.totals(node.id()),
                    factor,
                    flags));
        }
        double residual = plan.executionMs().isPresent() && timed
                ? plan.executionMs().getAsDouble()
                        - times.wall(1)
                        - afterRoot
                        - plan.serializationMs().orElse(0)
                : 0;
        List<TriggerTime> triggers = TriggerTimes.of(plan.triggers(), writing, residual);
        return new MeasuredPlan(
                plan,
                nodes,
                triggers,
                afterRoot,
                attribution.afterRoot(),
                unexplained(plan, timed, residual, triggers));
    }

    private static boolean isTimed(PlanNode node) {
        return node.actual().isPresent() && node.actual().get().totalMs().isPresent();
    }

    private static OptionalDouble unexplained(Plan plan, boolean timed, double residual, List<TriggerTime> triggers) {
        if (!timed || plan.executionMs().isEmpty()) {
            return OptionalDouble.empty();
        }
        double after = triggers.stream()
                .filter(trigger -> trigger.when() == TriggerTime.When.AFTER)
                .mapToDouble(trigger -> trigger.trigger().ms().orElse(0))
                .sum();
        return OptionalDouble.of(Math.max(0, residual - after));
    }

    private static Set<NodeFlag> flags(PlanNode node, OptionalDouble factor) {
        EnumSet<NodeFlag> flags = EnumSet.noneOf(NodeFlag.class);
        if (node.neverRan()) {
            flags.add(NodeFlag.NEVER_EXECUTED);
        }
        if (factor.isPresent() && (factor.getAsDouble() >= MISESTIMATE || factor.getAsDouble() <= 1 / MISESTIMATE)) {
            flags.add(NodeFlag.MISESTIMATE);
        }
        for (Trait trait : node.traits()) {
            flag(trait).ifPresent(flags::add);
        }
        return flags;
    }

    private static Optional<NodeFlag> flag(Trait trait) {
        return switch (trait) {
            case SPILLED -> Optional.of(NodeFlag.SPILLED);
            case LOSSY -> Optional.of(NodeFlag.LOSSY);
            case DISABLED -> Optional.of(NodeFlag.DISABLED);
            case FALSE_FILTER -> Optional.of(NodeFlag.FALSE_FILTER);
            case PRUNED -> Optional.of(NodeFlag.PRUNED);
            case GATHERS, SHARES_WORK, STOPS_INPUT, STOPS_INNER, DRAINS_INPUT, REWINDS_INNER, WRITES ->
                Optional.empty();
        };
    }
}
