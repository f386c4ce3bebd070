package dev.drydock.core.schema.translate;

import dev.drydock.core.schema.snapshot.SchemaSnapshot;
import java.util.List;

/// A schema as another DBMS would have it.
///
/// @param result what its own writer makes, given the difference to an empty database
/// @param notes sorted by what they are about
public record Translation(SchemaSnapshot result, List<TranslationNote> notes) {
    public Translation {
        notes = List.copyOf(notes);
    }
}
