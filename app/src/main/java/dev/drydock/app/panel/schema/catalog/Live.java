package dev.drydock.app.panel.schema.catalog;

import dev.drydock.core.fault.DbFault;
import dev.drydock.core.schema.live.RelationFacts;
import java.util.Optional;

/// What the server counts and measures of the object, as far as it could be had.
public sealed interface Live {
    record Known(RelationFacts facts) implements Live {}

    /// There is nothing of the kind for it.
    record NotKept() implements Live {}

    record Refused(DbFault why) implements Live {}

    static Live of(Optional<RelationFacts> facts) {
        return facts.<Live>map(Known::new).orElseGet(NotKept::new);
    }

    default Optional<RelationFacts> told() {
        return this instanceof Known(var facts) ? Optional.of(facts) : Optional.empty();
    }
}
