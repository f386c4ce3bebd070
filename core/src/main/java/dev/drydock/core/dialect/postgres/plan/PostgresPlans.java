package dev.drydock.core.dialect.postgres.plan;

import dev.drydock.core.dialect.postgres.plan.text.TextPlans;
import dev.drydock.core.plan.PlanReader;
import dev.drydock.core.plan.PlanReading;
import dev.drydock.core.plan.paste.Pasted;
import java.util.List;

/// Plans of PostgreSQL and what speaks like it. Pure, any thread.
public final class PostgresPlans implements PlanReader {
    @Override
    public PlanReading read(Pasted text) {
        RawPlans read = switch (text) {
            case Pasted.Lines(List<String> lines) -> TextPlans.read(lines);
            case Pasted.Documents(var documents, boolean typed, boolean truncated) ->
                StructuredPlans.read(documents, typed, truncated);
            case Pasted.TooDeep _ -> RawPlans.givenUp(RawPlans.Excess.TOO_DEEP);
            case Pasted.TooLarge _ -> RawPlans.givenUp(RawPlans.Excess.TOO_MANY_NODES);
        };
        return switch (read.excess()) {
            case TOO_DEEP -> new PlanReading.TooDeep();
            case TOO_MANY_NODES -> new PlanReading.TooLarge();
            case NONE ->
                read.plans().isEmpty()
                        ? new PlanReading.NotMine()
                        : new PlanReading.Read(
                                read.plans().stream().map(PlanAssembly::of).toList());
        };
    }
}
