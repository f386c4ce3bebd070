package dev.drydock.app.nav;

import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.connect.resilience.BreakerState;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/// What the window knows of the servers behind its connections.
///
/// @param state of the server of a profile; empty without a server
/// @param again lets work of the background try that server at once
/// @param listen takes what runs on the FX thread whenever something was learnt of a server
public record ServerSigns(
        Function<ConnectionProfile, Optional<BreakerState>> state,
        Consumer<ConnectionProfile> again,
        Consumer<Runnable> listen) {
    public static final ServerSigns NONE = new ServerSigns(profile -> Optional.empty(), profile -> {}, told -> {});
}
