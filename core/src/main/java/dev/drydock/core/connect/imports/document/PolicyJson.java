package dev.drydock.core.connect.imports.document;

import dev.drydock.core.connect.imports.file.NotImportable;
import dev.drydock.core.connect.policy.CommitMode;
import dev.drydock.core.connect.policy.Policy;
import dev.drydock.core.connect.policy.PoolSettings;
import dev.drydock.core.connect.policy.SafeMode;
import dev.drydock.core.connect.policy.SecretKeeping;
import dev.drydock.core.connect.policy.Timeouts;
import java.util.function.Consumer;
import tools.jackson.databind.node.ObjectNode;

/// A policy as JSON and back; what is left open has no member.
final class PolicyJson {
    private PolicyJson() {}

    static void write(Policy policy, ObjectNode into) {
        Fields.put(into, "safeMode", policy.safeMode());
        Fields.put(into, "commitMode", policy.commitMode());
        into.put("secrets", policy.secrets().name());
        ObjectNode timeouts = into.putObject("timeouts");
        Fields.put(timeouts, "connect", policy.timeouts().connect());
        Fields.put(timeouts, "validate", policy.timeouts().validate());
        Fields.put(timeouts, "statement", policy.timeouts().statement());
        Fields.put(timeouts, "idleTransaction", policy.timeouts().idleTransaction());
        Fields.put(timeouts, "socket", policy.timeouts().socket());
        ObjectNode pool = into.putObject("pool");
        Fields.put(pool, "maximumSize", policy.pool().maximumSize());
        Fields.put(pool, "minimumIdle", policy.pool().minimumIdle());
        Fields.put(pool, "acquire", policy.pool().acquire());
        Fields.put(pool, "idle", policy.pool().idle());
        Fields.put(pool, "maximumLifetime", policy.pool().maximumLifetime());
        Fields.put(pool, "keepalive", policy.pool().keepalive());
        Fields.put(pool, "leak", policy.pool().leak());
    }

    static Policy read(Fields policy, Consumer<String> unknown) throws NotImportable {
        Fields timeouts = policy.object("timeouts");
        Fields pool = policy.object("pool");
        Policy read = new Policy(
                policy.maybe("safeMode", SafeMode.values()),
                policy.maybe("commitMode", CommitMode.values()),
                new Timeouts(
                        timeouts.maybeDuration("connect"),
                        timeouts.maybeDuration("validate"),
                        timeouts.maybeDuration("statement"),
                        timeouts.maybeDuration("idleTransaction"),
                        timeouts.maybeDuration("socket")),
                policy.maybe("secrets", SecretKeeping.values()).orElse(SecretKeeping.ASK),
                new PoolSettings(
                        pool.maybeNumber("maximumSize"),
                        pool.maybeNumber("minimumIdle"),
                        pool.maybeDuration("acquire"),
                        pool.maybeDuration("idle"),
                        pool.maybeDuration("maximumLifetime"),
                        pool.maybeDuration("keepalive"),
                        pool.maybeDuration("leak")));
        timeouts.unknown(unknown);
        pool.unknown(unknown);
        policy.unknown(unknown);
        return read;
    }
}
