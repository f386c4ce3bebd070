package dev.drydock.core.dialect.postgres.schema.ddl.order;

import dev.drydock.core.schema.TableConstraint;
import dev.drydock.core.schema.diff.Difference;
import dev.drydock.core.schema.diff.Difference.Changed;
import dev.drydock.core.schema.diff.SchemaDiff;
import dev.drydock.core.schema.snapshot.Dependency;
import dev.drydock.core.schema.snapshot.ElementKey;
import dev.drydock.core.schema.snapshot.ElementKind;
import dev.drydock.core.schema.snapshot.PartBody;
import dev.drydock.core.schema.snapshot.RelationBody;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What a difference drags along: whatever stands on something that goes, or that takes another shape, has to
/// step aside and come back. Walks the dependencies with a queue, not by recursion.
public final class Fallout {
    public final Map<ElementKey, Changed> changed;

    /// On both sides, dropped and made again.
    public final Set<ElementKey> recreated;

    /// Types that are made anew beside the old one, with the columns that use them moved over.
    public final Set<ElementKey> swapped;

    /// Columns of tables that get another type, in place.
    public final Set<ElementKey> retyped;

    /// Partitions that leave a parent made again, and join it after.
    public final Set<ElementKey> relinked;

    /// Tables that are dropped and made again, and whose rows are carried over.
    public final Set<ElementKey> rebuilt;

    private final Set<ElementKey> removed = new HashSet<>();
    private final Set<ElementKey> added = new HashSet<>();
    private final Map<ElementKey, Changed> changing = new LinkedHashMap<>();
    private final Set<ElementKey> recreating = new HashSet<>();
    private final Set<ElementKey> swapping = new HashSet<>();
    private final Set<ElementKey> retyping = new HashSet<>();
    private final Set<ElementKey> relinking = new HashSet<>();
    private final Set<ElementKey> rebuilding = new HashSet<>();

    private final SchemaDiff diff;
    private final Map<ElementKey, List<ElementKey>> dependants = new HashMap<>();
    private final Map<ElementKey, List<ElementKey>> parts = new HashMap<>();
    private final Map<ElementKey, List<ElementKey>> attached = new HashMap<>();

    /// Names in schemas that something new has.
    private final Set<String> taken = new HashSet<>();

    private final Deque<ElementKey> queue = new ArrayDeque<>();

    public Fallout(SchemaDiff diff) {
        this.diff = diff;
        changed = Collections.unmodifiableMap(changing);
        recreated = Collections.unmodifiableSet(recreating);
        swapped = Collections.unmodifiableSet(swapping);
        retyped = Collections.unmodifiableSet(retyping);
        relinked = Collections.unmodifiableSet(relinking);
        rebuilt = Collections.unmodifiableSet(rebuilding);
        for (Dependency dependency : diff.before().dependencies()) {
            dependants
                    .computeIfAbsent(dependency.on(), any -> new ArrayList<>())
                    .add(dependency.dependent());
        }
        for (ElementKey key : diff.before().elements().keySet()) {
            if (key.isPart()) {
                parts.computeIfAbsent(relation(key), any -> new ArrayList<>()).add(key);
                Operations.attachedTo(diff.before(), key)
                        .ifPresent(parent -> attached.computeIfAbsent(parent, any -> new ArrayList<>())
                                .add(key));
            }
        }
        Recreation recreation = new Recreation(diff);
        for (Difference difference : diff.differences()) {
            switch (difference) {
                case Difference.Added any -> {
                    added.add(difference.key());
                    taken.add(difference.key().schema() + "\0" + difference.key().name());
                }
                case Difference.Removed any -> removed.add(difference.key());
                case Changed change -> start(change, recreation);
                case Difference.Renamed any -> {}
            }
        }
        new Rebuilding(diff).tables().forEach(this::rebuild);
        queue.addAll(removed);
        while (!queue.isEmpty()) {
            spread(queue.remove());
        }
    }

    /// A key that stands for the relation of a part, whatever kind it is.
    public static ElementKey relation(ElementKey part) {
        return ElementKey.of(ElementKind.TABLE, part.schema(), part.parent());
    }

    private static ElementKey asRelation(ElementKey key) {
        return ElementKey.of(ElementKind.TABLE, key.schema(), key.name());
    }

    private void start(Changed change, Recreation recreation) {
        ElementKey key = change.key();
        changing.put(key, change);
        if (recreation.needed(change)) {
            recreate(key);
        } else if (Recreation.needsSwap(change)) {
            swap(key);
        } else if (ofTable(key) && (change.touches("type") || change.touches("collation"))) {
            retype(key);
        }
    }

    private boolean ofTable(ElementKey key) {
        return key.kind() == ElementKind.COLUMN
                && diff.before().elements().containsKey(relation(key))
                && diff.after().elements().containsKey(relation(key));
    }

    private void recreate(ElementKey key) {
        if (removed.contains(key) || !diff.after().elements().containsKey(key) || !recreating.add(key)) {
            return;
        }
        queue.add(key);
    }

    private void rebuild(ElementKey table) {
        if (diff.before().elements().containsKey(table)
                && diff.after().elements().containsKey(table)
                && rebuilding.add(table)) {
            recreate(table);
        }
    }

    private void swap(ElementKey key) {
        if (!removed.contains(key) && swapping.add(key)) {
            queue.add(key);
            parts.getOrDefault(asRelation(key), List.of()).forEach(this::recreate);
        }
    }

    private void retype(ElementKey key) {
        if (retyping.add(key)) {
            queue.add(key);
            if (Rebuilding.isPartitionedBy(diff.before(), key) || Rebuilding.isPartitionedBy(diff.after(), key)) {
                rebuild(relation(key));
            }
        }
    }

    private void spread(ElementKey key) {
        if (!swapped.contains(key) && (key.kind().isRelation() || key.kind() == ElementKind.DOMAIN)) {
            parts.getOrDefault(asRelation(key), List.of()).forEach(this::recreate);
        }
        attached.getOrDefault(key, List.of()).forEach(this::recreate);
        for (ElementKey dependant : dependants.getOrDefault(key, List.of())) {
            if (!removed.contains(dependant) && !recreated.contains(dependant)) {
                reach(dependant, key);
            }
        }
        if (key.kind() == ElementKind.COLUMN && retyped.contains(key)) {
            recreateIfThere(key.as(ElementKind.DEFAULT));
        }
    }

    private void recreateIfThere(ElementKey key) {
        if (diff.before().elements().containsKey(key)) {
            recreate(key);
        }
    }

    private void reach(ElementKey dependant, ElementKey cause) {
        switch (dependant.kind()) {
            case COLUMN -> reachColumn(dependant, cause);
            case TABLE -> {
                if (recreated.contains(cause) && cause.kind() == ElementKind.TABLE) {
                    relinking.add(dependant);
                } else if (cause.kind() == ElementKind.COMPOSITE_TYPE || cause.kind() == ElementKind.ROUTINE) {
                    rebuild(dependant);
                }
            }
            case PUBLICATION -> {
                if (!removed.contains(cause)) {
                    recreate(dependant);
                }
            }
            case DOMAIN, COMPOSITE_TYPE, RANGE_TYPE -> {
                if (swapped.contains(cause)) {
                    swap(dependant);
                }
            }
            case CONSTRAINT, INDEX, STATISTICS -> {
                if (!retyped.contains(cause) || isForeignKey(dependant)) {
                    reachOther(dependant, cause);
                }
            }
            case SEQUENCE, SCHEMA, EXTENSION, ENUM_TYPE, DEFAULT_PRIVILEGES -> {}
            default -> reachOther(dependant, cause);
        }
    }

    /// What is replaced in place lets go of something removed by itself.
    private void reachOther(ElementKey dependant, ElementKey cause) {
        boolean letsGo = removed.contains(cause)
                && !taken.contains(cause.schema() + "\0" + cause.name())
                && changed.containsKey(dependant)
                && changed.get(dependant).touches("definition");
        if (!letsGo) {
            recreate(dependant);
        }
    }

    private void reachColumn(ElementKey column, ElementKey cause) {
        boolean generated = Recreation.column(diff.before(), column)
                .flatMap(RelationBody.Column::generated)
                .isPresent();
        if (generated && !removed.contains(cause)) {
            recreate(column);
        } else if (swapped.contains(cause) && ofTable(column)) {
            retype(column);
        }
    }

    private boolean isForeignKey(ElementKey key) {
        return diff.before()
                .body(key, PartBody.Constraint.class)
                .filter(constraint -> constraint.type() == TableConstraint.Kind.FOREIGN_KEY)
                .isPresent();
    }

    public boolean drops(ElementKey key) {
        return removed.contains(key) || recreated.contains(key);
    }

    public boolean creates(ElementKey key) {
        return added.contains(key) || recreated.contains(key);
    }

    public boolean alters(ElementKey key) {
        return (changed.containsKey(key) && !recreated.contains(key)) || swapped.contains(key);
    }
}
