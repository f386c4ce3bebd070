package dev.drydock.core.schema.erd;

/// A column as an entity lists it.
///
/// @param type as DDL has it, `""` when unknown
/// @param primary part of the primary key
/// @param foreign part of a declared foreign key
/// @param unique alone a key of its table
/// @param note its comment, `""` for none
public record ErdColumn(
        String name, String type, boolean notNull, boolean primary, boolean foreign, boolean unique, String note) {
    /// Whether it identifies rows or refers to some.
    public boolean isKey() {
        return primary || foreign;
    }
}
