package dev.drydock.core.schema.erd;

import dev.drydock.core.schema.snapshot.ElementKey;
import java.util.List;

/// Rows of `from` refer to rows of `to`. The column lists pair by position.
///
/// @param name of the constraint, `""` for an inferred one
/// @param many how many rows of `from` may refer to one of `to`
/// @param one how many rows of `to` a row of `from` refers to
public record ErdRelation(
        String name,
        ElementKey from,
        List<String> fromColumns,
        ElementKey to,
        List<String> toColumns,
        Cardinality many,
        Cardinality one,
        Origin origin) {
    public ErdRelation {
        fromColumns = List.copyOf(fromColumns);
        toColumns = List.copyOf(toColumns);
    }

    /// What says that it is one.
    public sealed interface Origin {
        /// A foreign key.
        ///
        /// @param proven false for one that was added NOT VALID
        record Declared(boolean proven) implements Origin {}

        /// Names and types; no constraint stands for it.
        record Inferred(Evidence evidence) implements Origin {}
    }

    /// Why a relation is presumed.
    ///
    /// @param key the column that is the key of the table referred to, of the same type
    /// @param same how the name of the column came to be read as the name of the table
    public record Evidence(String key, Match same) {}

    /// How a column's name leads to a table's.
    public enum Match {
        /// `ship_id` for `ship`.
        TABLE_AND_KEY,
        /// `ship_id` for `ships`.
        SINGULAR_AND_KEY,
        /// `shipid`, `ship` or `ship_ref`: the table's name and no more than a usual ending.
        TABLE_AND_ENDING
    }

    public boolean isInferred() {
        return origin instanceof Origin.Inferred;
    }

    public boolean isSelf() {
        return from.equals(to);
    }

    public boolean touches(ElementKey entity) {
        return from.equals(entity) || to.equals(entity);
    }

    /// The end that is not `entity`; itself for a relation of a table to itself.
    public ElementKey other(ElementKey entity) {
        return from.equals(entity) ? to : from;
    }
}
