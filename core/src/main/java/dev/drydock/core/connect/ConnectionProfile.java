package dev.drydock.core.connect;

import dev.drydock.core.connect.policy.Policy;
import dev.drydock.core.connect.route.Route;
import java.util.Map;

/// How to reach one database, without its secrets.
///
/// @param id stable, random; secrets, history and drafts refer to it
/// @param dialect id of the dialect that speaks to it
/// @param user `""` where the DBMS has no users
/// @param settings further driver settings by our own names; only what the dialect's allow-list knows
/// @param route certificates and tunnel
/// @param policy what the user decided beyond the environment's defaults
public record ConnectionProfile(
        String id,
        String name,
        Environment environment,
        String dialect,
        Target target,
        String user,
        TlsMode tls,
        Map<String, String> settings,
        Route route,
        Policy policy) {
    public ConnectionProfile {
        settings = Map.copyOf(settings);
    }

    /// Straight to the server, with the environment's own policy.
    public ConnectionProfile(
            String id,
            String name,
            Environment environment,
            String dialect,
            Target target,
            String user,
            TlsMode tls,
            Map<String, String> settings) {
        this(id, name, environment, dialect, target, user, tls, settings, Route.DIRECT, Policy.DEFAULTS);
    }
}
