package dev.drydock.app.shell;

import dev.drydock.app.kit.EnvironmentLook;
import dev.drydock.app.nav.Standing;
import dev.drydock.core.connect.ConnectionProfile;

/// The connection one stands on, in words for the window.
///
/// @param address `user@host:port/database`, or the path of a file
/// @param tls `""` without TLS
record Mooring(
        ConnectionProfile profile,
        EnvironmentLook look,
        String name,
        String address,
        boolean readOnly,
        String product,
        String timeZone,
        String tls) {
    static Mooring of(Standing.On standing) {
        ConnectionProfile profile = standing.profile();
        return new Mooring(
                profile,
                EnvironmentLook.of(profile.environment()),
                profile.name(),
                address(profile),
                standing.readOnly(),
                (standing.facts().product() + " " + standing.facts().version()).strip(),
                standing.facts().timeZone(),
                standing.facts().tls());
    }

    /// Whether the server has said what it is; before that nothing is known of its TLS either.
    boolean answered() {
        return !product.isEmpty();
    }

    private static String address(ConnectionProfile profile) {
        String address = profile.target().address();
        return profile.user().isEmpty() ? address : profile.user() + "@" + address;
    }
}
