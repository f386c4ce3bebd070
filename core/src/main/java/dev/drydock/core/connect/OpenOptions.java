package dev.drydock.core.connect;

import dev.drydock.core.connect.wire.Wire;
import dev.drydock.core.secrets.SecretSource;
import java.time.Duration;
import java.util.Optional;

/// How a connection is opened.
///
/// @param purpose what the server shows as the client's name, for example `Drydock query`
/// @param socketTimeout bound on any single read; zero = none
/// @param readOnly the server itself must refuse writes on this connection
/// @param secrets passphrases and SSH passwords, asked for when the route needs them
/// @param entry where the packets go instead of the target, which still names the server and its certificate:
///     the near end of a tunnel
/// @param wire learns what passes under the driver, where the driver lets us see; fresh for each connection
public record OpenOptions(
        String purpose,
        Duration connectTimeout,
        Duration socketTimeout,
        boolean readOnly,
        SecretSource secrets,
        Optional<Endpoint> entry,
        Wire wire) {
    private static final Duration SIDE = Duration.ofSeconds(5);

    /// Straight to the target, with no secret beyond the login's own.
    public OpenOptions(String purpose, Duration connectTimeout, Duration socketTimeout, boolean readOnly) {
        this(purpose, connectTimeout, socketTimeout, readOnly, SecretSource.NONE, Optional.empty(), new Wire());
    }

    /// For the short-lived connection that ends a session of the first.
    public OpenOptions side() {
        return new OpenOptions("Drydock stop", SIDE, SIDE, false, secrets, entry, new Wire());
    }

    public OpenOptions with(SecretSource source) {
        return new OpenOptions(purpose, connectTimeout, socketTimeout, readOnly, source, entry, wire);
    }

    public OpenOptions through(Endpoint near) {
        return new OpenOptions(purpose, connectTimeout, socketTimeout, readOnly, secrets, Optional.of(near), wire);
    }

    public OpenOptions on(Wire other) {
        return new OpenOptions(purpose, connectTimeout, socketTimeout, readOnly, secrets, entry, other);
    }
}
