package dev.drydock.cli.profiles;

import dev.drydock.cli.output.CliFailure;
import dev.drydock.core.connect.policy.CommitMode;
import dev.drydock.core.connect.policy.Policy;
import dev.drydock.core.connect.policy.PoolSettings;
import dev.drydock.core.connect.policy.SafeMode;
import dev.drydock.core.connect.policy.SecretKeeping;
import dev.drydock.core.connect.policy.Timeouts;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// What a user decides beyond the environment's defaults. What is not given stays as it was.
final class PolicyOptions {
    private static final String DEFAULT = "default";

    @Option(
            names = "--safe-mode",
            paramLabel = "LEVEL",
            description = "0 off, 1 confirm_writes, 2 preview_writes, 3 read_only, 4 confirm_all, or default")
    private @Nullable String safeMode;

    @Option(names = "--commit", paramLabel = "MODE", description = "auto, manual, smart or default")
    private @Nullable String commit;

    @Option(
            names = "--timeout",
            paramLabel = "NAME=TIME",
            description =
                    "connect, validate, statement, idle-transaction or socket; the time as 30s, 500ms, 10min, 2h or"
                            + " default. Repeatable")
    private Map<String, String> timeouts = new LinkedHashMap<>();

    @Option(
            names = "--pool",
            paramLabel = "NAME=VALUE",
            description = "max-size, min-idle, acquire, idle, max-lifetime, keepalive or leak; a number or a time, or"
                    + " default. Repeatable")
    private Map<String, String> pool = new LinkedHashMap<>();

    @Option(
            names = "--keep",
            paramLabel = "PLACE",
            description = "where the secrets of this profile are kept: ask (nowhere), keychain or vault")
    private @Nullable SecretKeeping keep;

    Policy over(Policy before) {
        Timeouts waits = before.timeouts();
        for (Map.Entry<String, String> each : timeouts.entrySet()) {
            waits = timeout(waits, each.getKey(), each.getValue());
        }
        PoolSettings sizes = before.pool();
        for (Map.Entry<String, String> each : pool.entrySet()) {
            sizes = pool(sizes, each.getKey(), each.getValue());
        }
        String mode = safeMode;
        String committing = commit;
        SecretKeeping place = keep;
        return new Policy(
                mode == null ? before.safeMode() : safeMode(mode),
                committing == null ? before.commitMode() : commitMode(committing),
                waits,
                place == null ? before.secrets() : place,
                sizes);
    }

    private static Optional<SafeMode> safeMode(String text) {
        if (text.equalsIgnoreCase(DEFAULT)) {
            return Optional.empty();
        }
        return Optional.of(Arrays.stream(SafeMode.values())
                .filter(mode -> named(mode, text) || text.equals(String.valueOf(mode.level())))
                .findFirst()
                .orElseThrow(() -> CliFailure.usage(
                        "--safe-mode takes 0 to 4, off, confirm_writes, preview_writes, read_only, confirm_all or"
                                + " default; not '" + text + "'")));
    }

    private static Optional<CommitMode> commitMode(String text) {
        if (text.equalsIgnoreCase(DEFAULT)) {
            return Optional.empty();
        }
        return Optional.of(Arrays.stream(CommitMode.values())
                .filter(mode -> named(mode, text))
                .findFirst()
                .orElseThrow(
                        () -> CliFailure.usage("--commit takes auto, manual, smart or default, not '" + text + "'")));
    }

    private static boolean named(Enum<?> constant, String text) {
        return constant.name().equals(text.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    private static Timeouts timeout(Timeouts t, String name, String value) {
        var time = Amount.time("--timeout " + name, value);
        return switch (name) {
            case "connect" -> new Timeouts(time, t.validate(), t.statement(), t.idleTransaction(), t.socket());
            case "validate" -> new Timeouts(t.connect(), time, t.statement(), t.idleTransaction(), t.socket());
            case "statement" -> new Timeouts(t.connect(), t.validate(), time, t.idleTransaction(), t.socket());
            case "idle-transaction" -> new Timeouts(t.connect(), t.validate(), t.statement(), time, t.socket());
            case "socket" -> new Timeouts(t.connect(), t.validate(), t.statement(), t.idleTransaction(), time);
            default ->
                throw CliFailure.usage(
                        "--timeout knows connect, validate, statement, idle-transaction and socket, not '" + name
                                + "'");
        };
    }

    private static PoolSettings pool(PoolSettings p, String name, String value) {
        String option = "--pool " + name;
        return switch (name) {
            case "max-size" ->
                new PoolSettings(
                        Amount.count(option, value),
                        p.minimumIdle(),
                        p.acquire(),
                        p.idle(),
                        p.maximumLifetime(),
                        p.keepalive(),
                        p.leak());
            case "min-idle" ->
                new PoolSettings(
                        p.maximumSize(),
                        Amount.count(option, value),
                        p.acquire(),
                        p.idle(),
                        p.maximumLifetime(),
                        p.keepalive(),
                        p.leak());
            default -> waiting(p, name, value);
        };
    }

    private static PoolSettings waiting(PoolSettings p, String name, String value) {
        if (!Arrays.asList("acquire", "idle", "max-lifetime", "keepalive", "leak")
                .contains(name)) {
            throw CliFailure.usage(
                    "--pool knows max-size, min-idle, acquire, idle, max-lifetime, keepalive and leak, not '" + name
                            + "'");
        }
        var time = Amount.time("--pool " + name, value);
        return new PoolSettings(
                p.maximumSize(),
                p.minimumIdle(),
                name.equals("acquire") ? time : p.acquire(),
                name.equals("idle") ? time : p.idle(),
                name.equals("max-lifetime") ? time : p.maximumLifetime(),
                name.equals("keepalive") ? time : p.keepalive(),
                name.equals("leak") ? time : p.leak());
    }
}
