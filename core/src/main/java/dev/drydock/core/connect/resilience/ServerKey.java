package dev.drydock.core.connect.resilience;

import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.connect.Target;
import java.util.Locale;
import java.util.Optional;

/// Which server a profile leads to: its breaker is shared by all profiles of that server.
///
/// @param tunnel the SSH server in between, `""` without one
public record ServerKey(String dialect, String host, int port, String tunnel) {
    /// Empty where there is no server.
    public static Optional<ServerKey> of(ConnectionProfile profile) {
        return switch (profile.target()) {
            case Target.Server(var host, var port, var database) ->
                Optional.of(new ServerKey(
                        profile.dialect(),
                        host.toLowerCase(Locale.ROOT),
                        port,
                        profile.route()
                                .tunnel()
                                .map(tunnel -> tunnel.host().host() + ":"
                                        + tunnel.host().port())
                                .orElse("")));
            case Target.LocalFile(var path) -> Optional.empty();
            case Target.InMemory() -> Optional.empty();
        };
    }
}
