package dev.drydock.core.plan.advice;

import dev.drydock.core.plan.advice.tip.ServerFacts;
import dev.drydock.core.plan.advice.tip.StatementState;
import dev.drydock.core.plan.advice.tip.TableState;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What is known beside a plan, as JSON: `docs/plan-advice.md`.
public final class FactsDocument {
    private FactsDocument() {}

    /// Empty for a text that is no such document.
    public static Optional<ServerFacts> read(String json) {
        try {
            JsonNode root = JsonMapper.shared().readTree(json);
            if (!root.isObject()) {
                return Optional.empty();
            }
            List<TableState> tables = new ArrayList<>();
            for (JsonNode table : root.path("tables")) {
                tables.add(new TableState(
                        table.path("schema").asString(""),
                        table.path("relation").asString(""),
                        table.path("analyzedSecondsAgo").asDouble(-1),
                        table.path("rows").asDouble(0),
                        table.path("modifiedRows").asDouble(0)));
            }
            JsonNode statement = root.path("statement");
            return Optional.of(new ServerFacts(
                    tables,
                    statement.isObject() ? Optional.of(statement(statement)) : Optional.empty(),
                    Optional.of(root.path("sql").asString("")).filter(sql -> !sql.isEmpty())));
        } catch (JacksonException damaged) {
            return Optional.empty();
        }
    }

    private static StatementState statement(JsonNode told) {
        List<Integer> warnings = new ArrayList<>();
        told.path("warnings").forEach(number -> warnings.add(number.asInt(0)));
        return new StatementState(
                told.path("rowsExamined").asDouble(0),
                told.path("rowsSent").asDouble(0),
                told.path("noIndexUsed").asLong(0),
                told.path("noGoodIndexUsed").asLong(0),
                warnings);
    }
}
