package dev.drydock.app;

import dev.drydock.app.jobs.FxThread;
import dev.drydock.app.nav.ServerSigns;
import dev.drydock.app.panel.query.tab.QueryServices;
import dev.drydock.core.connect.resilience.Breaker;
import dev.drydock.core.connect.resilience.Servers;
import dev.drydock.core.guard.unlock.Unlocks;
import dev.drydock.core.job.Jobs;
import dev.drydock.core.query.leave.IdleTransactions;
import dev.drydock.core.query.leave.Shutdown;
import dev.drydock.core.query.result.SpoolFolder;
import java.time.Duration;
import java.util.Collection;
import java.util.function.Supplier;

/// What this process shares of the servers it is connected to, and how it leaves them.
final class WindowServers {
    private static final Duration FOR_JOBS = Duration.ofSeconds(2);

    private final Servers servers = new Servers();
    private final IdleTransactions idle = new IdleTransactions();

    /// For everything that opens connections.
    Servers all() {
        return servers;
    }

    QueryServices.Sessions sessions(Unlocks unlocks, Supplier<SpoolFolder> spool) {
        return new QueryServices.Sessions(servers, idle, unlocks, spool);
    }

    ServerSigns signs(FxThread fx) {
        return new ServerSigns(
                profile -> servers.breaker(profile).map(Breaker::state),
                profile -> servers.breaker(profile).ifPresent(Breaker::reset),
                told -> servers.listen((server, state) -> fx.execute(told)));
    }

    /// Ends jobs, sessions and pools, so that no server keeps anything of this process; one that does not
    /// answer holds up none of the rest. Blocks for some seconds at most.
    ///
    /// @param pools each closes what holds connections
    void leave(Jobs jobs, Collection<? extends Runnable> pools) {
        idle.close();
        try {
            new Shutdown(idle.watched(), jobs, pools, servers).run(FOR_JOBS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
