package dev.drydock.app.panel.schema;

import dev.drydock.app.nav.Standing;
import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.connect.Environments;
import dev.drydock.core.connect.OpenOptions;
import dev.drydock.core.connect.ServerFacts;
import dev.drydock.core.connect.wire.Wire;
import dev.drydock.core.fault.DbFault;
import dev.drydock.core.fault.FaultException;
import dev.drydock.core.job.JobContext;
import dev.drydock.core.schema.NameScope;
import dev.drydock.core.secrets.Secret;
import dev.drydock.core.secrets.SecretSource;
import dev.drydock.core.secrets.SecretUse;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One read-only connection for catalog reads, opened when first needed and once more when it was lost. Blocks.
final class CatalogSession implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(CatalogSession.class);
    private static final OpenOptions OPTIONS =
            new OpenOptions("Drydock schema", Duration.ofSeconds(10), Duration.ofSeconds(60), true);

    /// What is known of a server before it was asked.
    private static final ServerFacts UNKNOWN = new ServerFacts("", "", 0, 0, "", "", "");

    private final ConnectionProfile profile;
    private final SchemaServices services;
    private final SchemaServices.Ports ports;
    private final ReentrantLock turn = new ReentrantLock(true);
    private volatile @Nullable Opened opened;
    private volatile boolean closed;

    private record Opened(Connection connection, ServerFacts facts) {}

    CatalogSession(ConnectionProfile profile, SchemaServices services, SchemaServices.Ports ports) {
        this.profile = profile;
        this.services = services;
        this.ports = ports;
    }

    /// Work on the connection.
    @FunctionalInterface
    interface Work<T> {
        T on(Connection connection) throws FaultException;
    }

    ConnectionProfile profile() {
        return profile;
    }

    SchemaServices.Ports ports() {
        return ports;
    }

    /// Does one thing after the other. A cancel while it waits for its turn or for a connection ends it at
    /// once; later it gives the connection up and ends the server's session, for the next one to open a new
    /// one.
    <T> T use(JobContext context, Work<T> work) throws FaultException, InterruptedException {
        turn.lockInterruptibly();
        try {
            boolean fresh = opened == null;
            try {
                return stoppable(context, work);
            } catch (FaultException lost) {
                if (fresh || closed || context.cancelled() || !(lost.fault() instanceof DbFault.Unreachable)) {
                    throw lost;
                }
                drop();
                return stoppable(context, work);
            }
        } finally {
            if (closed || context.cancelled()) {
                drop();
            }
            turn.unlock();
        }
    }

    private <T> T stoppable(JobContext context, Work<T> work) throws FaultException {
        Opened open = open();
        try (JobContext.Registration _ = context.onCancel(() -> stop(open))) {
            return work.on(open.connection());
        }
    }

    /// Lets go of the socket first: a server that hangs may not answer the second connection either.
    private void stop(Opened open) {
        try {
            open.connection().abort(Runnable::run);
        } catch (SQLException alreadyBroken) {
            // What was wanted: nobody waits on it any more.
        }
        if (open.facts().backendId() != 0) {
            end(open.facts().backendId());
        }
    }

    /// From the side, without asking the user for anything.
    private void end(long backendId) {
        SecretSource secrets = services.secrets().source(profile).quiet();
        try {
            Optional<Secret> secret = secrets.find(SecretUse.DATABASE);
            try {
                ports.connector().kill(profile, secret, OPTIONS.side().with(secrets), backendId);
            } finally {
                secret.ifPresent(Secret::close);
            }
        } catch (FaultException unreachable) {
            LOG.info("the session of a stopped read was not ended: {}", unreachable.fault());
        }
    }

    /// All names, and where they were read.
    record Reading(Catalog catalog, Standing standing) {}

    Reading read(JobContext context) throws FaultException, InterruptedException {
        return use(context, connection -> {
            Catalog catalog = Catalog.of(
                    profile.target().name(),
                    ports.reader().schemas(connection),
                    ports.reader().names(connection, NameScope.everything()));
            boolean readOnly = Environments.opensReadOnly(profile);
            return new Reading(catalog, new Standing.On(profile, open().facts(), readOnly));
        });
    }

    /// What runs on the connection ends; nobody waits for it.
    @Override
    public void close() {
        closed = true;
        Opened running = opened;
        if (turn.tryLock()) {
            try {
                drop();
            } finally {
                turn.unlock();
            }
        } else if (running != null) {
            stop(running);
        }
    }

    private void drop() {
        Opened old = opened;
        opened = null;
        if (old != null) {
            try {
                old.connection().close();
            } catch (SQLException gone) {
                // The server ended it first: nothing is left to close.
                return;
            }
        }
    }

    private Opened open() throws FaultException {
        Opened open = opened;
        if (open == null) {
            Optional<Secret> secret = services.secrets().find(profile, SecretUse.DATABASE);
            try {
                Connection connection = ports.connector()
                        .open(
                                profile,
                                secret,
                                OPTIONS.on(new Wire()).with(services.secrets().source(profile)));
                opened = new Opened(connection, UNKNOWN);
                open = new Opened(connection, ports.connector().facts(connection));
                opened = open;
            } catch (FaultException refused) {
                drop();
                throw refused;
            } finally {
                secret.ifPresent(Secret::close);
            }
        }
        return open;
    }
}
