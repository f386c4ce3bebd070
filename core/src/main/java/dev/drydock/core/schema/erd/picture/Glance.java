package dev.drydock.core.schema.erd.picture;

import dev.drydock.core.schema.erd.ErdRelation;
import dev.drydock.core.schema.snapshot.ElementKey;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What of a diagram is pointed out, and how near it is looked at.
///
/// @param pointed the entity whose relations stand out
/// @param found entities that are looked for
/// @param labels what is said of relations, beside their wires
/// @param scale pixels of the screen by pixels of the diagram: what could not be read is left out
public record Glance(
        Optional<ElementKey> pointed, Set<ElementKey> found, Map<ErdRelation, String> labels, double scale) {
    public Glance {
        found = Set.copyOf(found);
        labels = Map.copyOf(labels);
    }

    /// Everything, at full size.
    public static Glance plain() {
        return new Glance(Optional.empty(), Set.of(), Map.of(), 1);
    }
}
