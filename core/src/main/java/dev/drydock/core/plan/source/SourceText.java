package dev.drydock.core.plan.source;

import dev.drydock.core.plan.Plan;
import dev.drydock.core.plan.node.PlanValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The text of the statement as the plan itself tells it: logs of plans and some JSON formats do.
public final class SourceText {
    private static final List<String> NAMES = List.of("Query Text", "query");

    private SourceText() {}

    /// `""` when not told.
    public static String toldBy(Plan plan) {
        for (String name : NAMES) {
            @Nullable PlanValue value = plan.statement().get(name);
            if (value != null && !value.asText().isBlank()) {
                return value.asText().strip();
            }
        }
        return "";
    }
}
