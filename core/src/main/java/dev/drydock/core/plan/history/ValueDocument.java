package dev.drydock.core.plan.history;

import dev.drydock.core.plan.diff.Conditions;
import dev.drydock.core.plan.diff.align.Literals;
import dev.drydock.core.plan.node.PlanValue;
import dev.drydock.core.secrets.SecretMask;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Properties of plans as JSON, without literals: a group is an object, a list is `["l", …]`, a decimal is
/// `["d", value, places]`.
final class ValueDocument {
    /// The statement itself, and what it was run with.
    private static final Set<String> STATEMENT_TEXTS = Set.of("Query Text", "Query Parameters", "query");

    /// What a table is read from outside the server: a command line, a path. Any word of it may be a secret.
    private static final Set<String> FOREIGN_TEXTS = Set.of("Foreign Program", "Foreign File");

    /// Amounts that servers tell as texts: `4`, `256Kb`.
    private static final Pattern AMOUNT =
            Pattern.compile("\\d{1,18}+(?:\\.\\d{1,18}+)?\\s?(?:[kKMGT]?[bB]|[kKMGT]|ms|s|%)?");

    /// Names and the server's own words.
    private static final Set<String> WORDS = Set.of(
            "Node Type",
            "Subplan Name",
            "Relation Name",
            "Schema",
            "Alias",
            "Index Name",
            "CTE Name",
            "Function Name",
            "Settings",
            "table_name",
            "key",
            "index_name");

    private ValueDocument() {}

    static ObjectNode statement(SequencedMap<String, PlanValue> statement) {
        LinkedHashMap<String, PlanValue> kept = new LinkedHashMap<>(statement);
        STATEMENT_TEXTS.forEach(kept::remove);
        return members(kept);
    }

    static ObjectNode members(SequencedMap<String, PlanValue> members) {
        return members(members, true);
    }

    private static ObjectNode members(SequencedMap<String, PlanValue> members, boolean masked) {
        ObjectNode object = JsonMapper.shared().createObjectNode();
        members.forEach((name, value) -> {
            if (!FOREIGN_TEXTS.contains(name)) {
                object.set(name, value(value, masked && !WORDS.contains(name) && !isAmount(name, value)));
            }
        });
        return object;
    }

    /// A number alone may be a condition or a key as well: there it is a literal.
    private static boolean isAmount(String name, PlanValue value) {
        return value instanceof PlanValue.Text(String text)
                && AMOUNT.matcher(text).matches()
                && !Conditions.isOne(name)
                && !name.endsWith(" Key");
    }

    /// Without secrets, also where they are no literals.
    static String text(String text, boolean masked) {
        return SecretMask.message(masked ? Literals.masked(text) : text);
    }

    private static JsonNode value(PlanValue value, boolean masked) {
        JsonMapper json = JsonMapper.shared();
        return switch (value) {
            case PlanValue.Text(String text) -> json.getNodeFactory().stringNode(text(text, masked));
            case PlanValue.Flag(boolean flag) -> json.getNodeFactory().booleanNode(flag);
            case PlanValue.Whole(long whole) -> json.getNodeFactory().numberNode(whole);
            case PlanValue.Decimal(double number, int places) ->
                json.createArrayNode().add("d").add(number).add(places);
            case PlanValue.Items(List<PlanValue> items) -> {
                ArrayNode list = json.createArrayNode().add("l");
                items.forEach(item -> list.add(item(item, masked)));
                yield list;
            }
            case PlanValue.Group(SequencedMap<String, PlanValue> members) -> members(members, masked);
        };
    }

    /// Numbers in lists are literals, as in keys and outputs.
    private static JsonNode item(PlanValue item, boolean masked) {
        boolean number = item instanceof PlanValue.Whole || item instanceof PlanValue.Decimal;
        return number && masked ? value(new PlanValue.Text("?"), false) : value(item, masked);
    }

    static SequencedMap<String, PlanValue> members(JsonNode object) {
        LinkedHashMap<String, PlanValue> members = new LinkedHashMap<>();
        object.properties().forEach(member -> members.put(member.getKey(), value(member.getValue())));
        return Collections.unmodifiableSequencedMap(members);
    }

    private static PlanValue value(JsonNode told) {
        if (told.isObject()) {
            return new PlanValue.Group(members(told));
        }
        if (told.isBoolean()) {
            return new PlanValue.Flag(told.asBoolean(false));
        }
        if (told.isIntegralNumber()) {
            return new PlanValue.Whole(told.asLong(0));
        }
        if (!told.isArray()) {
            return new PlanValue.Text(told.asString(""));
        }
        if (told.path(0).asString("").equals("d")) {
            return new PlanValue.Decimal(told.path(1).asDouble(0), told.path(2).asInt(0));
        }
        List<PlanValue> items = new ArrayList<>();
        for (int i = 1; i < told.size(); i++) {
            items.add(value(told.path(i)));
        }
        return new PlanValue.Items(items);
    }
}
