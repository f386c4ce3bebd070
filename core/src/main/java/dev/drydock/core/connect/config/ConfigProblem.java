package dev.drydock.core.connect.config;

/// Why surroundings are not as an environment demands.
///
/// @param key the variable or property; never its value
public record ConfigProblem(String key, Kind kind) {
    public enum Kind {
        MISSING,
        /// Set, though this environment forbids it.
        FORBIDDEN,
        /// Not a value of its kind.
        NOT_UNDERSTOOD,
        /// A folder that is not an absolute path.
        NOT_ABSOLUTE,
        /// A path that is there and is no folder.
        NOT_A_FOLDER,
        /// Other users may look into the folder.
        OPEN_TO_OTHERS,
        /// A JVM agent would see every secret.
        AGENT,
        /// Names and arguments outside ASCII would be damaged.
        NOT_UTF_8,
        /// A `DRYDOCK_` variable that nobody reads: a typing error, most likely.
        UNKNOWN
    }
}
