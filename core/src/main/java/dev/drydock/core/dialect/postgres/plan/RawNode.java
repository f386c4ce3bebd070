package dev.drydock.core.dialect.postgres.plan;

import dev.drydock.core.plan.node.PlanValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// A node while it is read: its properties under their JSON names, and its children.
public final class RawNode {
    private final LinkedHashMap<String, PlanValue> properties = new LinkedHashMap<>();
    private final List<RawNode> children = new ArrayList<>();

    public SequencedMap<String, PlanValue> properties() {
        return properties;
    }

    public List<RawNode> children() {
        return children;
    }

    /// `""` when there is none.
    public String text(String key) {
        PlanValue value = properties.get(key);
        return value == null ? "" : value.asText();
    }

    public double number(String key, double otherwise) {
        PlanValue value = properties.get(key);
        return value == null ? otherwise : value.asNumber(otherwise);
    }

    public boolean has(String key) {
        return properties.containsKey(key);
    }

    public void put(String key, PlanValue value) {
        properties.put(key, value);
    }

    public void put(String key, String text) {
        properties.put(key, new PlanValue.Text(text));
    }
}
