package dev.drydock.core.connect;

import dev.drydock.core.secrets.Secret;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a dialect made of a pasted URL or path.
public sealed interface UrlReading {
    /// Not this dialect's kind of URL.
    record NotMine() implements UrlReading {}

    /// Understood. `ignored` lists keys that are known, harmless and of no use here.
    record Read(
            String dialect,
            Target target,
            String user,
            Optional<Secret> password,
            TlsMode tls,
            Map<String, String> settings,
            List<String> ignored)
            implements UrlReading {}

    /// This dialect's kind of URL, but not one we open. `part` is the offending key or piece, never a secret.
    record Refused(Reason reason, String part) implements UrlReading {}

    /// Why a URL is not opened.
    enum Reason {
        UNSAFE_SETTING,
        UNKNOWN_SETTING,
        SEVERAL_HOSTS,
        REMOTE_FILE,
        UNSUPPORTED_TRANSPORT,
        BAD_ENCODING,
        BAD_PORT,
        DUPLICATE_SETTING,
        MALFORMED
    }
}
