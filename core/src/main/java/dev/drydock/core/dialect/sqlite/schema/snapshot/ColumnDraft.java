package dev.drydock.core.dialect.sqlite.schema.snapshot;

import dev.drydock.core.schema.snapshot.RelationBody.Column;
import dev.drydock.core.schema.snapshot.RelationBody.Generated;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;

/// A column as far as its text has been read.
final class ColumnDraft {
    final String name;
    final String type;
    final SortedMap<String, String> options = new TreeMap<>();
    Optional<String> collation = Optional.empty();
    Optional<String> defaultExpression = Optional.empty();
    Optional<Generated> generated = Optional.empty();
    boolean notNull;

    private final int position;

    ColumnDraft(String name, int position, String type) {
        this.name = name;
        this.position = position;
        this.type = type;
    }

    Column body() {
        return new Column(
                position,
                type,
                collation,
                notNull,
                Optional.empty(),
                generated,
                OptionalInt.empty(),
                Optional.empty(),
                Optional.empty(),
                options,
                false);
    }
}
