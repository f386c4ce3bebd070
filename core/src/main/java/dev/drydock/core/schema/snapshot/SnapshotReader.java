package dev.drydock.core.schema.snapshot;

import dev.drydock.core.fault.FaultException;
import java.sql.Connection;

/// Port: reads a whole schema in one consistent look, by a number of queries that does not depend on its size.
/// Catalog reads only; blocks; the connection keeps its settings.
@FunctionalInterface
public interface SnapshotReader {
    /// @param connection not closed here; outside a transaction
    SchemaSnapshot read(Connection connection, SnapshotScope scope) throws FaultException;
}
