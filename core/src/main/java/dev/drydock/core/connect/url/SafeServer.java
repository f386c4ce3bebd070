package dev.drydock.core.connect.url;

import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.connect.Refusal;
import dev.drydock.core.connect.Target;
import dev.drydock.core.fault.FaultException;
import java.util.function.BiPredicate;

/// The server of a profile, once nothing that the profile holds can mean something else to a driver: a stored
/// profile may have been written by anybody.
public final class SafeServer {
    private static final int LARGEST_PORT = 65_535;

    private SafeServer() {}

    /// @param accepts whether the dialect knows a setting of this name with this value
    /// @throws FaultException TARGET_UNSUPPORTED or UNSAFE_SETTING
    public static Target.Server of(ConnectionProfile profile, BiPredicate<String, String> accepts)
            throws FaultException {
        if (!(profile.target() instanceof Target.Server server)) {
            throw new FaultException(
                    Refusal.TARGET_UNSUPPORTED.fault(profile.target().getClass().getSimpleName()));
        }
        boolean named = UrlDraft.HOST.matcher(server.host()).matches();
        if (!named && !UrlDraft.IPV6.matcher(server.host()).matches()) {
            throw new FaultException(Refusal.UNSAFE_SETTING.fault("host"));
        }
        if (server.port() < 1 || server.port() > LARGEST_PORT) {
            throw new FaultException(Refusal.UNSAFE_SETTING.fault("port"));
        }
        for (var setting : profile.settings().entrySet()) {
            if (!accepts.test(setting.getKey(), setting.getValue())) {
                throw new FaultException(Refusal.UNSAFE_SETTING.fault(setting.getKey()));
            }
        }
        if ((server.database() + profile.user()).indexOf('\0') >= 0) {
            throw new FaultException(Refusal.UNSAFE_SETTING.fault("name"));
        }
        return server;
    }
}
