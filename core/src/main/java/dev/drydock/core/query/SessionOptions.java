package dev.drydock.core.query;

import dev.drydock.core.connect.resilience.Servers;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/// How a session is opened.
///
/// @param purpose what the server shows as the client's name
/// @param readOnly the server refuses writes, and so do we before it
/// @param bounds on waiting
/// @param servers shared by all sessions of the process
/// @param writable asked before each run and each statement: while it is false nothing may change, as if
///     `readOnly` were true
public record SessionOptions(
        String purpose, boolean readOnly, SessionBounds bounds, Servers servers, BooleanSupplier writable) {
    public SessionOptions(String purpose, boolean readOnly, SessionBounds bounds, Servers servers) {
        this(purpose, readOnly, bounds, servers, () -> true);
    }

    /// Alone in its process.
    ///
    /// @param connectTimeout bound on opening
    public SessionOptions(String purpose, boolean readOnly, Duration connectTimeout) {
        this(purpose, readOnly, SessionBounds.connecting(connectTimeout), new Servers(), () -> true);
    }

    public static SessionOptions of(String purpose) {
        return new SessionOptions(purpose, false, Duration.ofSeconds(10));
    }

    public SessionOptions asReadOnly() {
        return new SessionOptions(purpose, true, bounds, servers, writable);
    }

    public SessionOptions with(SessionBounds other) {
        return new SessionOptions(purpose, readOnly, other, servers, writable);
    }

    /// Sharing what is known of servers with the other sessions of the process.
    public SessionOptions sharing(Servers others) {
        return new SessionOptions(purpose, readOnly, bounds, others, writable);
    }

    /// Writable only as long as `allowed` says so; the session follows by itself.
    public SessionOptions writableWhile(BooleanSupplier allowed) {
        return new SessionOptions(purpose, readOnly, bounds, servers, allowed);
    }

    /// Whether a session that is opened now is read-only.
    boolean readOnlyNow() {
        return readOnly || !writable.getAsBoolean();
    }
}
