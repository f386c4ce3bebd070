package dev.drydock.core.schema;

import java.util.Optional;

/// One object as the catalog names it: raw, unquoted text that may hold quotes, newlines or SQL.
///
/// @param id the server's own identifier (PostgreSQL: OID), 0 where the DBMS has none
/// @param schema `""` for objects outside any schema
/// @param arguments identity arguments of a routine, which tell overloads apart; `""` for everything else
/// @param parent the table of a trigger, the partitioned table of a partition
/// @param estimatedRows planner's estimate as of the last statistics run, -1 when unknown or without meaning
/// @param estimatedBytes pages as of the last statistics run x page size, without indexes; -1 when unknown
/// @param system belongs to the DBMS itself
public record ObjectName(
        long id,
        ObjectKind kind,
        String schema,
        String name,
        String arguments,
        Optional<Parent> parent,
        long estimatedRows,
        long estimatedBytes,
        boolean system) {
    /// An object known by its name only, to be asked for where ids do not exist.
    public static ObjectName of(ObjectKind kind, String schema, String name) {
        return new ObjectName(0, kind, schema, name, "", Optional.empty(), -1, -1, false);
    }

    /// Where a trigger or a partition hangs; `id` as in [ObjectName].
    public record Parent(long id, String schema, String name) {}
}
