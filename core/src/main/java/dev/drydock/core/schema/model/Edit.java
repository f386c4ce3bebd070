package dev.drydock.core.schema.model;

import dev.drydock.core.schema.snapshot.ElementKey;
import java.util.Optional;

/// One change that a form makes. Keys are those of the draft it is made on.
public sealed interface Edit {
    /// A table without columns.
    record NewTable(ElementKey table) implements Edit {}

    /// Of a table, a column, a constraint or an index.
    record Name(ElementKey key, String name) implements Edit {}

    record Comment(ElementKey key, Optional<String> text) implements Edit {}

    /// Behind the last one.
    record AddColumn(ElementKey table, String name, ColumnShape shape) implements Edit {}

    record Shape(ElementKey column, ColumnShape shape) implements Edit {}

    /// @param position 1-based
    record Move(ElementKey column, int position) implements Edit {}

    record AddKey(ElementKey table, String name, KeyShape shape) implements Edit {}

    record AddIndex(ElementKey table, String name, IndexShape shape) implements Edit {}

    /// Of a table, a column, a constraint or an index, with all that hangs on it.
    record Drop(ElementKey key) implements Edit {}
}
