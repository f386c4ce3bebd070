package dev.drydock.app.panel.connections.form;

import dev.drydock.app.panel.connections.state.Contents;
import dev.drydock.app.panel.connections.state.Field;
import dev.drydock.app.panel.connections.state.Pick;
import dev.drydock.app.words.Messages;
import dev.drydock.app.words.policy.BoundText;
import dev.drydock.core.connect.policy.CommitMode;
import dev.drydock.core.connect.policy.Policy;
import dev.drydock.core.connect.policy.PoolSettings;
import dev.drydock.core.connect.policy.SafeMode;
import dev.drydock.core.connect.policy.SecretKeeping;
import dev.drydock.core.connect.policy.Timeouts;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// What the user decided beyond the environment, as fields; an empty one follows from the environment. Pure.
final class PolicyFields {
    private static final Messages WORDS = Messages.of(PolicyFields.class);
    private static final List<Field> TIMEOUTS =
            List.of(Field.CONNECT, Field.VALIDATE, Field.STATEMENT, Field.IDLE_TRANSACTION, Field.SOCKET);
    private static final List<Field> POOL_TIMES =
            List.of(Field.POOL_ACQUIRE, Field.POOL_IDLE, Field.POOL_LIFETIME, Field.POOL_KEEPALIVE, Field.POOL_LEAK);
    private static final List<Field> POOL_SIZES = List.of(Field.POOL_MAXIMUM, Field.POOL_MINIMUM);

    private PolicyFields() {}

    static void write(Policy policy, Map<Field, String> values, Map<Pick, String> picks) {
        picks.put(Pick.SAFE_MODE, policy.safeMode().map(Enum::name).orElse(""));
        picks.put(Pick.COMMIT_MODE, policy.commitMode().map(Enum::name).orElse(""));
        picks.put(Pick.KEEPING, policy.secrets().name());
        Timeouts timeouts = policy.timeouts();
        put(Field.CONNECT, timeouts.connect(), values);
        put(Field.VALIDATE, timeouts.validate(), values);
        put(Field.STATEMENT, timeouts.statement(), values);
        put(Field.IDLE_TRANSACTION, timeouts.idleTransaction(), values);
        put(Field.SOCKET, timeouts.socket(), values);
        PoolSettings pool = policy.pool();
        put(Field.POOL_MAXIMUM, pool.maximumSize(), values);
        put(Field.POOL_MINIMUM, pool.minimumIdle(), values);
        put(Field.POOL_ACQUIRE, pool.acquire(), values);
        put(Field.POOL_IDLE, pool.idle(), values);
        put(Field.POOL_LIFETIME, pool.maximumLifetime(), values);
        put(Field.POOL_KEEPALIVE, pool.keepalive(), values);
        put(Field.POOL_LEAK, pool.leak(), values);
    }

    /// Fields that cannot be read count as empty, so that what follows from the others can be shown while
    /// typing.
    static Policy read(Contents form) {
        return new Policy(
                choice(form, Pick.SAFE_MODE).map(SafeMode::valueOf),
                choice(form, Pick.COMMIT_MODE).map(CommitMode::valueOf),
                new Timeouts(
                        bound(form, Field.CONNECT),
                        bound(form, Field.VALIDATE),
                        bound(form, Field.STATEMENT),
                        bound(form, Field.IDLE_TRANSACTION),
                        bound(form, Field.SOCKET)),
                choice(form, Pick.KEEPING).map(SecretKeeping::valueOf).orElse(SecretKeeping.ASK),
                new PoolSettings(
                        number(form, Field.POOL_MAXIMUM),
                        number(form, Field.POOL_MINIMUM),
                        span(form, Field.POOL_ACQUIRE),
                        span(form, Field.POOL_IDLE),
                        span(form, Field.POOL_LIFETIME),
                        span(form, Field.POOL_KEEPALIVE),
                        span(form, Field.POOL_LEAK)));
    }

    static void problems(Contents form, Map<Field, String> found) {
        for (Field field : TIMEOUTS) {
            if (!form.typed(field).isEmpty() && bound(form, field).isEmpty()) {
                found.put(field, WORDS.text("problem.bound"));
            }
        }
        for (Field field : POOL_TIMES) {
            if (!form.typed(field).isEmpty() && span(form, field).isEmpty()) {
                found.put(field, WORDS.text("problem.span"));
            }
        }
        for (Field field : POOL_SIZES) {
            if (!form.typed(field).isEmpty() && number(form, field).isEmpty()) {
                found.put(field, WORDS.text("problem.number"));
            }
        }
    }

    private static Optional<String> choice(Contents form, Pick pick) {
        return Optional.of(form.pick(pick)).filter(name -> !name.isEmpty());
    }

    private static Optional<Duration> bound(Contents form, Field field) {
        return span(form, field).filter(Duration::isPositive);
    }

    private static Optional<Duration> span(Contents form, Field field) {
        return BoundText.read(form.value(field));
    }

    private static OptionalInt number(Contents form, Field field) {
        String text = form.typed(field);
        return text.matches("[0-9]{1,4}") ? OptionalInt.of(Integer.parseInt(text)) : OptionalInt.empty();
    }

    private static void put(Field field, Optional<Duration> bound, Map<Field, String> values) {
        bound.ifPresent(given -> values.put(field, BoundText.of(given)));
    }

    private static void put(Field field, OptionalInt number, Map<Field, String> values) {
        number.ifPresent(given -> values.put(field, Integer.toString(given)));
    }
}
