package dev.drydock.cli.doctor;

import dev.drydock.app.words.PoolText;
import dev.drydock.cli.output.JsonOut;
import dev.drydock.cli.output.Stdout;
import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.connect.EffectivePolicy;
import dev.drydock.core.connect.EffectivePolicy.Part;
import dev.drydock.core.pool.settings.EffectiveSettings;
import dev.drydock.core.pool.settings.PoolRules;
import dev.drydock.core.pool.settings.PoolSetting;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/// The policy in force for one profile, for readers and for programs.
public final class PolicyLines {
    private final ConnectionProfile profile;
    private final EffectivePolicy policy;
    private final EffectiveSettings pool;

    public PolicyLines(ConnectionProfile profile) {
        this.profile = profile;
        this.policy = EffectivePolicy.of(profile);
        this.pool = PoolRules.effective(
                profile.policy().pool(), profile.policy().timeouts().validate(), profile.environment());
    }

    public EffectivePolicy policy() {
        return policy;
    }

    /// Members of a document: `policy`, `timeoutMillis`, `pool`, `chosen`.
    public Map<String, Object> json() {
        return JsonOut.object(
                "policy",
                        JsonOut.object(
                                "safeMode", policy.safeMode(),
                                "commitMode", policy.commitMode(),
                                "readOnly", policy.readOnly(),
                                "secrets", profile.policy().secrets()),
                "timeoutMillis", timeouts(Duration::toMillis),
                "pool", pool(),
                "chosen", policy.chosen().stream().sorted().toList());
    }

    public void print() {
        Stdout.line("environment  " + profile.environment());
        Stdout.line("TLS          " + words(profile.tls()));
        Stdout.line(
                "safe mode    " + policy.safeMode().level() + " " + words(policy.safeMode()) + mark(Part.SAFE_MODE));
        Stdout.line("commit       " + words(policy.commitMode()) + mark(Part.COMMIT_MODE));
        Stdout.line("read-only    " + (policy.readOnly() ? "yes, held by the server" : "no"));
        Stdout.line("secrets      " + words(profile.policy().secrets()));
        timeouts(bound -> bound.toSeconds() + " s")
                .forEach((name, bound) -> Stdout.line("timeout      " + name + " " + bound));
        pool().forEach((setting, value) -> Stdout.line("pool         "
                + PoolText.of(setting) + " " + PoolText.amount(setting, value)
                + (pool.defaulted().contains(setting) ? "" : " (chosen)")));
        pool.adjustments().forEach(adjustment -> Stdout.line("pool       ! " + PoolText.of(adjustment)));
    }

    private Map<String, Object> timeouts(Shown shown) {
        EffectivePolicy.Bounds bounds = policy.bounds();
        return JsonOut.object(
                "connect", shown.as(bounds.connect()),
                "validate", shown.as(bounds.validate()),
                "statement", shown.as(bounds.statement()),
                "idleTransaction", shown.as(bounds.idleTransaction()),
                "socket", shown.as(bounds.socket()));
    }

    /// In connections and milliseconds.
    private Map<PoolSetting, Long> pool() {
        Map<PoolSetting, Long> values = new LinkedHashMap<>();
        values.put(PoolSetting.MAXIMUM_SIZE, (long) pool.sizes().maximum());
        values.put(PoolSetting.MINIMUM_IDLE, (long) pool.sizes().minimumIdle());
        values.put(PoolSetting.ACQUIRE, pool.acquire().toMillis());
        values.put(PoolSetting.IDLE, pool.upkeep().idle().toMillis());
        values.put(PoolSetting.MAXIMUM_LIFETIME, pool.upkeep().maximumLifetime().toMillis());
        values.put(PoolSetting.KEEPALIVE, pool.upkeep().keepalive().toMillis());
        values.put(PoolSetting.LEAK, pool.leak().toMillis());
        return values;
    }

    private String mark(Part part) {
        return policy.chosen().contains(part) ? " (chosen)" : " (default of the environment)";
    }

    private static String words(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /// How a bound is written.
    private interface Shown {
        Object as(Duration bound);
    }
}
