package dev.drydock.core.connect;

import java.time.Instant;

/// What a server says of itself and of this connection, read once after login.
///
/// @param version as the server spells it, for example `17.6`
/// @param major leading number of the version, for example 17
/// @param backendId what a side channel needs to end this session; 0 where the DBMS has none, and where a pooler in
///     between lends the session to others
/// @param tls protocol and cipher, `""` without TLS
/// @param since when the session began, by the server's clock: with the id it names this session and no later one;
///     [Instant#EPOCH] where the server does not say
public record ServerFacts(
        String product,
        String version,
        int major,
        long backendId,
        String user,
        String timeZone,
        String tls,
        Instant since) {
    /// Of a session whose beginning the server does not tell.
    public ServerFacts(
            String product, String version, int major, long backendId, String user, String timeZone, String tls) {
        this(product, version, major, backendId, user, timeZone, tls, Instant.EPOCH);
    }
}
