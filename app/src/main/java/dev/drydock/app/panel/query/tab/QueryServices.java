package dev.drydock.app.panel.query.tab;

import dev.drydock.app.nav.Destination;
import dev.drydock.app.panel.query.keep.OwnStore;
import dev.drydock.core.connect.resilience.Servers;
import dev.drydock.core.credential.ProfileSecrets;
import dev.drydock.core.guard.unlock.Unlocks;
import dev.drydock.core.job.Jobs;
import dev.drydock.core.query.leave.IdleTransactions;
import dev.drydock.core.query.port.QueryPorts;
import dev.drydock.core.query.result.SpoolFolder;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/// What the query panel works with.
///
/// @param ports of a dialect by its id
/// @param shared with the rest of the process
public record QueryServices(
        Jobs jobs,
        Threads threads,
        ProfileSecrets secrets,
        Files files,
        Function<String, Optional<QueryPorts>> ports,
        Consumer<Destination> go,
        Shared shared) {
    /// The user's own store, with answers on the FX thread.
    public OwnStore store() {
        return new OwnStore(threads.fx(), threads.store(), files.workspace());
    }

    /// Where the user's own texts and results lie.
    ///
    /// @param workspace called off the FX thread only; may block
    /// @param spool called off the FX thread only; may block
    public record Files(OwnStore.WorkspaceSource workspace, Supplier<SpoolFolder> spool) {}

    /// What there is once in the process.
    ///
    /// @param servers what is known of the servers by all their connections
    /// @param idle ends transactions that nobody uses
    /// @param unlocks which locked profiles may be written to now
    public record Shared(Servers servers, IdleTransactions idle, Unlocks unlocks) {}

    /// Where work runs.
    ///
    /// @param fx the FX thread
    /// @param background any number of short tasks that may read files
    /// @param store one task after the other: writes to the workspace keep their order
    public record Threads(Executor fx, Executor background, Executor store) {}
}
