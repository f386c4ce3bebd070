package dev.drydock.core.connect;

import dev.drydock.core.connect.wire.Wire;
import dev.drydock.core.secrets.SecretSource;
import java.time.Duration;

/// How a connection is opened.
///
/// @param purpose what the server shows as the client's name, for example `Drydock query`
/// @param socketTimeout bound on any single read; zero = none
/// @param readOnly the server itself must refuse writes on this connection
/// @param secrets passphrases and SSH passwords, asked for when the route needs them
/// @param wire learns what passes under the driver, where it lets us see; fresh for each connection
public record OpenOptions(
        String purpose,
        Duration connectTimeout,
        Duration socketTimeout,
        boolean readOnly,
        SecretSource secrets,
        Wire wire) {
    /// On a wire that nobody looks at.
    public OpenOptions(
            String purpose, Duration connectTimeout, Duration socketTimeout, boolean readOnly, SecretSource secrets) {
        this(purpose, connectTimeout, socketTimeout, readOnly, secrets, new Wire());
    }

    /// With no secret beyond the login's own.
    public OpenOptions(String purpose, Duration connectTimeout, Duration socketTimeout, boolean readOnly) {
        this(purpose, connectTimeout, socketTimeout, readOnly, SecretSource.NONE);
    }
}
