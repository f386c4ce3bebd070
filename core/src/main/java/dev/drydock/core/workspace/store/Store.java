package dev.drydock.core.workspace.store;

import dev.drydock.core.fault.DbFault;
import dev.drydock.core.fault.FaultException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One way to read and one to write the workspace's file. Reads and writes go over a connection each, so that a
/// read never waits for an autosave; writes are one transaction each. Any thread; a closed store throws
/// [IllegalStateException].
public final class Store implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Store.class);

    /// On top of the driver's own busy timeout.
    private static final int BUSY_ATTEMPTS = 3;

    private final Path file;
    private final StoreLane writing;
    private final StoreLane reading;

    Store(Path file, Connection connection) {
        this.file = file;
        this.writing = StoreLane.over(connection);
        this.reading = StoreLane.later(file);
    }

    /// `work` sees the last commit; it must not write.
    public <T> T read(Function<DSLContext, T> work) throws FaultException {
        long start = System.nanoTime();
        try {
            return reading.run(work);
        } catch (SQLException | DataAccessException refused) {
            throw fault(refused, start);
        }
    }

    /// Runs `work` in one transaction: all of it is stored or none. `work` may run again when another process
    /// was writing, so it must have no effect outside the store.
    public <T> T write(Function<DSLContext, T> work) throws FaultException {
        long start = System.nanoTime();
        for (int attempt = 1; ; attempt++) {
            try {
                return writing.transact(work);
            } catch (SQLException | DataAccessException refused) {
                if (!StoreFaults.busy(refused) || attempt == BUSY_ATTEMPTS) {
                    throw fault(refused, start);
                }
            }
        }
    }

    @Override
    public void close() {
        try {
            reading.close();
            writing.close();
        } catch (SQLException refused) {
            LOG.warn("closing the workspace failed; what was committed is stored", refused);
        }
    }

    private FaultException fault(Throwable refused, long start) {
        DbFault fault = StoreFaults.read(refused, file, Duration.ofNanos(System.nanoTime() - start));
        if (StoreFaults.damaged(refused)) {
            try {
                Files.write(StoreInspection.suspicion(file), new byte[0]);
            } catch (IOException notMarked) {
                LOG.warn("damage in the workspace could not be marked", notMarked);
            }
        }
        return new FaultException(fault, refused);
    }
}
