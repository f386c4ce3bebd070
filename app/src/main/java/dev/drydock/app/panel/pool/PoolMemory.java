package dev.drydock.app.panel.pool;

import dev.drydock.app.panel.pool.state.Past;
import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.fault.FaultException;
import dev.drydock.core.pool.advice.Load;
import dev.drydock.core.pool.advice.SizeAdvice;
import dev.drydock.core.pool.advice.Sizing;
import dev.drydock.core.pool.watch.PoolSnapshot;
import dev.drydock.core.pool.watch.PoolSnapshot.Server;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/// Reads what the workspace remembers of pools, and advises by it. Called on the FX thread, answers there.
final class PoolMemory {
    /// How far back advice looks.
    private static final Duration ADVISED = Duration.ofHours(24);

    private final PoolServices services;

    PoolMemory(PoolServices services) {
        this.services = services;
    }

    void read(String profileId, Duration back, Consumer<Past> then) {
        Instant until = services.threads().clock().instant();
        services.threads().background().execute(() -> {
            Past found = between(profileId, back, until);
            services.threads().fx().execute(() -> then.accept(found));
        });
    }

    private Past between(String profileId, Duration back, Instant until) {
        try {
            return new Past.Read(services.history().between(profileId, until.minus(back), until.plusMillis(1)), until);
        } catch (FaultException refused) {
            return new Past.Failed(refused.fault());
        }
    }

    /// What cannot be read gives no advice.
    ///
    /// @param server the server's side, as far as it is known
    void advise(
            PoolSnapshot snapshot,
            Optional<Server.Seen> server,
            ConnectionProfile profile,
            Consumer<Optional<SizeAdvice>> then) {
        Sizing.Place place = Sizing.Place.of(server, snapshot.counts().total(), profile);
        int configured = snapshot.settings().sizes().maximum();
        read(
                profile.id(),
                ADVISED,
                past -> then.accept(
                        past instanceof Past.Read read
                                ? Optional.of(Sizing.advise(Load.of(read.samples()), configured, place))
                                : Optional.empty()));
    }
}
