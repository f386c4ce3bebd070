package dev.drydock.core.schema;

import java.util.Optional;

/// A column of a relation or an attribute of a composite type.
///
/// @param position 1-based, without gaps of dropped columns
/// @param type as the DBMS writes it in DDL, for example `character varying(20)`
/// @param expression the default, or the generating expression when `generation` is STORED or VIRTUAL
/// @param collation only when it is not the default of the type
public record TableColumn(
        int position,
        String name,
        String type,
        boolean nullable,
        Generation generation,
        Optional<String> expression,
        Optional<String> collation,
        Optional<String> comment) {
    /// Where values of the column come from when a statement gives none.
    public enum Generation {
        NONE,
        IDENTITY_ALWAYS,
        IDENTITY_BY_DEFAULT,
        STORED,
        VIRTUAL
    }
}
