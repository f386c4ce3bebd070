package dev.drydock.core.pool;

/// Whether a pool lends.
public enum PoolState {
    LENDING,
    SUSPENDED,
    CLOSED
}
