package dev.drydock.core.schema.erd;

import dev.drydock.core.schema.snapshot.ElementKey;
import dev.drydock.core.schema.snapshot.ElementKind;
import java.util.List;
import java.util.OptionalLong;

/// A table or view. Partitions are folded into their parent.
///
/// @param columns by position
/// @param rows an estimate; with those of its partitions
/// @param note its comment, `""` for none
/// @param partitions how many were folded into it, of all levels
public record ErdEntity(ElementKey key, List<ErdColumn> columns, OptionalLong rows, String note, int partitions) {
    public ErdEntity {
        columns = List.copyOf(columns);
    }

    public boolean isTable() {
        return key.kind() == ElementKind.TABLE;
    }

    public String name() {
        return key.name();
    }
}
