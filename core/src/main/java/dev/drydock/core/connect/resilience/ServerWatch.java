package dev.drydock.core.connect.resilience;

import dev.drydock.core.connect.Sighting;
import dev.drydock.core.connect.wire.Wire;
import dev.drydock.core.fault.FaultException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Watches connections that wait for one server. A statement may take hours, so that its silence alone means
/// nothing: a second connection asks the server itself. When the server says that it has long answered, or
/// knows the session no more, the connection is dead and is cut; when the server itself is silent, that is
/// told, and the connection is cut only after a bound. Costs nothing while nothing waits. Any thread.
public final class ServerWatch implements AutoCloseable {
    /// From here on a wait is looked at.
    public static final Duration QUIET = Duration.ofMillis(1_500);
    /// From one look at a waiting connection to the next.
    static final Duration EVERY = Duration.ofSeconds(1);
    /// From a look that spoke against it to the one that decides.
    static final Duration AGAIN = Duration.ofMillis(500);

    private static final Duration TICK = Duration.ofMillis(250);
    private static final Duration REST = Duration.ofSeconds(30);
    private static final Logger LOG = LoggerFactory.getLogger(ServerWatch.class);

    private final Witness witness;
    private final List<Watched> all = new CopyOnWriteArrayList<>();
    private final Object lock = new Object();
    private boolean running;
    private volatile boolean closed;

    public ServerWatch(Witness witness) {
        this.witness = witness;
    }

    /// Watches one connection until the registration is closed.
    ///
    /// @param backendId of [dev.drydock.core.connect.ServerFacts]
    /// @param patience how long the server may be silent before the connection is cut
    /// @param silent told true when the server went silent and false when it was heard again, on the watch's
    ///     thread
    public Registration watch(Wire wire, long backendId, Duration patience, Consumer<Boolean> silent) {
        Watched watched = new Watched(wire, backendId, patience, silent);
        all.add(watched);
        synchronized (lock) {
            if (!running && !closed) {
                running = true;
                Thread.ofPlatform().daemon().name("server watch").start(this::look);
            }
        }
        return () -> all.remove(watched);
    }

    private void look() {
        long restSince = System.nanoTime();
        while (!closed) {
            List<Watched> due = new ArrayList<>(all);
            due.removeIf(one -> !one.due());
            if (due.isEmpty()) {
                restSince = rested(restSince);
                if (restSince == 0) {
                    return;
                }
            } else {
                look(due);
                restSince = System.nanoTime();
            }
            if (!pause()) {
                return;
            }
        }
    }

    /// Without work the second connection is given back, and with nothing to watch the thread ends; 0 then.
    private long rested(long since) {
        if (System.nanoTime() - since < REST.toNanos()) {
            return since;
        }
        witness.rest();
        synchronized (lock) {
            running = !all.isEmpty();
            return running ? System.nanoTime() : 0;
        }
    }

    private boolean pause() {
        try {
            Thread.sleep(TICK);
            return true;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /// The first look that finds nobody speaks for all that wait, whose turn it is and whose not: each would
    /// wait as long.
    private void look(List<Watched> due) {
        boolean silent = false;
        for (Watched watched : due) {
            if (silent) {
                watched.unseen();
            } else {
                silent = !look(watched);
            }
        }
        if (silent) {
            all.stream().filter(one -> !due.contains(one) && one.waits()).forEach(Watched::unseen);
        }
    }

    /// False when nobody answered.
    private boolean look(Watched watched) {
        long before = watched.wire.received();
        try {
            watched.seen(witness.sight(watched.backendId), before);
            return true;
        } catch (FaultException thrown) {
            LOG.debug("a look at the server failed: {}", thrown.fault());
            boolean answered = FaultNature.answered(thrown.fault());
            if (answered) {
                watched.seen(Sighting.UNKNOWN, before);
            } else {
                watched.unseen();
            }
            return answered;
        }
    }

    @Override
    public void close() {
        closed = true;
        witness.rest();
    }

    /// Asks the server about one of our sessions over a connection of its own.
    public interface Witness {
        /// Bounded by about two seconds.
        Sighting sight(long backendId) throws FaultException;

        /// Gives back what it holds; the next [#sight] takes it anew.
        void rest();
    }

    /// One connection. Everything but the constructor is called by the watch's thread.
    private static final class Watched {
        private final Wire wire;
        private final long backendId;
        private final Duration patience;
        private final Consumer<Boolean> silent;
        private long lookedAt = System.nanoTime() - EVERY.toNanos();
        private long silentSince;
        private boolean said;
        private boolean suspect;
        private long received = -1;

        Watched(Wire wire, long backendId, Duration patience, Consumer<Boolean> silent) {
            this.wire = wire;
            this.backendId = backendId;
            this.patience = patience;
            this.silent = silent;
        }

        boolean waits() {
            return wire.silence().compareTo(QUIET) >= 0;
        }

        boolean due() {
            if (!waits()) {
                heard();
                suspect = false;
                return false;
            }
            return System.nanoTime() - lookedAt >= (suspect ? AGAIN : EVERY).toNanos();
        }

        /// Dead only when two looks in a row say so and not a byte came between.
        void seen(Sighting sighting, long receivedBefore) {
            lookedAt = System.nanoTime();
            heard();
            boolean over = switch (sighting) {
                case DONE, SENDING, GONE -> true;
                case WORKING, UNKNOWN -> false;
            };
            boolean unmoved = suspect && received == receivedBefore && wire.received() == receivedBefore;
            if (over && unmoved && waits()) {
                LOG.info("cutting a connection: its session is {} and nothing arrives", sighting);
                wire.cut();
            }
            suspect = over;
            received = receivedBefore;
        }

        void unseen() {
            lookedAt = System.nanoTime();
            if (!said) {
                said = true;
                silentSince = lookedAt;
                silent.accept(true);
            } else if (lookedAt - silentSince > patience.toNanos()) {
                LOG.info("cutting a connection: its server has been silent for {}", patience);
                wire.cut();
            }
        }

        private void heard() {
            if (said) {
                said = false;
                silent.accept(false);
            }
        }
    }
}
