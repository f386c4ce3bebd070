package dev.drydock.app.panel.schema.catalog;

import dev.drydock.app.nav.Standing;
import dev.drydock.app.panel.Loan;
import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.connect.Environments;
import dev.drydock.core.fault.DbFault;
import dev.drydock.core.fault.FaultException;
import dev.drydock.core.job.JobContext;
import dev.drydock.core.pool.lease.Borrower;
import dev.drydock.core.schema.NameScope;
import dev.drydock.core.schema.ObjectDetail;
import dev.drydock.core.schema.ObjectName;
import java.sql.Connection;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// Catalog reads, one after the other, each on a connection of the profile's pool, and once more on another one
/// when it was lost. Blocks.
public final class CatalogSession implements AutoCloseable {
    private static final Borrower NAMES = new Borrower("schema", "names");
    private static final Borrower DETAIL = new Borrower("schema", "detail");

    private final ConnectionProfile profile;
    private final SchemaServices services;
    private final SchemaServices.Ports ports;
    private final ReentrantLock turn = new ReentrantLock(true);
    private volatile @Nullable Loan running;
    private volatile boolean closed;

    public CatalogSession(ConnectionProfile profile, SchemaServices services, SchemaServices.Ports ports) {
        this.profile = profile;
        this.services = services;
        this.ports = ports;
    }

    /// Work on a connection.
    @FunctionalInterface
    public interface Work<T> {
        T on(Connection connection) throws FaultException;
    }

    public ConnectionProfile profile() {
        return profile;
    }

    public SchemaServices.Ports ports() {
        return ports;
    }

    /// Reads something of the catalog. A cancel while it waits for its turn or for a connection ends it at
    /// once; later it gives the connection up and ends the server's session.
    public <T> T use(JobContext context, Work<T> work) throws FaultException, InterruptedException {
        return use(context, DETAIL, loan -> work.on(loan.connection()));
    }

    /// What the catalog and the counters say of an object; no detail when it is gone.
    public record Look(Optional<ObjectDetail> detail, Live live) {}

    public Look look(JobContext context, ObjectName object) throws FaultException, InterruptedException {
        return use(context, connection -> {
            Optional<ObjectDetail> detail = ports.reader().detail(connection, object);
            return new Look(detail, detail.isEmpty() ? new Live.NotKept() : live(connection, object));
        });
    }

    /// Missing rights on counters hide the counters only.
    private Live live(Connection connection, ObjectName object) throws FaultException {
        try {
            return Live.of(ports.reader().facts(connection, object));
        } catch (FaultException refused) {
            if (refused.fault() instanceof DbFault.Unreachable) {
                throw refused;
            }
            return new Live.Refused(refused.fault());
        }
    }

    private interface Lent<T> {
        T on(Loan loan) throws FaultException;
    }

    private <T> T use(JobContext context, Borrower borrower, Lent<T> work) throws FaultException, InterruptedException {
        turn.lockInterruptibly();
        try {
            for (boolean again = false; ; again = true) {
                try (Loan loan = services.lender().lend(profile, borrower)) {
                    try {
                        return stoppable(context, loan, work);
                    } catch (FaultException lost) {
                        boolean other = !again && !loan.fresh() && !closed && !context.cancelled();
                        if (!other || !(lost.fault() instanceof DbFault.Unreachable)) {
                            throw lost;
                        }
                    }
                }
            }
        } finally {
            turn.unlock();
        }
    }

    private <T> T stoppable(JobContext context, Loan loan, Lent<T> work) throws FaultException {
        running = loan;
        try (JobContext.Registration _ = context.onCancel(loan.stop())) {
            return work.on(loan);
        } finally {
            running = null;
        }
    }

    /// All names, and where they were read.
    public record Reading(Catalog catalog, Standing standing) {}

    public Reading read(JobContext context) throws FaultException, InterruptedException {
        return use(context, NAMES, loan -> {
            Connection connection = loan.connection();
            Standing standing = new Standing.On(
                    loan.profile(), ports.connector().facts(connection), Environments.opensReadOnly(loan.profile()));
            Catalog catalog = Catalog.of(
                    loan.profile().target().name(),
                    ports.reader().schemas(connection),
                    ports.reader().names(connection, NameScope.everything()));
            return new Reading(catalog, standing);
        });
    }

    /// What runs on a connection ends; nobody waits for it.
    @Override
    public void close() {
        closed = true;
        Loan now = running;
        if (now != null) {
            now.stop().run();
        }
    }
}
