package dev.drydock.core.schema.diff;

import dev.drydock.core.schema.snapshot.Element;
import dev.drydock.core.schema.snapshot.ElementKey;
import java.util.List;

/// One element that is not the same on both sides.
public sealed interface Difference {
    /// As the element is called after, or was called before it went.
    ElementKey key();

    Risk risk();

    record Added(Element element, Risk risk) implements Difference {
        @Override
        public ElementKey key() {
            return element.key();
        }
    }

    record Removed(Element element, Risk risk) implements Difference {
        @Override
        public ElementKey key() {
            return element.key();
        }
    }

    /// The same element under another name; what else differs in it is a [Changed] of its own.
    ///
    /// @param before as it was called
    record Renamed(Element before, Rename rename, Risk risk) implements Difference {
        @Override
        public ElementKey key() {
            return rename.to();
        }
    }

    /// The same key, other attributes.
    record Changed(Element before, Element after, List<AttributeChange> attributes, Risk risk) implements Difference {
        public Changed {
            attributes = List.copyOf(attributes);
        }

        @Override
        public ElementKey key() {
            return after.key();
        }

        public boolean touches(String attribute) {
            return attributes.stream().anyMatch(change -> change.name().equals(attribute));
        }
    }
}
