package dev.drydock.core.workspace;

import dev.drydock.core.connect.config.Surroundings;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Where a user's workspace is when nobody says otherwise.
public final class WorkspaceHome {
    private WorkspaceHome() {}

    /// For a process in these surroundings.
    public static Path defaultFor(Surroundings surroundings) {
        return defaultFor(surroundings.variables(), surroundings.system(), surroundings.userHome());
    }

    /// `DRYDOCK_HOME`; else the platform's place for application state: `XDG_DATA_HOME` or `~/.local/share`
    /// (XDG Base Directory 0.8: a relative value counts as not set), `~/Library/Application Support`,
    /// `%APPDATA%`.
    ///
    /// @param environment as of [System#getenv()]
    /// @param os as of the system property `os.name`
    /// @param userHome as of the system property `user.home`
    public static Path defaultFor(Map<String, String> environment, String os, Path userHome) {
        Optional<Path> chosen = value(environment, "DRYDOCK_HOME").map(Path::of);
        if (chosen.isPresent()) {
            return chosen.get().toAbsolutePath().normalize();
        }
        String system = os.toLowerCase(Locale.ROOT);
        if (system.startsWith("windows")) {
            return value(environment, "APPDATA")
                    .map(Path::of)
                    .orElseGet(() -> userHome.resolve("AppData").resolve("Roaming"))
                    .resolve("Drydock");
        }
        if (system.startsWith("mac")) {
            return userHome.resolve("Library").resolve("Application Support").resolve("Drydock");
        }
        return value(environment, "XDG_DATA_HOME")
                .map(Path::of)
                .filter(Path::isAbsolute)
                .orElseGet(() -> userHome.resolve(".local").resolve("share"))
                .resolve("drydock");
    }

    private static Optional<String> value(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name)).filter(text -> !text.isBlank());
    }
}
