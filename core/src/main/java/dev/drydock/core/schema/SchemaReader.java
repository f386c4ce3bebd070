package dev.drydock.core.schema;

import dev.drydock.core.fault.FaultException;
import dev.drydock.core.schema.live.RelationFacts;
import java.sql.Connection;
import java.util.List;
import java.util.Optional;

/// Port: reads what exists from the catalog. Blocks: call from a job. Reads catalogs only, never user tables;
/// waits for a lock or a slow catalog for a bounded time. Leaves no setting behind on `connection`, which must
/// not be in use by anybody else for the time of the call; a connection of its own keeps a failed read from
/// aborting a user's transaction.
public interface SchemaReader {
    /// Ordered by name.
    List<CatalogName> catalogs(Connection connection) throws FaultException;

    /// Of the current catalog, system schemas included, ordered by name.
    List<SchemaName> schemas(Connection connection) throws FaultException;

    /// Names without details: at most one query per group. Ordered by schema, name, arguments.
    List<ObjectName> names(Connection connection, NameScope scope) throws FaultException;

    /// Everything about one object as [#names] gave it; empty when it is gone.
    Optional<ObjectDetail> detail(Connection connection, ObjectName object) throws FaultException;

    /// What is counted and measured of a table or view as [#names] gave it; empty when it is gone, or where the
    /// DBMS keeps nothing of the kind.
    default Optional<RelationFacts> facts(Connection connection, ObjectName object) throws FaultException {
        return Optional.empty();
    }
}
