package dev.drydock.core.connect.resilience;

import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.connect.Connector;
import dev.drydock.core.secrets.SecretSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;

/// What is shared by all connections of this process to one server: its breaker, and the watch of each login.
/// One for the process, made where it is put together. Any thread.
public final class Servers implements AutoCloseable {
    private final Map<ServerKey, Breaker> breakers = new ConcurrentHashMap<>();
    private final Map<List<Object>, ServerWatch> watches = new ConcurrentHashMap<>();
    private final List<BiConsumer<ServerKey, BreakerState>> listeners = new CopyOnWriteArrayList<>();

    /// Empty where there is no server.
    public Optional<Breaker> breaker(ConnectionProfile profile) {
        return ServerKey.of(profile).map(key -> breakers.computeIfAbsent(key, this::made));
    }

    private Breaker made(ServerKey key) {
        Breaker breaker = new Breaker();
        breaker.listen(state -> listeners.forEach(listener -> listener.accept(key, state)));
        return breaker;
    }

    /// How connections of `profile` are opened: past the breaker of its server. A file has none.
    public ConnectRetry connecting(ConnectionProfile profile) {
        return new ConnectRetry(breaker(profile).orElseGet(Breaker::new));
    }

    /// Told of each try and each move of any server's breaker, on the thread that caused it, until the
    /// registration is closed.
    public Registration listen(BiConsumer<ServerKey, BreakerState> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /// Empty where there is no server.
    ///
    /// @param secrets of the first who asks are the ones used; asked at every connect for a copy
    public Optional<ServerWatch> watch(ConnectionProfile profile, Connector connector, SecretSource secrets) {
        return ServerKey.of(profile)
                .map(key -> watches.computeIfAbsent(
                        List.of(profile.id(), profile.target(), profile.user(), profile.tls(), profile.route()),
                        login ->
                                new ServerWatch(new SideConnection(connector, profile, secrets, connecting(profile)))));
    }

    @Override
    public void close() {
        watches.values().forEach(ServerWatch::close);
        watches.clear();
    }
}
