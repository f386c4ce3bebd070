package dev.drydock.core.connect.config;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// One thing that Drydock reads from its surroundings.
public enum Setting {
    /// How strictly the surroundings themselves are judged, and what a `--url` counts as at least.
    ENVIRONMENT(From.VARIABLE, "DRYDOCK_ENV", Kind.ENVIRONMENT, "dev", Demand.NONE),
    /// Folder of the workspace.
    HOME(From.VARIABLE, "DRYDOCK_HOME", Kind.PRIVATE_FOLDER, "the platform's place", Demand.REQUIRED),
    /// Password of the one connection that a command opens. Whoever may look at the process may read it.
    PASSWORD(From.VARIABLE, "DRYDOCK_PASSWORD", Kind.SECRET, "", Demand.FORBIDDEN),
    /// Passphrase of the vault where there is no terminal to ask on. Whoever may look at the process may read
    /// it.
    VAULT_PASSPHRASE(From.VARIABLE, "DRYDOCK_VAULT_PASSPHRASE", Kind.SECRET, "", Demand.FORBIDDEN),
    /// Read by the launcher.
    JDK(From.VARIABLE, "DRYDOCK_JDK", Kind.FOLDER, "JAVA_HOME, then the usual places", Demand.NONE),
    /// Read by the launcher: options for the JVM. An agent among them sees every secret.
    JAVA_OPTIONS(From.VARIABLE, "DRYDOCK_JAVA_OPTIONS", Kind.JVM_OPTIONS, "", Demand.NONE),
    XDG_DATA_HOME(From.VARIABLE, "XDG_DATA_HOME", Kind.TEXT, "~/.local/share", Demand.NONE),
    APPDATA(From.VARIABLE, "APPDATA", Kind.TEXT, "~/AppData/Roaming", Demand.NONE),
    /// Where clients of other vendors are looked for.
    PATH(From.VARIABLE, "PATH", Kind.TEXT, "", Demand.NONE),
    /// A display is there: `demo` may open the window.
    DISPLAY(From.VARIABLE, "DISPLAY", Kind.TEXT, "", Demand.NONE),
    WAYLAND_DISPLAY(From.VARIABLE, "WAYLAND_DISPLAY", Kind.TEXT, "", Demand.NONE),
    /// The user's SSH agent.
    SSH_AUTH_SOCK(From.VARIABLE, "SSH_AUTH_SOCK", Kind.TEXT, "", Demand.NONE),
    USER_HOME(From.PROPERTY, "user.home", Kind.FOLDER, "", Demand.REQUIRED),
    USER_NAME(From.PROPERTY, "user.name", Kind.TEXT, "", Demand.REQUIRED),
    OS_NAME(From.PROPERTY, "os.name", Kind.TEXT, "", Demand.NONE),
    OS_ARCHITECTURE(From.PROPERTY, "os.arch", Kind.TEXT, "", Demand.NONE),
    /// What arguments and file names are decoded with.
    NATIVE_ENCODING(From.PROPERTY, "sun.jnu.encoding", Kind.UTF_8, "", Demand.NONE),
    SUBPIXEL_TEXT(From.PROPERTY, "prism.lcdtext", Kind.FLAG, "false", Demand.NONE);

    private final From from;
    private final String key;
    private final Kind kind;
    private final String fallback;
    private final Demand prod;

    Setting(From from, String key, Kind kind, String fallback, Demand prod) {
        this.from = from;
        this.key = key;
        this.kind = kind;
        this.fallback = fallback;
        this.prod = prod;
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
        return key;
    }

    public From from() {
        return from;
    }

    public Kind kind() {
        return kind;
    }

    /// What holds where it is not set; `""` = nothing.
    public String fallback() {
        return fallback;
    }

    public Demand prod() {
        return prod;
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
}
