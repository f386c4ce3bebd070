package dev.drydock.core.connect.imports.draft;

import dev.drydock.core.connect.TlsMode;
import java.util.Locale;
import java.util.Optional;

/// How clients spell the demand for TLS: libpq's `sslmode`, `ssl-mode` of option files, and JDBC drivers.
final class TlsWords {
    private TlsWords() {}

    static Optional<TlsMode> mode(String word) {
        return switch (word.strip().toLowerCase(Locale.ROOT).replace('_', '-')) {
            case "disable", "disabled" -> Optional.of(TlsMode.DISABLE);
            case "allow", "prefer", "preferred" -> Optional.of(TlsMode.PREFER);
            case "require", "required", "trust" -> Optional.of(TlsMode.REQUIRE);
            case "verify-ca" -> Optional.of(TlsMode.VERIFY_CA);
            case "verify-full", "verify-identity" -> Optional.of(TlsMode.VERIFY_FULL);
            default -> Optional.empty();
        };
    }

    /// What a key of any client means, where it is about TLS.
    static Optional<Meaning> meaning(String key) {
        return switch (key.toLowerCase(Locale.ROOT).replace('_', '-')) {
            case "sslmode", "ssl-mode" -> Optional.of(Meaning.MODE);
            case "sslrootcert", "ssl-ca" -> Optional.of(Meaning.AUTHORITIES);
            case "sslcert", "ssl-cert" -> Optional.of(Meaning.CERTIFICATE);
            case "sslkey", "ssl-key" -> Optional.of(Meaning.KEY);
            case "sslpassword" -> Optional.of(Meaning.KEY_PASSWORD);
            default -> Optional.empty();
        };
    }

    enum Meaning {
        MODE,
        AUTHORITIES,
        CERTIFICATE,
        KEY,
        KEY_PASSWORD
    }
}
