package dev.drydock.core.query.leave;

import dev.drydock.core.connect.resilience.Registration;
import dev.drydock.core.fault.FaultException;
import dev.drydock.core.query.QuerySession;
import dev.drydock.core.query.port.TransactionState;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Ends transactions that hold their locks for nobody: says so after a minute, rolls back after the bound of
/// the profile's policy. Counts by the wall clock, so that the sleep of the machine counts too. Any thread.
public final class IdleTransactions implements AutoCloseable {
    /// From here on a transaction without a statement is worth a word.
    public static final Duration NOTICE = Duration.ofSeconds(60);

    private static final Logger LOG = LoggerFactory.getLogger(IdleTransactions.class);

    private final InstantSource clock;
    private final List<Watched> all = new CopyOnWriteArrayList<>();
    private final ScheduledExecutorService timer;

    public IdleTransactions() {
        this(InstantSource.system());
        var _ = timer.scheduleWithFixedDelay(this::look, 1, 1, TimeUnit.SECONDS);
    }

    /// Looks only when it is told to.
    IdleTransactions(InstantSource clock) {
        this.clock = clock;
        this.timer = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("idle transactions").factory());
    }

    /// @param bound from the last statement to the rollback
    /// @param listener told on a thread of ours: return quickly
    public Registration watch(QuerySession session, Duration bound, Consumer<IdleTransaction> listener) {
        Watched watched = new Watched(session, bound, listener);
        all.add(watched);
        return () -> all.remove(watched);
    }

    /// The sessions that are watched now.
    public List<QuerySession> watched() {
        return all.stream().map(one -> one.session).toList();
    }

    void look() {
        Instant now = clock.instant();
        all.forEach(watched -> watched.look(now));
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }

    private static final class Watched {
        private final QuerySession session;
        private final Duration bound;
        private final Consumer<IdleTransaction> listener;
        private Instant said = Instant.EPOCH;
        private boolean ending;

        Watched(QuerySession session, Duration bound, Consumer<IdleTransaction> listener) {
            this.session = session;
            this.bound = bound;
            this.listener = listener;
        }

        synchronized void look(Instant now) {
            Instant since = session.idleSince();
            if (ending || session.facts().running() || session.facts().transaction() == TransactionState.NONE) {
                return;
            }
            Duration idle = Duration.between(since, now);
            if (idle.compareTo(bound) >= 0) {
                ending = true;
                Thread.ofVirtual().name("idle rollback").start(() -> end(since, idle));
            } else if (idle.compareTo(notice()) >= 0 && !said.equals(since)) {
                said = since;
                listener.accept(new IdleTransaction.Noticed(idle, bound.minus(idle)));
            }
        }

        private Duration notice() {
            return bound.compareTo(NOTICE) > 0 ? NOTICE : bound.dividedBy(2);
        }

        private void end(Instant since, Duration idle) {
            try {
                if (session.rollBackUnusedSince(since)) {
                    listener.accept(new IdleTransaction.RolledBack(idle));
                }
            } catch (FaultException lost) {
                LOG.info("an idle transaction could not be rolled back: {}", lost.fault());
            } finally {
                ended();
            }
        }

        private synchronized void ended() {
            ending = false;
        }
    }
}
