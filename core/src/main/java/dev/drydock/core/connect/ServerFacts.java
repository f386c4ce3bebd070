package dev.drydock.core.connect;

/// What a server says of itself and of this connection, read once after login.
///
/// @param version as the server spells it, for example `17.6`
/// @param major leading number of the version, for example 17
/// @param backendId what a side channel needs to end this session and no other, opaque;
///     [#UNKNOWN_BACKEND] where the DBMS has none, or where a pooler stands between and the session may serve
///     somebody else by then
/// @param tls protocol and cipher, `""` without TLS
public record ServerFacts(
        String product, String version, int major, long backendId, String user, String timeZone, String tls) {
    /// No session can be named: nothing is ended from the side.
    public static final long UNKNOWN_BACKEND = 0;
}
