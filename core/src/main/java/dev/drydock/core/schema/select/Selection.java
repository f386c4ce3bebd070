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
import dev.drydock.core.schema.snapshot.SchemaSnapshot;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.NavigableSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/// Leaves some of the differences out, so that what is left can still be carried out: then exactly the ones
/// that were left out remain. Differences are named by their keys. Immutable, any thread.
public final class Selection {
    private final SchemaDiff diff;
    private final Ties ties;

    private Selection(SchemaDiff diff) {
        this.diff = diff;
        ties = new Ties(diff);
    }

    public static Selection of(SchemaDiff diff) {
        return new Selection(diff);
    }

    /// `keys`, and everything that cannot be carried out without one of them.
    public Set<ElementKey> leftOutWith(Collection<ElementKey> keys) {
        return spread(keys, ties::neededBy);
    }

    /// `keys`, and everything that they cannot be carried out without.
    public Set<ElementKey> takenWith(Collection<ElementKey> keys) {
        return spread(keys, ties::needs);
    }

    private static Set<ElementKey> spread(Collection<ElementKey> keys, Function<ElementKey, Set<ElementKey>> further) {
        Set<ElementKey> found = new HashSet<>(keys);
        Deque<ElementKey> left = new ArrayDeque<>(found);
        while (!left.isEmpty()) {
            for (ElementKey next : further.apply(left.remove())) {
                if (found.add(next)) {
                    left.add(next);
                }
            }
        }
        return found;
    }

    /// The difference without `leftOut` and without what cannot be without them.
    public SchemaDiff without(Collection<ElementKey> leftOut) {
        Set<ElementKey> out = leftOutWith(leftOut);
        diff.asides().forEach(aside -> out.remove(aside.to()));
        if (diff.differences().stream().map(Difference::key).noneMatch(out::contains)) {
            return diff;
        }
        SortedMap<ElementKey, Element> goal = new TreeMap<>(diff.after().elements());
        for (Difference difference : diff.differences()) {
            if (out.contains(difference.key())) {
                switch (difference) {
                    case Added added -> goal.remove(added.key());
                    case Removed removed -> goal.put(removed.key(), removed.element());
                    case Changed changed -> goal.put(changed.key(), changed.before());
                    case Renamed renamed -> {}
                }
            }
        }
        NavigableSet<Dependency> dependencies = new TreeSet<>();
        Stream.concat(
                        diff.before().dependencies().stream()
                                .filter(each -> out.contains(each.dependent()) || out.contains(each.on())),
                        diff.after().dependencies().stream().filter(each -> !out.contains(each.dependent())))
                .filter(each -> goal.containsKey(each.dependent()) && goal.containsKey(each.on()))
                .forEach(dependencies::add);
        SchemaSnapshot after = new SchemaSnapshot(
                diff.after().origin(), goal, dependencies, diff.after().unread());
        return SchemaDiff.between(diff.original(), after, diff.options(), diff.renames());
    }
}
