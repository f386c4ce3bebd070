package dev.drydock.core.schema.snapshot;

import java.util.List;
import java.util.Optional;

/// One element with what all kinds have in common.
///
/// @param owner empty where the kind has no owner of its own
/// @param grants who may what besides the owner; sorted; the owner is listed only when some right was taken
///     from it
public record Element(ElementKey key, Optional<String> owner, Optional<String> comment, List<Grant> grants, Body body) {
    public Element {
        grants = grants.stream().sorted().toList();
    }

    public static Element of(ElementKey key, Body body) {
        return new Element(key, Optional.empty(), Optional.empty(), List.of(), body);
    }

    public Element named(ElementKey other) {
        return new Element(other, owner, comment, grants, body);
    }

    public Element with(Body other) {
        return new Element(key, owner, comment, grants, other);
    }
}
