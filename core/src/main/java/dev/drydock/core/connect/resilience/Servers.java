package dev.drydock.core.connect.resilience;

import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.connect.Connector;
import dev.drydock.core.secrets.SecretSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// What is shared by all connections of this process to one server: its breaker, and the watch of each login.
/// One for the process, made where it is put together. Any thread.
public final class Servers implements AutoCloseable {
    private final Map<ServerKey, Breaker> breakers = new ConcurrentHashMap<>();
    private final Map<List<Object>, ServerWatch> watches = new ConcurrentHashMap<>();

    /// Empty where there is no server.
    public Optional<Breaker> breaker(ConnectionProfile profile) {
        return ServerKey.of(profile).map(key -> breakers.computeIfAbsent(key, unknown -> new Breaker()));
    }

    /// Empty where there is no server.
    ///
    /// @param secrets of the first who asks are the ones used; asked at every connect for a copy
    public Optional<ServerWatch> watch(ConnectionProfile profile, Connector connector, SecretSource secrets) {
        return ServerKey.of(profile)
                .map(key -> watches.computeIfAbsent(
                        List.of(profile.id(), profile.target(), profile.user(), profile.tls(), profile.route()),
                        login -> new ServerWatch(new SideConnection(connector, profile, secrets))));
    }

    @Override
    public void close() {
        watches.values().forEach(ServerWatch::close);
        watches.clear();
    }
}
