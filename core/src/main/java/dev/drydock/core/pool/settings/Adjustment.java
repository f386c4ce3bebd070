package dev.drydock.core.pool.settings;

/// A value that was asked for and is not the one in force.
///
/// @param requested in milliseconds, or connections for the sizes
/// @param effective the same unit; 0 = switched off
public record Adjustment(PoolSetting setting, long requested, long effective, Rule rule) {
    /// Why. The numbers are those of HikariCP 7.1, `HikariConfig.validateNumerics` and its setters, unless said
    /// otherwise.
    public enum Rule {
        /// A pool needs at least one connection.
        SIZE_BELOW_ONE,
        /// Our own: no profile takes more than 100 connections of a server.
        SIZE_ABOVE_CEILING,
        /// No more idle connections than connections.
        IDLE_ABOVE_SIZE,
        IDLE_BELOW_ZERO,
        /// At least 250 ms.
        TIMEOUT_BELOW_FLOOR,
        /// Validating may not take longer than the whole wait.
        VALIDATE_ABOVE_ACQUIRE,
        /// At least 10 s, where it has an effect.
        IDLE_BELOW_FLOOR,
        /// Within one second of the maximum lifetime: of no use.
        IDLE_ABOVE_LIFETIME,
        /// The size is fixed, so nothing is ever closed for being idle.
        IDLE_WITHOUT_EFFECT,
        /// At least 30 s.
        LIFETIME_BELOW_FLOOR,
        /// At least 30 s.
        KEEPALIVE_BELOW_FLOOR,
        /// Not shorter than the maximum lifetime: of no use.
        KEEPALIVE_ABOVE_LIFETIME,
        /// At least 2 s.
        LEAK_BELOW_FLOOR,
        /// Longer than a connection lives: would never be reached.
        LEAK_ABOVE_LIFETIME
    }
}
