package dev.drydock.core.schema.erd;

import dev.drydock.core.schema.snapshot.ElementKey;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What of a model a diagram shows.
///
/// @param focus the entity that all is about
/// @param distance how many relations away from the focus entities may be, [#ALL] for any number; without a
///     focus all is shown
/// @param inferred with relations that no constraint stands for
/// @param views with views
/// @param detail of entities other than the focus, which is always listed in full
public record ErdOptions(
        Optional<ElementKey> focus, int distance, boolean inferred, boolean views, Detail detail, Grouping grouping) {
    /// As far as one likes.
    public static final int ALL = Integer.MAX_VALUE;

    /// How much of an entity is listed.
    public enum Detail {
        /// Every column with its type.
        COLUMNS,
        /// Keys, columns with relations, and the first others up to three in all.
        KEYS,
        NAMES
    }

    /// What stands together in a frame.
    public enum Grouping {
        NONE,
        SCHEMA,
        /// What is connected.
        CLUSTER
    }

    public static ErdOptions everything() {
        return new ErdOptions(Optional.empty(), ALL, true, false, Detail.COLUMNS, Grouping.NONE);
    }

    public static ErdOptions around(ElementKey focus, int distance) {
        return new ErdOptions(Optional.of(focus), distance, true, false, Detail.KEYS, Grouping.NONE);
    }

    /// The part of a model that these options ask for. A focus that is not there is as good as none.
    public ErdModel apply(ErdModel model) {
        ErdModel with = inferred ? model : model.declared();
        Optional<ElementKey> at = focus.filter(key -> with.find(key).isPresent());
        Set<ElementKey> kept = with.entities().values().stream()
                .filter(e -> views || e.isTable() || Optional.of(e.key()).equals(at))
                .map(ErdEntity::key)
                .collect(Collectors.toSet());
        if (at.isPresent() && distance != ALL) {
            Map<ElementKey, Integer> near = with.distances(at.get(), distance);
            kept.retainAll(near.keySet());
        }
        return with.only(kept);
    }

    public ErdOptions grouped(Grouping other) {
        return new ErdOptions(focus, distance, inferred, views, detail, other);
    }

    public ErdOptions detailed(Detail other) {
        return new ErdOptions(focus, distance, inferred, views, other, grouping);
    }
}
