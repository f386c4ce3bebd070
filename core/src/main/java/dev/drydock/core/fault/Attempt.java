package dev.drydock.core.fault;

import java.time.Duration;

/// What was tried when a driver threw: where, as whom, for how long so far, and with which statement. Printed
/// without the statement, which may hold a secret.
///
/// @param host `""` for a file; `port` is 0 then
/// @param statement the text sent, needed to place an error in it; `""` when none was
public record Attempt(String host, int port, String user, Duration waited, String statement) {
    public static Attempt withoutStatement(String host, int port, String user, Duration waited) {
        return new Attempt(host, port, user, waited, "");
    }

    @Override
    public String toString() {
        return "Attempt[" + host + ":" + port + ", " + user + ", " + waited + "]";
    }
}
