package dev.drydock.core.query.leave;

import dev.drydock.core.connect.resilience.Servers;
import dev.drydock.core.job.Jobs;
import dev.drydock.core.query.QuerySession;
import dev.drydock.core.query.SessionFacts;
import dev.drydock.core.query.port.TransactionState;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/// The end of the process as servers should see it: statements stopped, transactions rolled back, every session
/// closed. What would be lost is listed first, so that the user can decide.
///
/// @param pools and whatever else holds connections
public record Shutdown(
        Collection<QuerySession> sessions, Jobs jobs, Collection<? extends Runnable> pools, Servers servers) {
    private static final Duration STEP = Duration.ofMillis(20);

    public Shutdown {
        sessions = List.copyOf(sessions);
        pools = List.copyOf(pools);
    }

    /// Whose transactions would be rolled back.
    public List<QuerySession> openTransactions() {
        return sessions.stream()
                .filter(session -> {
                    SessionFacts facts = session.facts();
                    return facts.connected() && facts.transaction() != TransactionState.NONE;
                })
                .toList();
    }

    /// Asks the jobs to stop, waits for them no longer than `patience`, and closes everything, each beside the
    /// others: one server that does not answer holds up none of the rest. Returns when all of it is closed.
    public void run(Duration patience) throws InterruptedException {
        jobs.close();
        long deadline = System.nanoTime() + patience.toNanos();
        while (!jobs.live().isEmpty() && System.nanoTime() < deadline) {
            Thread.sleep(STEP);
        }
        List<Thread> closing = Stream.concat(
                        sessions.stream().map(session -> (Runnable) session::close), pools.stream())
                .map(close -> Thread.ofPlatform().name("closing").start(close))
                .toList();
        for (Thread thread : closing) {
            thread.join();
        }
        servers.close();
    }
}
