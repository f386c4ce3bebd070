package dev.drydock.app.panel.pool;

import dev.drydock.app.nav.Destination;
import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.connect.ServerFacts;
import dev.drydock.core.connect.resilience.Breaker;
import dev.drydock.core.fault.FaultException;
import dev.drydock.core.job.Jobs;
import dev.drydock.core.pool.ConnectionPool;
import dev.drydock.core.pool.watch.PoolWatch;
import dev.drydock.core.workspace.pool.PoolSample;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;

/// What the pool panel works with.
///
/// @param threads where work runs
/// @param breaker of a profile's server; empty where there is none
public record PoolServices(
        Jobs jobs,
        Threads threads,
        PoolSource pools,
        HistorySource history,
        Function<ConnectionProfile, Optional<Breaker>> breaker,
        Consumer<Destination> go) {
    /// @param fx runs work on the FX thread
    /// @param background for short reads of the workspace
    public record Threads(Executor fx, Executor background, Clock clock) {}

    /// The pools of the process. Blocks.
    public interface PoolSource {
        /// The profile as it is stored now; empty when it was removed.
        Optional<ConnectionProfile> profile(String id) throws FaultException;

        /// Opened if need be.
        Opened open(ConnectionProfile profile) throws FaultException;
    }

    /// One pool and what tells of it.
    ///
    /// @param facts of the server; empty texts when it was not asked
    public record Opened(ConnectionPool pool, PoolWatch watch, ServerFacts facts) {}

    /// What pools were like. Blocks.
    @FunctionalInterface
    public interface HistorySource {
        List<PoolSample> between(String profileId, Instant from, Instant to) throws FaultException;
    }
}
