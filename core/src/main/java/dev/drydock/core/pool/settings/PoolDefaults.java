package dev.drydock.core.pool.settings;

import dev.drydock.core.connect.Environment;
import java.time.Duration;

/// What a pool has where the user left it open. Small everywhere: the pool serves Drydock's own reading, and a
/// server's connections belong to its applications. The stricter the environment, the fewer and the shorter.
///
/// @param leak how long a connection may be out before it is looked at
record PoolDefaults(int maximumSize, int minimumIdle, Duration acquire, Duration idle, Duration leak) {
    static final Duration LIFETIME = Duration.ofMinutes(30);
    static final Duration KEEPALIVE = Duration.ofMinutes(2);
    static final Duration VALIDATE = Duration.ofSeconds(3);

    static PoolDefaults of(Environment environment) {
        Duration acquire = Duration.ofSeconds(5);
        return switch (environment) {
            case DEV -> new PoolDefaults(8, 0, acquire, Duration.ofMinutes(10), Duration.ofSeconds(60));
            case TEST -> new PoolDefaults(6, 0, acquire, Duration.ofMinutes(5), Duration.ofSeconds(60));
            case STAGING -> new PoolDefaults(4, 0, acquire, Duration.ofMinutes(2), Duration.ofSeconds(60));
            case PROD -> new PoolDefaults(4, 0, acquire, Duration.ofMinutes(1), Duration.ofSeconds(30));
        };
    }
}
