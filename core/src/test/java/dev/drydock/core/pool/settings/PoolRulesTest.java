package dev.drydock.core.pool.settings;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfig;
import dev.drydock.core.connect.Environment;
import dev.drydock.core.connect.policy.PoolSettings;
import dev.drydock.core.pool.settings.Adjustment.Rule;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalInt;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PoolRulesTest {
    private static final PoolSettings NOTHING = PoolSettings.DEFAULTS;

    private static EffectiveSettings effective(PoolSettings wanted) {
        return PoolRules.effective(wanted, Optional.empty(), Environment.DEV);
    }

    private static PoolSettings times(long acquire, long idle, long lifetime, long keepalive, long leak) {
        return new PoolSettings(
                OptionalInt.empty(),
                OptionalInt.empty(),
                Optional.of(Duration.ofMillis(acquire)),
                Optional.of(Duration.ofMillis(idle)),
                Optional.of(Duration.ofMillis(lifetime)),
                Optional.of(Duration.ofMillis(keepalive)),
                Optional.of(Duration.ofMillis(leak)));
    }

    private static PoolSettings sizes(int maximum, int minimum) {
        return new PoolSettings(
                OptionalInt.of(maximum),
                OptionalInt.of(minimum),
                NOTHING.acquire(),
                NOTHING.idle(),
                NOTHING.maximumLifetime(),
                NOTHING.keepalive(),
                NOTHING.leak());
    }

    @ParameterizedTest
    @EnumSource(Environment.class)
    void defaultsNeedNoAdjustment(Environment environment) {
        EffectiveSettings settings = PoolRules.effective(NOTHING, Optional.empty(), environment);
        assertThat(settings.adjustments()).isEmpty();
        assertThat(settings.defaulted()).isEqualTo(EnumSet.allOf(PoolSetting.class));
        assertThat(settings.leak()).isPositive();
    }

    @Test
    void strictestEnvironmentTakesFewest() {
        int dev = effective(NOTHING).sizes().maximum();
        int prod = PoolRules.effective(NOTHING, Optional.empty(), Environment.PROD)
                .sizes()
                .maximum();
        assertThat(prod).isLessThan(dev);
    }

    @Test
    void valueBelowItsFloorIsRaisedAndSaid() {
        EffectiveSettings settings = effective(times(100, 3_000, 5_000, 0, 100));
        assertThat(settings.acquire()).isEqualTo(Duration.ofMillis(250));
        assertThat(settings.upkeep().maximumLifetime()).isEqualTo(Duration.ofSeconds(30));
        assertThat(settings.upkeep().idle()).isEqualTo(Duration.ofSeconds(10));
        assertThat(settings.leak()).isEqualTo(Duration.ofSeconds(2));
        assertThat(settings.adjustments())
                .containsExactlyInAnyOrder(
                        new Adjustment(PoolSetting.ACQUIRE, 100, 250, Rule.TIMEOUT_BELOW_FLOOR),
                        new Adjustment(PoolSetting.MAXIMUM_LIFETIME, 5_000, 30_000, Rule.LIFETIME_BELOW_FLOOR),
                        new Adjustment(PoolSetting.IDLE, 3_000, 10_000, Rule.IDLE_BELOW_FLOOR),
                        new Adjustment(PoolSetting.LEAK, 100, 2_000, Rule.LEAK_BELOW_FLOOR));
    }

    @Test
    void relationsBetweenValuesAreKept() {
        EffectiveSettings settings = effective(times(1_000, 60_000, 40_000, 50_000, 90_000));
        assertThat(settings.adjustments())
                .containsExactlyInAnyOrder(
                        new Adjustment(PoolSetting.KEEPALIVE, 50_000, 0, Rule.KEEPALIVE_ABOVE_LIFETIME),
                        new Adjustment(PoolSetting.IDLE, 60_000, 0, Rule.IDLE_ABOVE_LIFETIME),
                        new Adjustment(PoolSetting.LEAK, 90_000, 40_000, Rule.LEAK_ABOVE_LIFETIME));
        assertThat(effective(sizes(0, -1)).adjustments())
                .containsExactly(
                        new Adjustment(PoolSetting.MAXIMUM_SIZE, 0, 1, Rule.SIZE_BELOW_ONE),
                        new Adjustment(PoolSetting.MINIMUM_IDLE, -1, 0, Rule.IDLE_BELOW_ZERO));
        assertThat(effective(sizes(500, 200)).adjustments())
                .containsExactly(
                        new Adjustment(PoolSetting.MAXIMUM_SIZE, 500, 100, Rule.SIZE_ABOVE_CEILING),
                        new Adjustment(PoolSetting.MINIMUM_IDLE, 200, 100, Rule.IDLE_ABOVE_SIZE));
    }

    @Test
    void validatingTakesNoLongerThanWaiting() {
        EffectiveSettings settings =
                PoolRules.effective(times(1_000, 0, 0, 0, 0), Optional.of(Duration.ofSeconds(9)), Environment.TEST);
        assertThat(settings.validate()).isEqualTo(Duration.ofSeconds(1));
        assertThat(settings.adjustments())
                .containsExactly(new Adjustment(PoolSetting.VALIDATE, 9_000, 1_000, Rule.VALIDATE_ABOVE_ACQUIRE));
    }

    /// The law: HikariCP 7.1 accepts what is in force as it stands.
    @Property(tries = 2_000)
    void poolLibraryChangesNothing(
            @ForAll @IntRange(min = -3, max = 120) int maximum,
            @ForAll @IntRange(min = -3, max = 120) int minimum,
            @ForAll @LongRange(min = 0, max = 70_000) long acquire,
            @ForAll @LongRange(min = 0, max = 70_000) long idle,
            @ForAll @LongRange(min = 0, max = 70_000) long lifetime,
            @ForAll @LongRange(min = 0, max = 70_000) long keepalive) {
        PoolSettings wanted = new PoolSettings(
                OptionalInt.of(maximum),
                OptionalInt.of(minimum),
                Optional.of(Duration.ofMillis(acquire)),
                Optional.of(Duration.ofMillis(idle)),
                Optional.of(Duration.ofMillis(lifetime)),
                Optional.of(Duration.ofMillis(keepalive)),
                Optional.empty());
        EffectiveSettings ours = effective(wanted);
        HikariConfig theirs = new HikariConfig();
        theirs.setDataSourceClassName("never.Loaded");
        theirs.setMaximumPoolSize(ours.sizes().maximum());
        theirs.setMinimumIdle(ours.sizes().minimumIdle());
        theirs.setConnectionTimeout(ours.acquire().toMillis());
        theirs.setValidationTimeout(ours.validate().toMillis());
        theirs.setIdleTimeout(ours.upkeep().idle().toMillis());
        theirs.setMaxLifetime(ours.upkeep().maximumLifetime().toMillis());
        theirs.setKeepaliveTime(ours.upkeep().keepalive().toMillis());
        theirs.setLeakDetectionThreshold(ours.leak().toMillis());
        theirs.validate();
        assertThat(theirs.getMaximumPoolSize()).isEqualTo(ours.sizes().maximum());
        assertThat(theirs.getMinimumIdle()).isEqualTo(ours.sizes().minimumIdle());
        assertThat(theirs.getConnectionTimeout()).isEqualTo(ours.acquire().toMillis());
        assertThat(theirs.getValidationTimeout()).isEqualTo(ours.validate().toMillis());
        assertThat(theirs.getIdleTimeout()).isEqualTo(ours.upkeep().idle().toMillis());
        assertThat(theirs.getMaxLifetime())
                .isEqualTo(ours.upkeep().maximumLifetime().toMillis());
        assertThat(theirs.getKeepaliveTime())
                .isEqualTo(ours.upkeep().keepalive().toMillis());
        assertThat(theirs.getLeakDetectionThreshold()).isEqualTo(ours.leak().toMillis());
    }
}
