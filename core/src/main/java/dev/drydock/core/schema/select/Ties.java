package dev.drydock.core.schema.select;

import dev.drydock.core.schema.diff.Difference;
import dev.drydock.core.schema.diff.Difference.Added;
import dev.drydock.core.schema.diff.Difference.Changed;
import dev.drydock.core.schema.diff.Difference.Removed;
import dev.drydock.core.schema.diff.Difference.Renamed;
import dev.drydock.core.schema.diff.SchemaDiff;
import dev.drydock.core.schema.snapshot.Dependency;
import dev.drydock.core.schema.snapshot.Element;
import dev.drydock.core.schema.snapshot.ElementKey;
import dev.drydock.core.schema.snapshot.ElementKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Which difference cannot be carried out without which. Rather one too many: a tie that is not needed only
/// takes something along.
final class Ties {
    private final SchemaDiff diff;
    private final Map<ElementKey, Difference> differences = new HashMap<>();
    private final Map<ElementKey, Set<ElementKey>> needs = new HashMap<>();
    private final Map<ElementKey, Set<ElementKey>> neededBy = new HashMap<>();

    Ties(SchemaDiff diff) {
        this.diff = diff;
        diff.differences().stream()
                .filter(each -> !(each instanceof Renamed))
                .forEach(each -> differences.put(each.key(), each));
        differences.values().forEach(this::own);
        for (Dependency dependency : diff.before().dependencies()) {
            down(dependency.dependent(), dependency.on());
        }
        for (Dependency dependency : diff.after().dependencies()) {
            Optional.ofNullable(differences.get(dependency.dependent()))
                    .ifPresent(dependent -> up(dependent, List.of(dependency.on())));
        }
        names();
        new Siblings(diff, differences, this::need).find();
        standing();
    }

    Set<ElementKey> needs(ElementKey key) {
        return needs.getOrDefault(key, Set.of());
    }

    Set<ElementKey> neededBy(ElementKey key) {
        return neededBy.getOrDefault(key, Set.of());
    }

    /// `one` cannot be without `other`. Ties with what does not differ mean nothing.
    private void need(ElementKey one, ElementKey other) {
        if (!one.equals(other) && differences.containsKey(one) && differences.containsKey(other)) {
            needs.computeIfAbsent(one, any -> new HashSet<>()).add(other);
            neededBy.computeIfAbsent(other, any -> new HashSet<>()).add(one);
        }
    }

    private void tie(ElementKey one, ElementKey other) {
        need(one, other);
        need(other, one);
    }

    /// What the body of an element names, its schema, and the relation it is a part of.
    private void own(Difference difference) {
        ElementKey key = difference.key();
        switch (difference) {
            case Added added -> up(difference, Shape.named(added.element()));
            case Removed removed -> Shape.named(removed.element()).forEach(on -> down(key, on));
            case Renamed any -> {}
            case Changed changed -> {
                up(difference, Shape.named(changed.after()));
                Shape.named(changed.before()).forEach(on -> down(key, on));
            }
        }
        ElementKey schema = ElementKey.global(ElementKind.SCHEMA, key.schema());
        relation(key).map(differences::get).ifPresent(whole -> part(difference, whole));
        if (difference instanceof Added) {
            need(key, schema);
        } else if (difference instanceof Removed) {
            need(schema, key);
        }
    }

    private void part(Difference part, Difference whole) {
        boolean column = part.key().kind() == ElementKind.COLUMN;
        if (whole instanceof Changed changed && !follows(part, changed)) {
            return;
        }
        if (whole instanceof Changed || column) {
            tie(part.key(), whole.key());
        } else if (whole instanceof Added) {
            need(part.key(), whole.key());
        } else {
            need(whole.key(), part.key());
        }
    }

    private static boolean follows(Difference part, Changed whole) {
        return Shape.movesFamily(whole)
                || whole.key().kind() != ElementKind.TABLE
                || Shape.mentions(whole.after(), part.key().name())
                || Shape.mentions(whole.before(), part.key().name());
    }

    /// What comes or changes needs what it stands on to have come, or changed, before.
    private void up(Difference dependent, Collection<ElementKey> on) {
        if (dependent instanceof Removed || (dependent instanceof Changed && !Shape.goesDeep(dependent))) {
            return;
        }
        for (ElementKey each : on) {
            Difference ground = differences.get(each);
            if (ground instanceof Added || (ground != null && Shape.changes(ground))) {
                need(dependent.key(), each);
            }
        }
    }

    /// What goes or changes needs those that stood on it to have gone, or changed.
    private void down(ElementKey dependent, ElementKey on) {
        Difference ground = differences.get(on);
        Difference stands = differences.get(dependent);
        boolean leaves = stands instanceof Removed || (stands != null && Shape.goesDeep(stands));
        if (leaves && (ground instanceof Removed || (ground != null && Shape.changes(ground)))) {
            need(on, dependent);
        }
    }

    /// A name is free only when what had it has gone, whatever kind it was.
    private void names() {
        Map<List<String>, List<ElementKey>> gone = new HashMap<>();
        for (Difference difference : differences.values()) {
            if (difference instanceof Removed && owns(difference.key())) {
                gone.computeIfAbsent(name(difference.key()), any -> new ArrayList<>())
                        .add(difference.key());
            }
        }
        for (Difference difference : differences.values()) {
            if (difference instanceof Added && owns(difference.key())) {
                gone.getOrDefault(name(difference.key()), List.of()).forEach(old -> need(difference.key(), old));
            }
        }
    }

    private static boolean owns(ElementKey key) {
        return key.kind() != ElementKind.COLUMN && key.kind() != ElementKind.DEFAULT;
    }

    private static List<String> name(ElementKey key) {
        return List.of(key.schema(), key.name());
    }

    /// What stands unchanged on several things that change lets them change only together. The columns of a
    /// view change by themselves with what it reads.
    private void standing() {
        Map<ElementKey, ElementKey> first = new HashMap<>();
        for (Dependency dependency : diff.before().dependencies()) {
            stands(dependency.dependent(), dependency.on(), first);
        }
        for (ElementKey key : differences.keySet()) {
            relation(key)
                    .filter(whole -> whole.kind() != ElementKind.TABLE)
                    .ifPresent(whole -> stands(whole, key, first));
        }
        for (Element element : diff.before().elements().values()) {
            if (!differences.containsKey(element.key())) {
                Shape.named(element).forEach(on -> stands(element.key(), on, first));
            }
        }
    }

    private void stands(ElementKey dependent, ElementKey on, Map<ElementKey, ElementKey> first) {
        Difference ground = differences.get(on);
        if (ground != null && !differences.containsKey(dependent) && Shape.changes(ground)) {
            tie(first.computeIfAbsent(dependent, any -> on), on);
        }
    }

    private Optional<ElementKey> relation(ElementKey part) {
        return Siblings.relation(diff.after(), part).or(() -> Siblings.relation(diff.before(), part));
    }
}
