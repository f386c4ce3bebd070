package dev.drydock.core.plan.diff.align;

import dev.drydock.core.plan.node.Operator;
import dev.drydock.core.plan.node.PlanNode;
import dev.drydock.core.plan.node.PlanValue;
import dev.drydock.core.plan.node.Trait;
import java.util.List;
import java.util.Optional;

/// What a node is, without its numbers and literals.
///
/// @param kind the operator with its strategy: `Aggregate|Hashed|Partial`
/// @param joinType as the server tells it, `""` for what is no join
/// @param schema of the relation, where the server tells it
/// @param parts columns of the index by which rows are looked up, where the server tells them
/// @param keys what is sorted or grouped by, in no table's name
/// @param writes it changes the relation that it names
public record NodeShape(
        String kind,
        String joinType,
        Optional<String> schema,
        Optional<String> relation,
        Optional<String> alias,
        Optional<String> index,
        String parts,
        String keys,
        boolean writes) {
    /// How an operator of this type works, as servers tell it.
    private static final List<String> WAYS = List.of(
            "Strategy",
            "Partial Mode",
            "Operation",
            "Command",
            "Parallel Aware",
            "Scan Direction",
            "Custom Plan Provider",
            "access_type");

    private static final List<String> KEYS = List.of("Sort Key", "Group Key", "Hash Key", "Presorted Key", "sort_key");
    private static final String JOIN_TYPE = "Join Type";
    private static final String KEY_PARTS = "used_key_parts";

    public static NodeShape of(PlanNode node) {
        Operator operator = node.operator();
        StringBuilder kind = new StringBuilder(operator.type());
        StringBuilder keys = new StringBuilder();
        for (String way : WAYS) {
            PlanValue value = node.properties().get(way);
            if (value != null) {
                kind.append('|').append(value.asText());
            }
        }
        for (String key : KEYS) {
            PlanValue value = node.properties().get(key);
            if (value != null) {
                keys.append(key).append(": ").append(flat(value)).append('\n');
            }
        }
        PlanValue join = node.properties().get(JOIN_TYPE);
        PlanValue parts = node.properties().get(KEY_PARTS);
        return new NodeShape(
                kind.toString(),
                join == null ? "" : join.asText(),
                operator.schema(),
                operator.relation(),
                operator.alias(),
                operator.index(),
                parts == null ? "" : flat(parts),
                keys.toString(),
                node.has(Trait.WRITES));
    }

    /// For a comparison with a plan that tells no schemas.
    NodeShape withoutSchema() {
        return new NodeShape(kind, joinType, Optional.empty(), relation, alias, index, parts, keys, writes);
    }

    private static String flat(PlanValue value) {
        return switch (value) {
            case PlanValue.Items(List<PlanValue> items) ->
                String.join(", ", items.stream().map(NodeShape::flat).toList());
            case PlanValue.Group _, PlanValue.Text _, PlanValue.Flag _, PlanValue.Whole _, PlanValue.Decimal _ ->
                Literals.compared(value.asText());
        };
    }

    /// Whether it reads or writes something that has a name, or goes by one.
    boolean named() {
        return relation.isPresent() || alias.isPresent() || index.isPresent();
    }

    /// Under which it is known again in another plan.
    String name() {
        String stem = relation.map(table -> table(table) + " " + alias.orElse(table))
                .or(() -> alias.map(as -> "a:" + as))
                .or(() -> index.map(name -> "i:" + name))
                .orElse("");
        return writes ? "w:" + stem : stem;
    }

    /// The same, whatever it is called in the statement.
    String relationName() {
        String stem = relation.map(this::table).orElseGet(this::name);
        return writes ? "w:" + stem : stem;
    }

    private String table(String relation) {
        return "t:" + schema.map(name -> name + ".").orElse("") + relation;
    }
}
