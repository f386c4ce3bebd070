package dev.drydock.core.schema.diff;

import dev.drydock.core.schema.snapshot.ElementKey;

/// The same element under another name, in the same place.
public record Rename(ElementKey from, ElementKey to) {
    public Rename {
        if (from.kind() != to.kind() || !from.schema().equals(to.schema()) || !from.parent().equals(to.parent())) {
            throw new IllegalArgumentException("not a rename: " + from + " to " + to);
        }
    }
}
