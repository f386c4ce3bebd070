package dev.drydock.core.connect.tunnel;

import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.connect.Endpoint;
import dev.drydock.core.connect.OpenOptions;
import dev.drydock.core.connect.Target;
import dev.drydock.core.fault.FaultException;
import dev.drydock.core.secrets.SecretSource;
import java.util.function.Function;

/// Finds the way to a profile's server: its further secrets, and its tunnel when it has one. Any thread.
public final class Routes {
    private final Tunnels tunnels;
    private final Function<ConnectionProfile, SecretSource> secrets;

    /// @param secrets what a profile's certificates and SSH logins need
    public Routes(Tunnels tunnels, Function<ConnectionProfile, SecretSource> secrets) {
        this.tunnels = tunnels;
        this.secrets = secrets;
    }

    /// The options with the profile's secrets and, behind a tunnel, its near end. Blocks while a tunnel opens.
    public OpenOptions through(ConnectionProfile profile, OpenOptions options) throws FaultException {
        OpenOptions known = options.with(secrets.apply(profile));
        boolean tunnelled =
                profile.route().tunnel().isPresent() && known.entry().isEmpty();
        if (!tunnelled || !(profile.target() instanceof Target.Server server)) {
            return known;
        }
        Endpoint far = new Endpoint(server.host(), server.port());
        return known.through(
                tunnels.enter(profile.route().tunnel().get(), far, known.secrets(), known.connectTimeout()));
    }
}
