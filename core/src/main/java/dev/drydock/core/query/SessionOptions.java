package dev.drydock.core.query;

import java.time.Duration;

/// How a session is opened.
///
/// @param purpose what the server shows as the client's name
/// @param readOnly the server refuses writes, and so do we before it
/// @param connectTimeout bound on opening, and on asking an idle connection whether it still lives
public record SessionOptions(String purpose, boolean readOnly, Duration connectTimeout) {
    public static SessionOptions of(String purpose) {
        return new SessionOptions(purpose, false, Duration.ofSeconds(10));
    }

    public SessionOptions asReadOnly() {
        return new SessionOptions(purpose, true, connectTimeout);
    }
}
