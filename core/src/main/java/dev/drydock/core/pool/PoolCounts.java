package dev.drydock.core.pool;

/// Connections and threads of a pool at one moment.
///
/// @param active out with a borrower
/// @param waiting threads that wait for a connection
/// @param total open sessions
public record PoolCounts(int active, int idle, int waiting, int total, int maximum, int minimumIdle) {}
