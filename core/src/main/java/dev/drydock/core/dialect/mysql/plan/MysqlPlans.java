package dev.drydock.core.dialect.mysql.plan;

import dev.drydock.core.plan.PlanReader;
import dev.drydock.core.plan.PlanReading;
import dev.drydock.core.plan.node.PlanValue;
import dev.drydock.core.plan.node.PlanValue.Group;
import dev.drydock.core.plan.paste.Pasted;
import java.util.List;

/// Plans of MariaDB and MySQL. Pure, any thread.
public final class MysqlPlans implements PlanReader {
    @Override
    public PlanReading read(Pasted text) {
        return switch (text) {
            case Pasted.Lines(List<String> lines) -> TreeText.read(lines);
            case Pasted.Documents(List<PlanValue> documents, boolean typed, boolean truncated) ->
                typed ? json(documents, truncated) : new PlanReading.NotMine();
            case Pasted.TooDeep _ -> new PlanReading.TooDeep();
            case Pasted.TooLarge _ -> new PlanReading.TooLarge();
        };
    }

    private static PlanReading json(List<PlanValue> documents, boolean truncated) {
        for (PlanValue document : documents) {
            if (document instanceof Group group) {
                PlanReading reading =
                        TreeJson.isOne(group) ? TreeJson.read(group, truncated) : BlockJson.read(group, truncated);
                if (!(reading instanceof PlanReading.NotMine)) {
                    return reading;
                }
            }
        }
        return new PlanReading.NotMine();
    }
}
