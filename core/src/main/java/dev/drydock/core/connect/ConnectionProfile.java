package dev.drydock.core.connect;

import java.util.Map;

/// How to reach one database, without its secret.
///
/// @param id stable, random; secrets, history and drafts refer to it
/// @param dialect id of the dialect that speaks to it
/// @param user `""` where the DBMS has no users
/// @param settings further driver settings by our own names; only what the dialect's allow-list knows
public record ConnectionProfile(
        String id,
        String name,
        Environment environment,
        String dialect,
        Target target,
        String user,
        TlsMode tls,
        Map<String, String> settings) {
    public ConnectionProfile {
        settings = Map.copyOf(settings);
    }
}
