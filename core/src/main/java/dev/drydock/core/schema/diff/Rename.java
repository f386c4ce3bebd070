package dev.drydock.core.schema.diff;

import dev.drydock.core.schema.snapshot.ElementKey;
import dev.drydock.core.schema.snapshot.ElementKind;

/// Says that two names mean one thing. A label of an enum has the key `type.part(ENUM_TYPE, label)`.
///
/// @param from as the element is called on the old side, its relation and schema included
/// @param to as it is called on the new side, of the same kind; its relation and schema may differ from those
///     of `from` only by renames of their own
public record Rename(ElementKey from, ElementKey to) {
    public Rename reversed() {
        return new Rename(to, from);
    }

    public boolean ofLabel() {
        return from.kind() == ElementKind.ENUM_TYPE && from.isPart();
    }
}
