package dev.drydock.core.pool.settings;

/// The settings of a pool that a user may choose.
public enum PoolSetting {
    MAXIMUM_SIZE,
    MINIMUM_IDLE,
    ACQUIRE,
    VALIDATE,
    IDLE,
    MAXIMUM_LIFETIME,
    KEEPALIVE,
    LEAK
}
