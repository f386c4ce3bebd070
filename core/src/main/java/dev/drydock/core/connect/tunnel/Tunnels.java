package dev.drydock.core.connect.tunnel;

import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.connect.Endpoint;
import dev.drydock.core.connect.OpenOptions;
import dev.drydock.core.connect.Target;
import dev.drydock.core.connect.route.SshTunnel;
import dev.drydock.core.fault.DbFault;
import dev.drydock.core.fault.FaultException;
import dev.drydock.core.secrets.SecretSource;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The SSH tunnels of this process: made when a connection first needs one, shared by all that go the same way,
/// made anew when one has died and somebody asks again. A dead tunnel nobody asks for stays dead, so an idle
/// Drydock knocks at no server. Any thread.
public final class Tunnels implements AutoCloseable {
    private static final long FIRST_PAUSE_MILLIS = 500;
    /// A server that is back is used again within ten seconds.
    private static final long LONGEST_PAUSE_MILLIS = 8_000;

    private final Path ownKnownHosts;
    private final Supplier<Optional<Path>> agent;
    private final Map<Way, Place> places = new HashMap<>();
    private boolean closed;

    /// @param ownKnownHosts Drydock's own file of trusted host keys; made when the first is trusted
    public Tunnels(Path ownKnownHosts) {
        this(ownKnownHosts, Tunnels::runningAgent);
    }

    Tunnels(Path ownKnownHosts, Supplier<Optional<Path>> agent) {
        this.ownKnownHosts = ownKnownHosts;
        this.agent = agent;
    }

    /// ssh-agent(1) tells its socket so.
    private static Optional<Path> runningAgent() {
        return Optional.ofNullable(System.getenv("SSH_AUTH_SOCK"))
                .filter(text -> !text.isEmpty())
                .map(Path::of);
    }

    private record Way(SshTunnel route, Endpoint target) {}

    /// One way and what became of it. Guarded by its lock: one thread opens, the others wait for it.
    private static final class Place {
        private final ReentrantLock lock = new ReentrantLock();
        private @Nullable Tunnel tunnel;
        /// Gave no answer when a connection wanted to go through. What is open through them may live on: the
        /// network may be back before a session gives up.
        private final List<Tunnel> silent = new ArrayList<>();

        private @Nullable DbFault lastFault;
        private int failures;
        private long notBeforeNanos;

        /// Closes what has died.
        private void sweep() {
            if (tunnel != null && !tunnel.isOpen()) {
                tunnel.close();
                tunnel = null;
            }
            silent.removeIf(one -> {
                boolean dead = !one.isOpen();
                if (dead) {
                    one.close();
                }
                return dead;
            });
        }

        /// The network is back, for a new tunnel stands: one that is still silent is dead, and what the server
        /// holds for it should end.
        private void forsake(Duration patience) {
            silent.removeIf(one -> {
                boolean dead = !one.answers(patience);
                if (dead) {
                    one.close();
                }
                return dead;
            });
        }

        private void close() {
            if (tunnel != null) {
                tunnel.close();
                tunnel = null;
            }
            silent.forEach(Tunnel::close);
            silent.clear();
        }
    }

    /// The near end of a live tunnel to `target`. One that does not answer within a quarter of the timeout is
    /// passed over: another is made beside it. Blocks for the logins; after failures it also waits, at most
    /// for the timeout, so that a server is not hammered.
    ///
    /// @param timeout of each step: connecting, login, reaching the target
    /// @throws FaultException Unreachable (an SSH server, or the target behind it), or Refused with a rule of
    ///     `connect.Refusal` whose name begins with SSH
    public Endpoint enter(SshTunnel route, Endpoint target, SecretSource secrets, Duration timeout)
            throws FaultException {
        Place place = place(new Way(route, target));
        place.lock.lock();
        try {
            place.sweep();
            Duration patience = timeout.dividedBy(4);
            Tunnel live = place.tunnel;
            if (live != null && live.answers(patience)) {
                return live.near();
            }
            Duration left = timeout;
            if (live != null) {
                place.tunnel = null;
                place.silent.add(live);
                left = timeout.minus(patience);
            }
            pause(place, left);
            Tunnel opened = open(place, route, target, secrets, left);
            place.tunnel = opened;
            place.forsake(patience);
            return opened.near();
        } finally {
            place.lock.unlock();
        }
    }

    /// The options with the near end of the profile's tunnel, or as they are when it has none. Blocks while a
    /// tunnel opens; faults as [#enter].
    OpenOptions through(ConnectionProfile profile, OpenOptions options) throws FaultException {
        boolean tunnelled =
                profile.route().tunnel().isPresent() && options.entry().isEmpty();
        if (!tunnelled || !(profile.target() instanceof Target.Server server)) {
            return options;
        }
        Endpoint far = new Endpoint(server.host(), server.port());
        return options.through(enter(profile.route().tunnel().get(), far, options.secrets(), options.connectTimeout()));
    }

    private Tunnel open(Place place, SshTunnel route, Endpoint target, SecretSource secrets, Duration timeout)
            throws FaultException {
        try {
            Tunnel opened = Tunnel.open(route, target, trust(route, ""), secrets, timeout);
            place.failures = 0;
            place.lastFault = null;
            synchronized (places) {
                if (!closed) {
                    return opened;
                }
            }
            opened.close();
            throw new FaultException(new DbFault.Unreachable(target.host(), target.port(), Duration.ZERO, ""));
        } catch (FaultException failed) {
            place.failures++;
            place.lastFault = failed.fault();
            long ceiling = Math.min(LONGEST_PAUSE_MILLIS, FIRST_PAUSE_MILLIS << Math.min(place.failures - 1, 10));
            boolean transientFault = failed.fault() instanceof DbFault.Unreachable;
            long pause = transientFault ? ThreadLocalRandom.current().nextLong(ceiling + 1) : 0;
            place.notBeforeNanos = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(pause);
            throw failed;
        }
    }

    private static void pause(Place place, Duration timeout) throws FaultException {
        DbFault last = place.lastFault;
        long left = place.notBeforeNanos - System.nanoTime();
        if (last == null || left <= 0) {
            return;
        }
        if (left > timeout.toNanos()) {
            throw new FaultException(last);
        }
        try {
            TimeUnit.NANOSECONDS.sleep(left);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new FaultException(last, stopped);
        }
    }

    /// Trusts the host key that [#enter] refused as unknown, if a server on the way still shows it.
    ///
    /// @param fingerprint as the fault said it, `SHA256:...`
    /// @return whether the key was added; false when every key on the way was known already
    /// @throws FaultException as [#enter], when the key was not seen
    public boolean trust(SshTunnel route, Endpoint target, String fingerprint, SecretSource secrets, Duration timeout)
            throws FaultException {
        SshTrust trust = trust(route, fingerprint);
        try {
            Tunnel.open(route, target, trust, secrets, timeout).close();
        } catch (FaultException later) {
            if (!trust.hosts().trusted()) {
                throw later;
            }
        }
        return trust.hosts().trusted();
    }

    private SshTrust trust(SshTunnel route, String vouchedFor) {
        Path users =
                route.knownHosts().orElseGet(() -> Path.of(System.getProperty("user.home"), ".ssh", "known_hosts"));
        return new SshTrust(new KnownHosts(List.of(users), ownKnownHosts, vouchedFor), agent.get());
    }

    private Place place(Way way) throws FaultException {
        synchronized (places) {
            if (closed) {
                throw new FaultException(new DbFault.Unreachable(
                        way.target().host(), way.target().port(), Duration.ZERO, ""));
            }
            return places.computeIfAbsent(way, any -> new Place());
        }
    }

    /// Closes every tunnel, and each that is still being opened as soon as it is.
    @Override
    public void close() {
        List<Place> all;
        synchronized (places) {
            closed = true;
            all = new ArrayList<>(places.values());
            places.clear();
        }
        for (Place place : all) {
            place.lock.lock();
            try {
                place.close();
            } finally {
                place.lock.unlock();
            }
        }
    }
}
