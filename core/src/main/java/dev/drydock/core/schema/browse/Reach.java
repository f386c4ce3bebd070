package dev.drydock.core.schema.browse;

import dev.drydock.core.schema.snapshot.Dependency;
import dev.drydock.core.schema.snapshot.Element;
import dev.drydock.core.schema.snapshot.ElementKey;
import dev.drydock.core.schema.snapshot.ElementKind;
import dev.drydock.core.schema.snapshot.PartBody;
import dev.drydock.core.schema.snapshot.RelationBody;
import dev.drydock.core.schema.snapshot.SchemaSnapshot;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Who needs whom among the objects of a snapshot, step by step, to any depth. Parts count as what they belong
/// to; foreign keys, partitions and inheritance count. Immutable, any thread.
public final class Reach {
    private final Map<ElementKey, Set<ElementKey>> needs = new HashMap<>();
    private final Map<ElementKey, Set<ElementKey>> neededBy = new HashMap<>();

    public Reach(SchemaSnapshot snapshot) {
        Map<String, ElementKey> holders = new HashMap<>();
        for (ElementKey key : snapshot.elements().keySet()) {
            if (!key.isPart() && Portion.holdsParts(key)) {
                holders.put(key.schema() + "\0" + key.name(), key);
            }
        }
        for (Dependency dependency : snapshot.dependencies()) {
            link(whole(dependency.dependent(), holders), whole(dependency.on(), holders));
        }
        for (Element element : snapshot.elements().values()) {
            links(element, holders);
        }
    }

    /// One object on the way.
    ///
    /// @param depth 1 for what is next to the object asked about
    /// @param by through which it is reached; the object asked about at depth 1
    public record Step(ElementKey key, int depth, ElementKey by) {}

    /// What `key` cannot be without, nearest first.
    public List<Step> dependencies(ElementKey key) {
        return walk(key, needs);
    }

    /// What cannot be without `key`, nearest first.
    public List<Step> dependants(ElementKey key) {
        return walk(key, neededBy);
    }

    private static List<Step> walk(ElementKey from, Map<ElementKey, Set<ElementKey>> edges) {
        List<Step> steps = new ArrayList<>();
        Set<ElementKey> seen = new HashSet<>(Set.of(from));
        Deque<Step> open = new ArrayDeque<>(List.of(new Step(from, 0, from)));
        while (!open.isEmpty()) {
            Step at = open.poll();
            for (ElementKey next : edges.getOrDefault(at.key, Set.of())) {
                if (seen.add(next)) {
                    Step step = new Step(next, at.depth + 1, at.key);
                    steps.add(step);
                    open.add(step);
                }
            }
        }
        steps.sort(Comparator.comparingInt(Step::depth).thenComparing(Step::key));
        return List.copyOf(steps);
    }

    private void links(Element element, Map<String, ElementKey> holders) {
        ElementKey own = whole(element.key(), holders);
        if (element.body() instanceof PartBody.Constraint constraint) {
            constraint.reference().ifPresent(there -> link(own, there.table()));
        } else if (element.body() instanceof RelationBody.Table table) {
            table.partitionOf().ifPresent(parent -> link(own, parent.parent()));
            table.inherits().forEach(parent -> link(own, parent));
        } else if (element.body() instanceof RelationBody.Sequence sequence) {
            sequence.ownedBy().ifPresent(column -> link(own, whole(column, holders)));
        }
    }

    private static ElementKey whole(ElementKey key, Map<String, ElementKey> holders) {
        return key.isPart()
                ? Optional.ofNullable(holders.get(key.schema() + "\0" + key.parent()))
                        .orElse(key)
                : key;
    }

    /// That something lives in a schema says nothing about it.
    private void link(ElementKey dependent, ElementKey on) {
        if (!dependent.equals(on) && on.kind() != ElementKind.SCHEMA) {
            needs.computeIfAbsent(dependent, none -> new TreeSet<>()).add(on);
            neededBy.computeIfAbsent(on, none -> new TreeSet<>()).add(dependent);
        }
    }
}
