package dev.drydock.core.dialect.postgres.plan;

import dev.drydock.core.dialect.postgres.plan.text.TextPlans;
import dev.drydock.core.plan.PlanReader;
import dev.drydock.core.plan.PlanReading;
import dev.drydock.core.plan.paste.Pasted;
import java.util.List;
import java.util.Optional;

/// Plans of PostgreSQL and what speaks like it. Pure, any thread.
public final class PostgresPlans implements PlanReader {
    @Override
    public PlanReading read(Pasted text) {
        Optional<List<RawPlan>> plans = switch (text) {
            case Pasted.Lines(List<String> lines) -> TextPlans.read(lines);
            case Pasted.Documents(var documents, boolean typed, boolean truncated) ->
                StructuredPlans.read(documents, typed, truncated);
            case Pasted.TooDeep _, Pasted.TooLarge _ -> Optional.of(List.of());
        };
        if (plans.isEmpty()) {
            return new PlanReading.TooDeep();
        }
        return plans.get().isEmpty()
                ? new PlanReading.NotMine()
                : new PlanReading.Read(
                        plans.get().stream().map(PlanAssembly::of).toList());
    }
}
