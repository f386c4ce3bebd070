package dev.drydock.app.panel.query.tab;

import dev.drydock.app.nav.Destination;
import dev.drydock.app.panel.query.keep.OwnStore;
import dev.drydock.app.plan.keep.PlanKeeper;
import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.connect.resilience.Servers;
import dev.drydock.core.credential.ProfileSecrets;
import dev.drydock.core.guard.unlock.Unlocks;
import dev.drydock.core.job.Jobs;
import dev.drydock.core.plan.run.port.ExplainPorts;
import dev.drydock.core.query.leave.IdleTransactions;
import dev.drydock.core.query.port.QueryPorts;
import dev.drydock.core.query.result.SpoolFolder;
import dev.drydock.core.sql.Syntax;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/// What the query panel works with.
///
/// @param workspace called off the FX thread only; may block
/// @param ports of a dialect by its id
public record QueryServices(
        Jobs jobs,
        Threads threads,
        ProfileSecrets secrets,
        OwnStore.WorkspaceSource workspace,
        Sessions sessions,
        Function<String, Optional<QueryPorts>> ports,
        Plans plans,
        Consumer<Destination> go) {
    /// The user's own store, with answers on the FX thread.
    public OwnStore store() {
        return new OwnStore(threads.fx(), threads.store(), workspace);
    }

    /// How the DBMS of `profile` reads SQL.
    Optional<Syntax> syntax(ConnectionProfile profile) {
        return ports.apply(profile.dialect()).map(QueryPorts::syntax);
    }

    /// What the sessions of all tabs share.
    ///
    /// @param servers what the process knows of servers
    /// @param idle ends transactions that nobody uses any more
    /// @param unlocks which locked profiles may be written to now
    /// @param spool called off the FX thread only; may block
    public record Sessions(Servers servers, IdleTransactions idle, Unlocks unlocks, Supplier<SpoolFolder> spool) {}

    /// What plans are asked for with.
    ///
    /// @param ports of a dialect by its id; empty where it is asked for none
    /// @param keeper given every plan that came
    public record Plans(Function<String, Optional<ExplainPorts>> ports, PlanKeeper keeper) {}

    /// Where work runs.
    ///
    /// @param fx the FX thread
    /// @param background any number of short tasks that may read files
    /// @param store one task after the other: writes to the workspace keep their order
    public record Threads(Executor fx, Executor background, Executor store) {}
}
