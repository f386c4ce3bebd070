package dev.drydock.core.pool.settings;

import java.time.Duration;
import java.util.List;
import java.util.Set;

/// The settings in force. Zero means switched off, save for the smallest number of idle connections.
///
/// @param leak how long a lease may last before it is suspected
/// @param defaulted what the user left open
/// @param adjustments what the user asked for and did not get
public record EffectiveSettings(
        Sizes sizes,
        Duration acquire,
        Duration validate,
        Upkeep upkeep,
        Duration leak,
        Set<PoolSetting> defaulted,
        List<Adjustment> adjustments) {
    public EffectiveSettings {
        defaulted = Set.copyOf(defaulted);
        adjustments = List.copyOf(adjustments);
    }

    /// One of them as a number: connections for the sizes, else milliseconds.
    public long value(PoolSetting setting) {
        return switch (setting) {
            case MAXIMUM_SIZE -> sizes.maximum();
            case MINIMUM_IDLE -> sizes.minimumIdle();
            case ACQUIRE -> acquire.toMillis();
            case VALIDATE -> validate.toMillis();
            case IDLE -> upkeep.idle().toMillis();
            case MAXIMUM_LIFETIME -> upkeep.maximumLifetime().toMillis();
            case KEEPALIVE -> upkeep.keepalive().toMillis();
            case LEAK -> leak.toMillis();
        };
    }

    /// In connections.
    public record Sizes(int maximum, int minimumIdle) {}

    /// @param idle until an unused connection above the minimum is closed
    /// @param keepalive how often an unused connection is asked whether it lives
    public record Upkeep(Duration idle, Duration maximumLifetime, Duration keepalive) {}
}
