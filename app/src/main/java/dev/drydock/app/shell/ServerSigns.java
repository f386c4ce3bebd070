package dev.drydock.app.shell;

import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.connect.resilience.BreakerState;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/// What the window knows of the servers behind its connections.
///
/// @param state of the server of a profile; empty without a server
/// @param again lets work of the background try that server at once
public record ServerSigns(
        Function<ConnectionProfile, Optional<BreakerState>> state, Consumer<ConnectionProfile> again) {
    static final ServerSigns NONE = new ServerSigns(profile -> Optional.empty(), profile -> {});
}
