package dev.drydock.app.panel.plan.seen;

import dev.drydock.core.plan.history.StatementHistory;
import dev.drydock.core.workspace.plan.ShelvedPlan;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Which two plans are compared.
final class Pairs {
    private Pairs() {}

    /// @param chosen two: these, the older first; one: it and the pinned plan, else the last one before it of
    ///     another shape, else the one before it; none: the newest in its place
    /// @return empty where there are no two that are kept whole
    static Optional<List<ShelvedPlan>> of(StatementHistory history, List<ShelvedPlan> chosen) {
        if (chosen.size() > 2) {
            return Optional.empty();
        }
        if (chosen.size() == 2) {
            return whole(chosen.stream()
                    .sorted(Comparator.comparingLong(ShelvedPlan::id))
                    .toList());
        }
        ShelvedPlan after = chosen.isEmpty() ? history.latest() : chosen.getFirst();
        return history.pinned()
                .filter(pinned -> pinned.id() != after.id())
                .or(() -> earlier(history, after, false))
                .or(() -> earlier(history, after, true))
                .flatMap(before -> whole(List.of(before, after)));
    }

    private static Optional<ShelvedPlan> earlier(StatementHistory history, ShelvedPlan plan, boolean sameShape) {
        return history.plans().stream()
                .filter(each -> each.id() < plan.id() && each.whole())
                .filter(each -> sameShape || !each.shape().equals(plan.shape()))
                .reduce((older, newer) -> newer);
    }

    private static Optional<List<ShelvedPlan>> whole(List<ShelvedPlan> pair) {
        return pair.stream().allMatch(ShelvedPlan::whole) ? Optional.of(pair) : Optional.empty();
    }
}
