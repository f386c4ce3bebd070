package dev.drydock.app;

import dev.drydock.app.apply.ApplyDesk;
import dev.drydock.app.kit.take.Saver;
import dev.drydock.app.nav.Destination;
import dev.drydock.app.panel.Loan;
import dev.drydock.app.panel.compare.desk.CompareServices;
import dev.drydock.app.panel.pool.PoolServices;
import dev.drydock.core.audit.AuditEvent;
import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.connect.OpenOptions;
import dev.drydock.core.connect.ServerFacts;
import dev.drydock.core.connect.resilience.Servers;
import dev.drydock.core.credential.ProfileSecrets;
import dev.drydock.core.dialect.Dialect;
import dev.drydock.core.fault.FaultException;
import dev.drydock.core.job.Jobs;
import dev.drydock.core.pool.ConnectionPool;
import dev.drydock.core.pool.PoolSetup;
import dev.drydock.core.pool.PoolState;
import dev.drydock.core.pool.Pools;
import dev.drydock.core.pool.lease.Borrower;
import dev.drydock.core.pool.lease.Lease;
import dev.drydock.core.pool.watch.PoolWatch;
import dev.drydock.core.secrets.Secret;
import dev.drydock.core.secrets.SecretSource;
import dev.drydock.core.secrets.SecretUse;
import dev.drydock.core.workspace.StoredProfile;
import dev.drydock.core.workspace.Workspace;
import dev.drydock.core.workspace.pool.PoolSample;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The pools of this process, one per profile as it is stored. The user may be asked for secrets while a pool
/// is opened; what a pool does later by itself never asks. Any thread but the FX thread; blocks.
public final class WindowPools implements PoolServices.PoolSource, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(WindowPools.class);
    private static final OpenOptions SIDE =
            new OpenOptions("Drydock stop", Duration.ofSeconds(5), Duration.ofSeconds(5), false).side();

    private static final Borrower FACTS = Borrower.inBackground("pool", "facts");

    private final ProfileSecrets secrets;
    private final Servers servers;
    private final Function<String, Optional<Dialect>> dialects;
    private final WorkspaceSource workspace;
    private final Executor background;
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final AtomicBoolean listening = new AtomicBoolean();
    private final Pools pools;

    /// The workspace, opened when it is first asked for. Blocks.
    @FunctionalInterface
    public interface WorkspaceSource {
        Workspace get() throws FaultException;
    }

    /// @param dialects by their id, with the ways to their servers
    /// @param background closes the pools of profiles that were changed
    public WindowPools(
            ProfileSecrets secrets,
            Servers servers,
            Function<String, Optional<Dialect>> dialects,
            WorkspaceSource workspace,
            Executor background) {
        this(secrets, servers, dialects, workspace, background, PoolWatch.PERIOD);
    }

    /// @param period distance of two samples of a watched pool
    public WindowPools(
            ProfileSecrets secrets,
            Servers servers,
            Function<String, Optional<Dialect>> dialects,
            WorkspaceSource workspace,
            Executor background,
            Duration period) {
        this.secrets = secrets;
        this.servers = servers;
        this.dialects = dialects;
        this.workspace = workspace;
        this.background = background;
        this.pools = new Pools(this::setup, this::keep, period);
    }

    /// What the pool panel works with.
    public PoolServices services(Jobs jobs, Executor fx, Consumer<Destination> go) {
        return new PoolServices(
                jobs,
                new PoolServices.Threads(fx, background, Clock.systemUTC()),
                this,
                (profileId, from, to) -> workspace.get().pools().between(profileId, from, to),
                servers::breaker,
                go);
    }

    /// What the compare panel works with.
    public CompareServices compared(Jobs jobs, Executor fx, ApplyDesk desk, Consumer<Destination> go) {
        return new CompareServices(
                jobs,
                fx,
                background,
                this::lend,
                () -> workspace.get().profiles().list().stream()
                        .map(StoredProfile::profile)
                        .toList(),
                id -> dialects.apply(id)
                        .flatMap(d -> d.structure()
                                .map(ports -> new CompareServices.Ports(d.name(), ports, d.syntax(), d.faults()))),
                desk,
                Saver.DIALOG,
                go);
    }

    public Pools all() {
        return pools;
    }

    /// The pool of `asked` as it is stored now, opened if need be.
    public ConnectionPool of(ConnectionProfile asked) throws FaultException {
        return pools.of(current(asked));
    }

    @Override
    public Optional<ConnectionProfile> profile(String id) throws FaultException {
        return stored(id);
    }

    @Override
    public PoolServices.Opened open(ConnectionProfile asked) throws FaultException {
        ConnectionProfile now = current(asked);
        ConnectionPool pool = pools.of(now);
        return new PoolServices.Opened(pool, pools.watch(now), facts(pool));
    }

    /// Asked of a session that is idle anyway: nobody waits for this.
    private static ServerFacts facts(ConnectionPool pool) {
        if (pool.state() == PoolState.LENDING && pool.counts().idle() > 0) {
            try (Lease lease = pool.borrow(FACTS)) {
                return pool.ports().connector().facts(lease);
            } catch (FaultException notTold) {
                LOG.info("the server's facts are not known: {}", notTold.fault());
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
        return new ServerFacts("", "", 0, 0, "", "", "");
    }

    /// Lends a connection for reads of ours that leave nothing in the session; see [Loan.Lender].
    public Loan lend(ConnectionProfile asked, Borrower borrower) throws FaultException, InterruptedException {
        Instant started = Instant.now();
        ConnectionPool pool = of(asked);
        if (pool.counts().total() == 0) {
            // The pool logs in again, on a thread of its own that asks nobody.
            secrets.find(pool.profile(), SecretUse.DATABASE).ifPresent(Secret::close);
        }
        Lease lease = pool.borrow(borrower);
        // Catalog readers set what they need for their transaction only.
        lease.vouch();
        boolean fresh = lease.session()
                .view()
                .map(view -> !view.opened().isBefore(started))
                .orElse(true);
        return new Loan(pool.profile(), lease, fresh, () -> stop(pool, lease));
    }

    /// Lets go of the socket first: a server that hangs may not answer a second connection either.
    private void stop(ConnectionPool pool, Lease lease) {
        lease.stain();
        try {
            lease.abort(Runnable::run);
        } catch (SQLException alreadyBroken) {
            // What was wanted: nobody waits on it any more.
        }
        long backendId = lease.session().backendId();
        if (backendId != 0) {
            end(pool, backendId);
        }
    }

    private void end(ConnectionPool pool, long backendId) {
        SecretSource quiet = secrets.source(pool.profile()).quiet();
        try {
            Optional<Secret> secret = quiet.find(SecretUse.DATABASE);
            try {
                pool.ports().connector().kill(pool.profile(), secret, SIDE.with(quiet), backendId);
            } finally {
                secret.ifPresent(Secret::close);
            }
        } catch (FaultException unreachable) {
            LOG.info("the session of a stopped read was not ended: {}", unreachable.fault());
        }
    }

    /// Panels keep a profile for as long as they show it; the pool follows what is stored.
    private ConnectionProfile current(ConnectionProfile asked) throws FaultException {
        Workspace open = workspace.get();
        if (listening.compareAndSet(false, true)) {
            open.profiles().listen(id -> background.execute(() -> changed(id)));
        }
        return stored(asked.id()).orElse(asked);
    }

    private Optional<ConnectionProfile> stored(String id) throws FaultException {
        return workspace
                .get()
                .profiles()
                .find(id)
                .map(StoredProfile::profile)
                .filter(profile -> profile.id().equals(id));
    }

    private void changed(String profileId) {
        try {
            Optional<ConnectionProfile> now = stored(profileId);
            boolean same = pools.open().stream()
                    .map(ConnectionPool::profile)
                    .anyMatch(profile -> now.filter(profile::equals).isPresent());
            if (!same) {
                pools.close(profileId);
            }
        } catch (FaultException unknown) {
            LOG.warn("a changed profile could not be read: {}", unknown.fault());
            pools.close(profileId);
        }
    }

    private PoolSetup setup(ConnectionProfile profile) {
        return new PoolSetup(
                profile,
                dialects.apply(profile.dialect()).orElseThrow().poolPorts(),
                secrets.source(profile),
                servers,
                true,
                this::audit,
                meters);
    }

    private void audit(AuditEvent event) throws FaultException {
        workspace.get().audit().append(event);
    }

    private void keep(PoolSample sample) {
        try {
            workspace.get().pools().add(sample);
        } catch (FaultException notKept) {
            LOG.warn("what a pool was like is not kept: {}", notKept.fault());
        }
    }

    @Override
    public void close() {
        pools.close();
        meters.close();
    }
}
