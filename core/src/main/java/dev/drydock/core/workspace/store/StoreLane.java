package dev.drydock.core.workspace.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jooq.tools.jdbc.JDBCUtils;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One connection, used by one thread at a time. jOOQ is loaded by the first use, not by opening.
final class StoreLane {
    private static final Logger LOG = LoggerFactory.getLogger(StoreLane.class);

    static {
        System.setProperty("org.jooq.no-logo", "true");
        System.setProperty("org.jooq.no-tips", "true");
    }

    private final ReentrantLock lock = new ReentrantLock(true);
    private final @Nullable Path later;
    private @Nullable Connection connection;
    private @Nullable DSLContext context;
    private boolean closed;

    private StoreLane(@Nullable Connection connection, @Nullable Path later) {
        this.connection = connection;
        this.later = later;
    }

    static StoreLane over(Connection connection) {
        return new StoreLane(connection, null);
    }

    /// Connects when it is first used.
    static StoreLane later(Path file) {
        return new StoreLane(null, file);
    }

    <T> T run(Function<DSLContext, T> work) throws SQLException {
        lock.lock();
        try {
            return work.apply(context(connected()));
        } finally {
            lock.unlock();
        }
    }

    <T> T transact(Function<DSLContext, T> work) throws SQLException {
        lock.lock();
        try {
            Connection live = connected();
            execute(live, "BEGIN IMMEDIATE");
            boolean committed = false;
            try {
                T result = work.apply(context(live));
                execute(live, "COMMIT");
                committed = true;
                return result;
            } finally {
                if (!committed) {
                    rollBack(live);
                }
            }
        } finally {
            lock.unlock();
        }
    }

    void close() throws SQLException {
        lock.lock();
        try {
            closed = true;
            if (connection != null) {
                connection.close();
            }
        } finally {
            lock.unlock();
        }
    }

    /// After a full disk the engine has already rolled back by itself and refuses to do it again.
    private static void rollBack(Connection live) {
        try {
            execute(live, "ROLLBACK");
        } catch (SQLException already) {
            LOG.debug("nothing to roll back", already);
        }
    }

    private static void execute(Connection live, String command) throws SQLException {
        try (Statement statement = live.createStatement()) {
            statement.execute(command);
        }
    }

    private Connection connected() throws SQLException {
        if (closed) {
            throw new IllegalStateException("the workspace is closed");
        }
        Connection live = connection;
        if (live == null) {
            if (later == null) {
                throw new IllegalStateException("no file to connect to");
            }
            live = StoreSource.connect(later);
            connection = live;
        }
        return live;
    }

    private DSLContext context(Connection live) throws SQLException {
        DSLContext made = context;
        if (made == null) {
            made = DSL.using(live, JDBCUtils.dialect(live));
            context = made;
        }
        return made;
    }
}
