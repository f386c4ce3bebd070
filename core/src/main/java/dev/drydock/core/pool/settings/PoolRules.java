package dev.drydock.core.pool.settings;

import dev.drydock.core.connect.Environment;
import dev.drydock.core.connect.policy.PoolSettings;
import dev.drydock.core.pool.settings.Adjustment.Rule;
import dev.drydock.core.pool.settings.EffectiveSettings.Upkeep;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Turns what a user asked for into what is in force, by HikariCP's own rules, so that the library never
/// changes a value behind our back. Where HikariCP falls back to its default (a wait of 100 ms becomes 30 s),
/// the nearest value that it accepts is taken instead. Pure.
public final class PoolRules {
    static final int CEILING = 100;
    static final long TIMEOUT_FLOOR = 250;
    static final long IDLE_FLOOR = 10_000;
    static final long LIFETIME_FLOOR = 30_000;
    static final long KEEPALIVE_FLOOR = 30_000;
    static final long LEAK_FLOOR = 2_000;
    private static final long IDLE_MARGIN = 1_000;

    private final List<Adjustment> adjustments = new ArrayList<>();
    private final Set<PoolSetting> defaulted = EnumSet.noneOf(PoolSetting.class);

    private PoolRules() {}

    /// @param validate the profile's bound on proving that a connection lives; empty = the default
    public static EffectiveSettings effective(
            PoolSettings wanted, Optional<Duration> validate, Environment environment) {
        return new PoolRules().apply(wanted, validate, PoolDefaults.of(environment));
    }

    private EffectiveSettings apply(PoolSettings wanted, Optional<Duration> validateWanted, PoolDefaults defaults) {
        int maximum =
                size(wanted.maximumSize().orElseGet(() -> left(PoolSetting.MAXIMUM_SIZE, defaults.maximumSize())));
        int minimum = minimumIdle(
                wanted.minimumIdle()
                        .orElseGet(() -> left(PoolSetting.MINIMUM_IDLE, Math.min(maximum, defaults.minimumIdle()))),
                maximum);
        long acquire = atLeast(
                PoolSetting.ACQUIRE,
                millis(PoolSetting.ACQUIRE, wanted.acquire(), defaults.acquire()),
                TIMEOUT_FLOOR,
                Rule.TIMEOUT_BELOW_FLOOR);
        long validate = validate(millis(PoolSetting.VALIDATE, validateWanted, PoolDefaults.VALIDATE), acquire);
        long lifetime = lifetime(millis(PoolSetting.MAXIMUM_LIFETIME, wanted.maximumLifetime(), PoolDefaults.LIFETIME));
        long keepalive = keepalive(
                millis(PoolSetting.KEEPALIVE, wanted.keepalive(), least(PoolDefaults.KEEPALIVE, lifetime)), lifetime);
        long idle = idle(
                millis(PoolSetting.IDLE, wanted.idle(), least(defaults.idle(), lifetime)), lifetime, minimum, maximum);
        long leak = leak(millis(PoolSetting.LEAK, wanted.leak(), least(defaults.leak(), lifetime)), lifetime);
        return new EffectiveSettings(
                new EffectiveSettings.Sizes(maximum, minimum),
                Duration.ofMillis(acquire),
                Duration.ofMillis(validate),
                new Upkeep(Duration.ofMillis(idle), Duration.ofMillis(lifetime), Duration.ofMillis(keepalive)),
                Duration.ofMillis(leak),
                defaulted,
                adjustments);
    }

    /// Sizes of a running pool, by the same rules.
    public static EffectiveSettings resized(EffectiveSettings before, int maximum, int minimumIdle) {
        PoolRules rules = new PoolRules();
        int size = rules.size(maximum);
        EffectiveSettings.Sizes sizes = new EffectiveSettings.Sizes(size, rules.minimumIdle(minimumIdle, size));
        return new EffectiveSettings(
                sizes,
                before.acquire(),
                before.validate(),
                before.upkeep(),
                before.leak(),
                before.defaulted(),
                rules.adjustments);
    }

    private int left(PoolSetting setting, int value) {
        defaulted.add(setting);
        return value;
    }

    private long millis(PoolSetting setting, Optional<Duration> wanted, Duration fallback) {
        if (wanted.isEmpty()) {
            defaulted.add(setting);
        }
        return wanted.orElse(fallback).toMillis();
    }

    /// A default never conflicts with a lifetime that the user chose.
    private static Duration least(Duration fallback, long lifetime) {
        boolean fits = lifetime == 0 || fallback.toMillis() + IDLE_MARGIN < lifetime;
        return fits ? fallback : Duration.ZERO;
    }

    private int size(int wanted) {
        if (wanted < 1) {
            return (int) changed(PoolSetting.MAXIMUM_SIZE, wanted, 1, Rule.SIZE_BELOW_ONE);
        }
        return wanted <= CEILING
                ? wanted
                : (int) changed(PoolSetting.MAXIMUM_SIZE, wanted, CEILING, Rule.SIZE_ABOVE_CEILING);
    }

    private int minimumIdle(int wanted, int maximum) {
        if (wanted < 0) {
            return (int) changed(PoolSetting.MINIMUM_IDLE, wanted, 0, Rule.IDLE_BELOW_ZERO);
        }
        return wanted <= maximum
                ? wanted
                : (int) changed(PoolSetting.MINIMUM_IDLE, wanted, maximum, Rule.IDLE_ABOVE_SIZE);
    }

    private long validate(long wanted, long acquire) {
        long floored = atLeast(PoolSetting.VALIDATE, wanted, TIMEOUT_FLOOR, Rule.TIMEOUT_BELOW_FLOOR);
        if (floored <= acquire) {
            return floored;
        }
        return defaulted.contains(PoolSetting.VALIDATE)
                ? acquire
                : changed(PoolSetting.VALIDATE, wanted, acquire, Rule.VALIDATE_ABOVE_ACQUIRE);
    }

    private long lifetime(long wanted) {
        return wanted == 0
                ? 0
                : atLeast(PoolSetting.MAXIMUM_LIFETIME, wanted, LIFETIME_FLOOR, Rule.LIFETIME_BELOW_FLOOR);
    }

    private long keepalive(long wanted, long lifetime) {
        if (wanted == 0) {
            return 0;
        }
        long floored = atLeast(PoolSetting.KEEPALIVE, wanted, KEEPALIVE_FLOOR, Rule.KEEPALIVE_BELOW_FLOOR);
        return lifetime == 0 || floored < lifetime
                ? floored
                : changed(PoolSetting.KEEPALIVE, wanted, 0, Rule.KEEPALIVE_ABOVE_LIFETIME);
    }

    private long idle(long wanted, long lifetime, int minimum, int maximum) {
        boolean asked = !defaulted.contains(PoolSetting.IDLE);
        if (minimum >= maximum) {
            return asked && wanted != 0 ? changed(PoolSetting.IDLE, wanted, 0, Rule.IDLE_WITHOUT_EFFECT) : 0;
        }
        if (wanted == 0) {
            return 0;
        }
        long floored = atLeast(PoolSetting.IDLE, wanted, IDLE_FLOOR, Rule.IDLE_BELOW_FLOOR);
        return lifetime == 0 || floored + IDLE_MARGIN <= lifetime
                ? floored
                : changed(PoolSetting.IDLE, wanted, 0, Rule.IDLE_ABOVE_LIFETIME);
    }

    private long leak(long wanted, long lifetime) {
        if (wanted == 0) {
            return 0;
        }
        long floored = atLeast(PoolSetting.LEAK, wanted, LEAK_FLOOR, Rule.LEAK_BELOW_FLOOR);
        return lifetime == 0 || floored <= lifetime
                ? floored
                : changed(PoolSetting.LEAK, wanted, lifetime, Rule.LEAK_ABOVE_LIFETIME);
    }

    private long atLeast(PoolSetting setting, long wanted, long floor, Rule rule) {
        return wanted >= floor ? wanted : changed(setting, wanted, floor, rule);
    }

    private long changed(PoolSetting setting, long wanted, long effective, Rule rule) {
        adjustments.removeIf(earlier -> earlier.setting() == setting);
        adjustments.add(new Adjustment(setting, wanted, effective, rule));
        return effective;
    }
}
