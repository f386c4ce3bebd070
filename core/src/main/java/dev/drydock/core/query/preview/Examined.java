package dev.drydock.core.query.preview;

import java.util.List;
import java.util.Optional;

/// What the catalog says of the table that a statement would change.
///
/// @param obstacle why its rows cannot be counted
/// @param rowName expressions that together tell its rows apart
public record Examined(Optional<RowPreview.Why> obstacle, List<String> rowName) {
    public Examined {
        rowName = List.copyOf(rowName);
    }

    public static Examined not(RowPreview.Why why) {
        return new Examined(Optional.of(why), List.of());
    }

    public static Examined by(List<String> rowName) {
        return new Examined(Optional.empty(), rowName);
    }
}
