package dev.drydock.core.schema.model;

import java.util.List;
import java.util.Optional;

/// What a form says of an index.
///
/// @param columns names, in index order
public record IndexShape(boolean unique, List<String> columns, Optional<String> predicate) {
    public IndexShape {
        columns = List.copyOf(columns);
    }
}
