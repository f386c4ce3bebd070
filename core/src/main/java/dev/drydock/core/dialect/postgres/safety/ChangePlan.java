package dev.drydock.core.dialect.postgres.safety;

import java.util.OptionalLong;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The rows that the planner expects a changing statement to find: those of the plan under its ModifyTable node
/// (manual 14.1), which itself returns none.
final class ChangePlan {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ChangePlan() {}

    static OptionalLong rows(String plan) {
        JsonNode top;
        try {
            top = JSON.readTree(plan).path(0).path("Plan");
        } catch (JacksonException unreadable) {
            return OptionalLong.empty();
        }
        if (!top.path("Node Type").asString("").equals("ModifyTable")) {
            return OptionalLong.empty();
        }
        long rows = 0;
        boolean found = false;
        for (JsonNode child : top.path("Plans")) {
            String role = child.path("Parent Relationship").asString("");
            if (role.equals("Outer") || role.equals("Member")) {
                rows += child.path("Plan Rows").asLong(0);
                found = true;
            }
        }
        return found ? OptionalLong.of(rows) : OptionalLong.empty();
    }
}
