package dev.drydock.core.connect;

import dev.drydock.core.connect.policy.CommitMode;
import dev.drydock.core.connect.policy.Policy;
import dev.drydock.core.connect.policy.SafeMode;
import dev.drydock.core.connect.policy.Timeouts;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/// The policy in force for one profile: what its user decided, the rest from its environment. The same table is
/// in `docs/profiles.md`; a test keeps them equal.
///
/// @param readOnly every session opens read-only, held by the server
/// @param chosen the parts that are the user's own decision and in force as decided
public record EffectivePolicy(
        SafeMode safeMode, CommitMode commitMode, boolean readOnly, Bounds bounds, Set<Part> chosen) {
    private static final Duration CONNECT = Duration.ofSeconds(10);
    /// A dead connection is noticed within five seconds of its next use, the work around the question included.
    private static final Duration VALIDATE = Duration.ofSeconds(4);

    /// What a silent server is waited for beyond the time in which its own statement timeout must have spoken.
    private static final Duration SILENCE = Duration.ofSeconds(30);

    public EffectivePolicy {
        chosen = Set.copyOf(chosen);
    }

    /// What a user can decide.
    public enum Part {
        SAFE_MODE,
        COMMIT_MODE,
        CONNECT,
        VALIDATE,
        STATEMENT,
        IDLE_TRANSACTION,
        SOCKET
    }

    /// Bounds on waiting, none of them zero; the meanings are those of [Timeouts].
    public record Bounds(
            Duration connect, Duration validate, Duration statement, Duration idleTransaction, Duration socket) {}

    public static EffectivePolicy of(ConnectionProfile profile) {
        return of(profile.environment(), profile.policy(), Environments.opensReadOnly(profile));
    }

    /// Where nobody has decided anything.
    public static EffectivePolicy of(Environment environment) {
        return of(environment, Policy.DEFAULTS, environment == Environment.PROD);
    }

    /// In PROD a safe mode milder than the environment's own is not in force: PROD is opened for a while by
    /// unlocking it, never by a setting.
    public static boolean allows(Environment environment, SafeMode mode) {
        return environment != Environment.PROD || mode.compareTo(safeMode(environment)) >= 0;
    }

    private static EffectivePolicy of(Environment environment, Policy policy, boolean readOnly) {
        Set<Part> chosen = EnumSet.noneOf(Part.class);
        Timeouts timeouts = policy.timeouts();
        SafeMode safe = taken(
                policy.safeMode().filter(mode -> allows(environment, mode)),
                safeMode(environment),
                Part.SAFE_MODE,
                chosen);
        CommitMode commit = taken(policy.commitMode(), commitMode(environment), Part.COMMIT_MODE, chosen);
        Duration statement = taken(timeouts.statement(), statement(environment), Part.STATEMENT, chosen);
        Duration least = statement.plus(SILENCE);
        Bounds bounds = new Bounds(
                taken(timeouts.connect(), CONNECT, Part.CONNECT, chosen),
                taken(timeouts.validate(), VALIDATE, Part.VALIDATE, chosen),
                statement,
                taken(timeouts.idleTransaction(), idleTransaction(environment), Part.IDLE_TRANSACTION, chosen),
                taken(timeouts.socket().filter(bound -> bound.compareTo(least) >= 0), least, Part.SOCKET, chosen));
        return new EffectivePolicy(safe, commit, readOnly, bounds, chosen);
    }

    private static <T> T taken(Optional<T> decided, T otherwise, Part part, Set<Part> chosen) {
        decided.ifPresent(value -> chosen.add(part));
        return decided.orElse(otherwise);
    }

    private static SafeMode safeMode(Environment environment) {
        return switch (environment) {
            case DEV -> SafeMode.OFF;
            case TEST -> SafeMode.CONFIRM_WRITES;
            case STAGING -> SafeMode.PREVIEW_WRITES;
            case PROD -> SafeMode.READ_ONLY;
        };
    }

    private static CommitMode commitMode(Environment environment) {
        return switch (environment) {
            case DEV, TEST, STAGING -> CommitMode.AUTO;
            case PROD -> CommitMode.MANUAL;
        };
    }

    private static Duration statement(Environment environment) {
        return switch (environment) {
            case DEV -> Duration.ofHours(4);
            case TEST -> Duration.ofHours(1);
            case STAGING, PROD -> Duration.ofSeconds(30);
        };
    }

    private static Duration idleTransaction(Environment environment) {
        return switch (environment) {
            case DEV -> Duration.ofMinutes(30);
            case TEST, STAGING -> Duration.ofMinutes(15);
            case PROD -> Duration.ofMinutes(10);
        };
    }
}
