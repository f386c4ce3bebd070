package dev.drydock.core.plan.draft;

import dev.drydock.core.plan.node.Actual;
import dev.drydock.core.plan.node.ChildKind;
import dev.drydock.core.plan.node.Estimate;
import dev.drydock.core.plan.node.PlanValue;
import dev.drydock.core.plan.node.Trait;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

/// A node while it is read.
public final class NodeDraft {
    private final String type;
    private final ChildKind kind;
    private String title;
    private Optional<String> relation = Optional.empty();
    private Optional<String> alias = Optional.empty();
    private Optional<String> index = Optional.empty();
    private Optional<Estimate> estimate = Optional.empty();
    private Optional<Actual> actual = Optional.empty();
    private final Set<Trait> traits = EnumSet.noneOf(Trait.class);
    private final LinkedHashMap<String, PlanValue> properties = new LinkedHashMap<>();
    private final List<NodeDraft> children = new ArrayList<>();

    public NodeDraft(String type, ChildKind kind) {
        this.type = type;
        this.kind = kind;
        this.title = type;
    }

    public NodeDraft title(String words) {
        title = words;
        return this;
    }

    /// @param table without quotes
    public NodeDraft relation(String table, Optional<String> as) {
        relation = Optional.of(table);
        alias = as;
        return this;
    }

    public NodeDraft index(String name) {
        index = Optional.of(name);
        return this;
    }

    public NodeDraft estimate(Estimate expected) {
        estimate = Optional.of(expected);
        return this;
    }

    public NodeDraft actual(Actual done) {
        actual = Optional.of(done);
        return this;
    }

    public NodeDraft trait(Trait trait) {
        traits.add(trait);
        return this;
    }

    public NodeDraft put(String name, PlanValue value) {
        properties.put(name, value);
        return this;
    }

    public List<NodeDraft> children() {
        return children;
    }

    public Optional<Actual> actual() {
        return actual;
    }

    ChildKind kind() {
        return kind;
    }

    String type() {
        return type;
    }

    String title() {
        return title;
    }

    Optional<String> relation() {
        return relation;
    }

    Optional<String> alias() {
        return alias;
    }

    Optional<String> index() {
        return index;
    }

    Optional<Estimate> estimate() {
        return estimate;
    }

    Set<Trait> traits() {
        return traits;
    }

    SequencedMap<String, PlanValue> properties() {
        return properties;
    }
}
