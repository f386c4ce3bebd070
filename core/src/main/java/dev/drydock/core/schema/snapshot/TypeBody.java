package dev.drydock.core.schema.snapshot;

import java.util.List;
import java.util.Optional;

/// Types that somebody made.
public sealed interface TypeBody extends Body {
    record EnumType(List<String> labels) implements TypeBody {
        public EnumType {
            labels = List.copyOf(labels);
        }
    }

    record Domain(String type, Optional<String> collation, boolean notNull, Optional<String> defaultExpression)
            implements TypeBody {}

    record CompositeType(List<Attribute> attributes) implements TypeBody {
        public CompositeType {
            attributes = List.copyOf(attributes);
        }
    }

    record Attribute(String name, String type, Optional<String> collation) {}

    /// @param multirange empty where the DBMS makes none
    record RangeType(
            String subtype,
            Optional<String> operatorClass,
            Optional<String> collation,
            Optional<String> canonical,
            Optional<String> difference,
            Optional<String> multirange)
            implements TypeBody {}

    /// @param definition what stands between the parentheses
    record Collation(String definition) implements TypeBody {}
}
