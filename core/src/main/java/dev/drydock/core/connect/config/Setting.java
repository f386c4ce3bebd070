package dev.drydock.core.connect.config;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// One thing that Drydock reads from its surroundings.
public enum Setting {
    /// How strictly the surroundings themselves are judged, and what a `--url` counts as at least.
    ENVIRONMENT(variable("DRYDOCK_ENV").kind(Kind.ENVIRONMENT).otherwise("dev")),
    /// Folder of the workspace.
    HOME(variable("DRYDOCK_HOME")
            .kind(Kind.PRIVATE_FOLDER)
            .otherwise("the platform's place")
            .prod(Demand.REQUIRED)),
    /// Password of the one connection that a command opens. Whoever may look at the process may read it.
    PASSWORD(variable("DRYDOCK_PASSWORD").kind(Kind.SECRET).prod(Demand.FORBIDDEN)),
    /// Passphrase of the vault where there is no terminal to ask on. Whoever may look at the process may read
    /// it.
    VAULT_PASSPHRASE(variable("DRYDOCK_VAULT_PASSPHRASE").kind(Kind.SECRET).prod(Demand.FORBIDDEN)),
    /// Read by the launcher.
    JDK(variable("DRYDOCK_JDK").kind(Kind.FOLDER).otherwise("JAVA_HOME, then the usual places")),
    /// Read by the launcher: options for the JVM. An agent among them sees every secret.
    JAVA_OPTIONS(variable("DRYDOCK_JAVA_OPTIONS").kind(Kind.JVM_OPTIONS)),
    XDG_DATA_HOME(variable("XDG_DATA_HOME").kind(Kind.TEXT).otherwise("~/.local/share")),
    APPDATA(variable("APPDATA").kind(Kind.TEXT).otherwise("~/AppData/Roaming")),
    /// Where clients of other vendors are looked for.
    PATH(variable("PATH").kind(Kind.TEXT)),
    /// A display is there: `demo` may open the window.
    DISPLAY(variable("DISPLAY").kind(Kind.TEXT)),
    WAYLAND_DISPLAY(variable("WAYLAND_DISPLAY").kind(Kind.TEXT)),
    /// The user's SSH agent.
    SSH_AUTH_SOCK(variable("SSH_AUTH_SOCK").kind(Kind.TEXT)),
    USER_HOME(property("user.home").kind(Kind.FOLDER).prod(Demand.REQUIRED)),
    USER_NAME(property("user.name").kind(Kind.TEXT).prod(Demand.REQUIRED)),
    OS_NAME(property("os.name").kind(Kind.TEXT)),
    OS_ARCHITECTURE(property("os.arch").kind(Kind.TEXT)),
    /// What arguments and file names are decoded with.
    NATIVE_ENCODING(property("sun.jnu.encoding").kind(Kind.UTF_8)),
    SUBPIXEL_TEXT(property("prism.lcdtext").kind(Kind.FLAG).otherwise("false"));

    private final Draft draft;

    Setting(Draft draft) {
        this.draft = draft;
    }

    /// Where it is read from.
    public enum From {
        VARIABLE,
        PROPERTY
    }

    /// What values it takes.
    public enum Kind {
        TEXT,
        /// Never shown.
        SECRET,
        FLAG,
        /// `dev`, `test`, `staging` or `prod`.
        ENVIRONMENT,
        /// A path; in PROD absolute.
        FOLDER,
        /// The same, and in PROD closed to other users where it is there already.
        PRIVATE_FOLDER,
        /// In PROD without agents.
        JVM_OPTIONS,
        /// The name of that encoding.
        UTF_8
    }

    /// What PROD demands of it.
    public enum Demand {
        NONE,
        REQUIRED,
        FORBIDDEN
    }

    /// As the process spells it.
    public String key() {
        return draft.key;
    }

    public From from() {
        return draft.from;
    }

    public Kind kind() {
        return draft.kind;
    }

    /// What holds where it is not set; `""` = nothing.
    public String fallback() {
        return draft.fallback;
    }

    public Demand prod() {
        return draft.prod;
    }

    public static Optional<Setting> ofVariable(String name) {
        return Arrays.stream(values())
                .filter(setting ->
                        setting.from() == From.VARIABLE && setting.key().equals(name))
                .findFirst();
    }

    /// The page's table, one line for each.
    public static List<String> table() {
        return Arrays.stream(values())
                .map(setting -> "| `%s` | %s | %s | %s | %s |"
                        .formatted(setting.key(), setting.from(), setting.kind(), setting.fallback(), setting.prod()))
                .toList();
    }

    private static Draft variable(String key) {
        return new Draft(key, From.VARIABLE, Kind.TEXT, "", Demand.NONE);
    }

    private static Draft property(String key) {
        return new Draft(key, From.PROPERTY, Kind.TEXT, "", Demand.NONE);
    }

    private record Draft(String key, From from, Kind kind, String fallback, Demand prod) {
        Draft kind(Kind other) {
            return new Draft(key, from, other, fallback, prod);
        }

        Draft otherwise(String other) {
            return new Draft(key, from, kind, other, prod);
        }

        Draft prod(Demand other) {
            return new Draft(key, from, kind, fallback, other);
        }
    }
}
