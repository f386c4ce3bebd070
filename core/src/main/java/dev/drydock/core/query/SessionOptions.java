package dev.drydock.core.query;

import dev.drydock.core.connect.resilience.Servers;
import java.time.Duration;

/// How a session is opened.
///
/// @param purpose what the server shows as the client's name
/// @param readOnly the server refuses writes, and so do we before it
/// @param bounds on waiting
/// @param servers shared by all sessions of the process
public record SessionOptions(String purpose, boolean readOnly, SessionBounds bounds, Servers servers) {
    /// Alone in its process.
    ///
    /// @param connectTimeout bound on opening
    public SessionOptions(String purpose, boolean readOnly, Duration connectTimeout) {
        this(purpose, readOnly, SessionBounds.connecting(connectTimeout), new Servers());
    }

    public static SessionOptions of(String purpose) {
        return new SessionOptions(purpose, false, Duration.ofSeconds(10));
    }

    public SessionOptions asReadOnly() {
        return new SessionOptions(purpose, true, bounds, servers);
    }

    public SessionOptions with(SessionBounds other) {
        return new SessionOptions(purpose, readOnly, other, servers);
    }

    /// Sharing what is known of servers with the other sessions of the process.
    public SessionOptions sharing(Servers others) {
        return new SessionOptions(purpose, readOnly, bounds, others);
    }
}
