package dev.drydock.core.connect.json;

import dev.drydock.core.connect.policy.CommitMode;
import dev.drydock.core.connect.policy.Policy;
import dev.drydock.core.connect.policy.PoolSettings;
import dev.drydock.core.connect.policy.SafeMode;
import dev.drydock.core.connect.policy.SecretKeeping;
import dev.drydock.core.connect.policy.Timeouts;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import tools.jackson.databind.node.ObjectNode;

/// A policy as text. Keys: `safeMode`, `commitMode`, `secrets` (names of the constants), `timeouts` and `pool`
/// (their components, durations in milliseconds); what is missing follows from the environment.
public final class PolicyJson {
    private static final int MOST_CONNECTIONS = 10_000;

    private PolicyJson() {}

    public static String write(Policy policy) {
        ObjectNode json = StrictObject.fresh();
        policy.safeMode().ifPresent(mode -> json.put("safeMode", mode.name()));
        policy.commitMode().ifPresent(mode -> json.put("commitMode", mode.name()));
        if (policy.secrets() != SecretKeeping.ASK) {
            json.put("secrets", policy.secrets().name());
        }
        if (!policy.timeouts().equals(Timeouts.DEFAULTS)) {
            write(policy.timeouts(), json.putObject("timeouts"));
        }
        if (!policy.pool().equals(PoolSettings.DEFAULTS)) {
            write(policy.pool(), json.putObject("pool"));
        }
        return StrictObject.write(json);
    }

    /// Empty when the text is not what [#write] makes: half a policy could be milder than what was decided.
    public static Optional<Policy> read(String text) {
        return StrictObject.read(
                text,
                json -> new Policy(
                        json.choice("safeMode", SafeMode.class),
                        json.choice("commitMode", CommitMode.class),
                        json.object("timeouts", PolicyJson::timeouts).orElse(Timeouts.DEFAULTS),
                        json.choice("secrets", SecretKeeping.class).orElse(SecretKeeping.ASK),
                        json.object("pool", PolicyJson::pool).orElse(PoolSettings.DEFAULTS)));
    }

    private static void write(Timeouts timeouts, ObjectNode json) {
        put(json, "connect", timeouts.connect());
        put(json, "validate", timeouts.validate());
        put(json, "statement", timeouts.statement());
        put(json, "idleTransaction", timeouts.idleTransaction());
        put(json, "socket", timeouts.socket());
    }

    private static Timeouts timeouts(StrictObject json) {
        return new Timeouts(
                json.millis("connect", 1),
                json.millis("validate", 1),
                json.millis("statement", 1),
                json.millis("idleTransaction", 1),
                json.millis("socket", 1));
    }

    private static void write(PoolSettings pool, ObjectNode json) {
        put(json, "maximumSize", pool.maximumSize());
        put(json, "minimumIdle", pool.minimumIdle());
        put(json, "acquire", pool.acquire());
        put(json, "idle", pool.idle());
        put(json, "maximumLifetime", pool.maximumLifetime());
        put(json, "keepalive", pool.keepalive());
        put(json, "leak", pool.leak());
    }

    private static PoolSettings pool(StrictObject json) {
        return new PoolSettings(
                json.whole("maximumSize", 0, MOST_CONNECTIONS),
                json.whole("minimumIdle", 0, MOST_CONNECTIONS),
                json.millis("acquire", 0),
                json.millis("idle", 0),
                json.millis("maximumLifetime", 0),
                json.millis("keepalive", 0),
                json.millis("leak", 0));
    }

    private static void put(ObjectNode json, String key, Optional<Duration> bound) {
        bound.ifPresent(given -> json.put(key, given.toMillis()));
    }

    private static void put(ObjectNode json, String key, OptionalInt number) {
        number.ifPresent(given -> json.put(key, given));
    }
}
