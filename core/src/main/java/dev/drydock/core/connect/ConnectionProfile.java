package dev.drydock.core.connect;

import dev.drydock.core.connect.policy.Policy;
import dev.drydock.core.connect.policy.SafeMode;
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
    /// The setting by which every dialect's sessions become read-only.
    public static final String READ_ONLY = "readOnly";

    public ConnectionProfile {
        settings = Map.copyOf(settings);
    }

    /// True when the user decided that no session of this profile may write. It holds whatever is asked for
    /// when a session is opened.
    public boolean readOnly() {
        return Boolean.parseBoolean(settings.get(READ_ONLY))
                || policy.safeMode().filter(SafeMode.READ_ONLY::equals).isPresent();
    }

    /// The same way to the same database, treated as another environment.
    public ConnectionProfile in(Environment other) {
        return new ConnectionProfile(id, name, other, dialect, target, user, tls, settings, route, policy);
    }

    /// The same under another id and name.
    public ConnectionProfile named(String otherId, String otherName) {
        return new ConnectionProfile(
                otherId, otherName, environment, dialect, target, user, tls, settings, route, policy);
    }

    /// All that was decided, for another place of the same DBMS.
    public ConnectionProfile at(Target other, String as) {
        return new ConnectionProfile(id, name, environment, dialect, other, as, tls, settings, route, policy);
    }

    public ConnectionProfile with(Route other) {
        return new ConnectionProfile(id, name, environment, dialect, target, user, tls, settings, other, policy);
    }

    public ConnectionProfile with(Policy other) {
        return new ConnectionProfile(id, name, environment, dialect, target, user, tls, settings, route, other);
    }

    public ConnectionProfile with(TlsMode other) {
        return new ConnectionProfile(id, name, environment, dialect, target, user, other, settings, route, policy);
    }

    /// Whether both lead to the same place as the same user, so that a secret of one may be shown to the other.
    public boolean reachesSameAs(ConnectionProfile other) {
        return dialect.equals(other.dialect) && target.equals(other.target) && user.equals(other.user);
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
