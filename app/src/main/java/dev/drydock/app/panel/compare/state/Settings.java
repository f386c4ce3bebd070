package dev.drydock.app.panel.compare.state;

import dev.drydock.core.schema.diff.DiffOptions;
import dev.drydock.core.schema.snapshot.SnapshotScope;
import java.util.Arrays;
import java.util.stream.Collectors;

/// What counts as a difference, and which schemas are read.
///
/// @param schemas names with commas between, `""` for all
public record Settings(DiffOptions counts, String schemas) {
    public static final Settings USUAL = new Settings(DiffOptions.usual(), "");

    public SnapshotScope scope() {
        return new SnapshotScope(Arrays.stream(schemas.split(",", -1))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toSet()));
    }
}
