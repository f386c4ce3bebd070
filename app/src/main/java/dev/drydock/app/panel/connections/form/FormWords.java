package dev.drydock.app.panel.connections.form;

import dev.drydock.app.panel.connections.state.ConnectionsState.Choice;
import dev.drydock.app.panel.connections.state.Contents;
import dev.drydock.app.panel.connections.state.Field;
import dev.drydock.app.panel.connections.state.Pick;
import dev.drydock.app.words.Messages;
import dev.drydock.app.words.PoolText;
import dev.drydock.app.words.policy.BoundText;
import dev.drydock.app.words.policy.PolicyText;
import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.connect.EffectivePolicy;
import dev.drydock.core.connect.EffectivePolicy.Part;
import dev.drydock.core.connect.Environment;
import dev.drydock.core.connect.Target;
import dev.drydock.core.connect.TlsMode;
import dev.drydock.core.connect.policy.CommitMode;
import dev.drydock.core.connect.policy.Policy;
import dev.drydock.core.connect.policy.PoolSettings;
import dev.drydock.core.connect.policy.SafeMode;
import dev.drydock.core.connect.policy.SecretKeeping;
import dev.drydock.core.connect.route.Route;
import dev.drydock.core.pool.settings.EffectiveSettings;
import dev.drydock.core.pool.settings.PoolRules;
import dev.drydock.core.pool.settings.PoolSetting;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// What the form says beside its fields: the choices, what follows from the environment, and what was asked for
/// and is not in force. Pure.
final class FormWords {
    private static final Messages WORDS = Messages.of(FormWords.class);
    private static final Map<Field, Part> PARTS = Map.of(
            Field.CONNECT, Part.CONNECT,
            Field.VALIDATE, Part.VALIDATE,
            Field.STATEMENT, Part.STATEMENT,
            Field.IDLE_TRANSACTION, Part.IDLE_TRANSACTION,
            Field.SOCKET, Part.SOCKET);
    private static final Map<Field, PoolSetting> POOL = Map.of(
            Field.POOL_MAXIMUM, PoolSetting.MAXIMUM_SIZE,
            Field.POOL_MINIMUM, PoolSetting.MINIMUM_IDLE,
            Field.POOL_ACQUIRE, PoolSetting.ACQUIRE,
            Field.POOL_IDLE, PoolSetting.IDLE,
            Field.POOL_LIFETIME, PoolSetting.MAXIMUM_LIFETIME,
            Field.POOL_KEEPALIVE, PoolSetting.KEEPALIVE,
            Field.POOL_LEAK, PoolSetting.LEAK);

    private final List<Choice> systems;

    FormWords(List<Choice> systems) {
        this.systems = systems;
    }

    List<Choice> choices(Pick pick, Contents form) {
        Environment environment = form.environment().environment();
        EffectivePolicy usual = EffectivePolicy.of(environment);
        return switch (pick) {
            case SYSTEM -> systems;
            case TLS -> Arrays.stream(TlsMode.values()).map(FormWords::choice).toList();
            case TUNNEL, JUMP -> switches();
            case SSH_LOGIN, JUMP_LOGIN -> logins();
            case SAFE_MODE ->
                Stream.concat(
                                Stream.of(byEnvironment(PolicyText.of(usual.safeMode()))),
                                Arrays.stream(SafeMode.values())
                                        .filter(mode -> EffectivePolicy.allows(environment, mode))
                                        .map(mode -> new Choice(mode.name(), PolicyText.of(mode))))
                        .toList();
            case COMMIT_MODE ->
                Stream.concat(
                                Stream.of(byEnvironment(PolicyText.of(usual.commitMode()))),
                                Arrays.stream(CommitMode.values())
                                        .map(mode -> new Choice(mode.name(), PolicyText.of(mode))))
                        .toList();
            case KEEPING -> places();
        };
    }

    static List<Choice> switches() {
        return List.of(new Choice(Pick.OFF, WORDS.text("switch.off")), new Choice(Pick.ON, WORDS.text("switch.on")));
    }

    static List<Choice> logins() {
        return List.of(
                new Choice(RouteFields.AGENT, WORDS.text("ssh.agent")),
                new Choice(RouteFields.KEY, WORDS.text("ssh.key")),
                new Choice(RouteFields.PASSWORD, WORDS.text("ssh.password")));
    }

    List<Choice> places() {
        return Arrays.stream(SecretKeeping.values())
                .map(keeping -> new Choice(keeping.name(), PolicyText.of(keeping)))
                .toList();
    }

    String keptWhere(Contents form) {
        return switch (SecretKeeping.valueOf(form.pick(Pick.KEEPING))) {
            case ASK -> WORDS.text("kept.ask");
            case KEYCHAIN -> WORDS.text("kept.keychain");
            case VAULT -> WORDS.text("kept.vault");
        };
    }

    String goesWhere(Contents form) {
        return switch (SecretKeeping.valueOf(form.pick(Pick.KEEPING))) {
            case ASK -> WORDS.text("new.ask");
            case KEYCHAIN -> WORDS.text("new.keychain");
            case VAULT -> WORDS.text("new.vault");
        };
    }

    /// What holds while the field is empty.
    String otherwise(Field field, Contents form) {
        Environment environment = form.environment().environment();
        Part part = PARTS.get(field);
        if (part != null) {
            return part == Part.SOCKET
                    ? BoundText.of(
                            effective(form.with(Field.SOCKET, "")).bounds().socket())
                    : PolicyText.value(part, EffectivePolicy.of(environment));
        }
        PoolSetting setting = POOL.get(field);
        if (setting != null) {
            return amount(setting, PoolRules.effective(PoolSettings.DEFAULTS, Optional.empty(), environment));
        }
        return switch (field) {
            case TLS_AUTHORITIES -> WORDS.text("otherwise.authorities");
            case KNOWN_HOSTS -> WORDS.text("otherwise.knownHosts");
            case SSH_USER, JUMP_USER -> WORDS.text("otherwise.sshUser");
            case FOLDER -> WORDS.text("otherwise.folder");
            default -> "";
        };
    }

    /// Why what stands in the field is not what is in force; `""` when it is.
    String notInForce(Field field, Contents form) {
        if (field == Field.SOCKET && !form.typed(field).isEmpty()) {
            EffectivePolicy policy = effective(form);
            return policy.chosen().contains(Part.SOCKET)
                    ? ""
                    : WORDS.text("hint.socket", BoundText.of(policy.bounds().socket()));
        }
        PoolSetting setting = POOL.get(field);
        if (setting == null || form.typed(field).isEmpty()) {
            return "";
        }
        Policy policy = PolicyFields.read(form);
        return PoolRules.effective(
                        policy.pool(),
                        policy.timeouts().validate(),
                        form.environment().environment())
                .adjustments()
                .stream()
                .filter(adjustment -> adjustment.setting() == setting)
                .map(PoolText::of)
                .findFirst()
                .orElse("");
    }

    /// What should be known of the safe mode; `""` for nothing.
    String ofSafeMode(Contents form) {
        if (form.environment().environment() == Environment.PROD) {
            return WORDS.text("hint.prod");
        }
        boolean locked = Boolean.parseBoolean(form.settings().get(ConnectionProfile.READ_ONLY));
        return locked ? WORDS.text("hint.readOnlySetting") : "";
    }

    /// The advanced part on one line.
    String summary(Contents form) {
        EffectivePolicy policy = effective(form);
        String safety = WORDS.text("summary.safeMode", policy.safeMode().level());
        String statement =
                WORDS.text("summary.statement", BoundText.of(policy.bounds().statement()));
        if (form.fileBased()) {
            return String.join(" · ", safety, statement);
        }
        Policy decided = PolicyFields.read(form);
        int pool = PoolRules.effective(
                        decided.pool(), Optional.empty(), form.environment().environment())
                .sizes()
                .maximum();
        return String.join(
                " · ",
                shortWord(TlsMode.valueOf(form.pick(Pick.TLS))),
                WORDS.text(form.on(Pick.TUNNEL) ? "summary.tunnel" : "summary.noTunnel"),
                safety,
                statement,
                WORDS.text("summary.pool", pool));
    }

    /// How much of the advanced part the user decided.
    int decided(Contents form) {
        boolean usualTls = form.pick(Pick.TLS)
                .equals(Forms.usualTls(new Target.Server(form.typed(Field.HOST), 0, ""))
                        .name());
        long picks = Stream.of(
                        !form.fileBased() && !usualTls,
                        form.on(Pick.TUNNEL),
                        !form.pick(Pick.SAFE_MODE).isEmpty(),
                        !form.pick(Pick.COMMIT_MODE).isEmpty(),
                        !form.pick(Pick.KEEPING).equals(SecretKeeping.ASK.name()))
                .filter(decided -> decided)
                .count();
        long fields = Stream.concat(
                        Stream.of(Field.TLS_AUTHORITIES, Field.TLS_CERTIFICATE, Field.TLS_KEY),
                        Stream.concat(PARTS.keySet().stream(), POOL.keySet().stream()))
                .filter(field -> !form.typed(field).isEmpty())
                .count();
        return Math.toIntExact(picks + fields);
    }

    private static EffectivePolicy effective(Contents form) {
        return EffectivePolicy.of(new ConnectionProfile(
                "",
                "",
                form.environment().environment(),
                form.pick(Pick.SYSTEM),
                new Target.InMemory(),
                "",
                TlsMode.DISABLE,
                form.settings(),
                Route.DIRECT,
                PolicyFields.read(form)));
    }

    private static Choice byEnvironment(String usual) {
        return new Choice("", WORDS.text("byEnvironment", usual));
    }

    private static Choice choice(TlsMode mode) {
        return new Choice(
                mode.name(),
                switch (mode) {
                    case DISABLE -> WORDS.text("tls.disable");
                    case PREFER -> WORDS.text("tls.prefer");
                    case REQUIRE -> WORDS.text("tls.require");
                    case VERIFY_CA -> WORDS.text("tls.verifyCa");
                    case VERIFY_FULL -> WORDS.text("tls.verifyFull");
                });
    }

    private static String shortWord(TlsMode mode) {
        return switch (mode) {
            case DISABLE -> WORDS.text("summary.tls.disable");
            case PREFER -> WORDS.text("summary.tls.prefer");
            case REQUIRE -> WORDS.text("summary.tls.require");
            case VERIFY_CA -> WORDS.text("summary.tls.verifyCa");
            case VERIFY_FULL -> WORDS.text("summary.tls.verifyFull");
        };
    }

    private static String amount(PoolSetting setting, EffectiveSettings settings) {
        Duration span = switch (setting) {
            case MAXIMUM_SIZE -> Duration.ofMillis(settings.sizes().maximum());
            case MINIMUM_IDLE -> Duration.ofMillis(settings.sizes().minimumIdle());
            case ACQUIRE -> settings.acquire();
            case VALIDATE -> settings.validate();
            case IDLE -> settings.upkeep().idle();
            case MAXIMUM_LIFETIME -> settings.upkeep().maximumLifetime();
            case KEEPALIVE -> settings.upkeep().keepalive();
            case LEAK -> settings.leak();
        };
        return PoolText.amount(setting, span.toMillis());
    }
}
