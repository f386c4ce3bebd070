package dev.drydock.core.dialect.postgres.schema;

import dev.drydock.core.fault.Attempt;
import dev.drydock.core.fault.FaultException;
import dev.drydock.core.fault.FaultReader;
import dev.drydock.core.schema.CatalogQuery;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.postgresql.core.BaseConnection;
import org.postgresql.core.TransactionState;

/// Reads the catalog behind a shield: a read-only transaction (or, inside the caller's own, a savepoint) whose
/// search path holds nothing but the system's names, always rolled back, so that no setting outlives the call
/// and no object planted in another schema is ever resolved.
public final class PostgresCatalog {
    private static final CatalogQuery SHIELD = query("shield");

    private static final String SAVEPOINT = "drydock_catalog";
    private static final Pattern SERVER = Pattern.compile("jdbc:postgresql://([^/]*?):(\\d{1,5})/");

    private final FaultReader faults;

    public PostgresCatalog(FaultReader faults) {
        this.faults = faults;
    }

    static CatalogQuery query(String fact) {
        return CatalogQuery.load(PostgresCatalog.class, fact + ".sql");
    }

    <T> T read(Connection connection, Reading<T> reading) throws FaultException {
        return read(connection, Connection.TRANSACTION_READ_COMMITTED, reading);
    }

    /// Everything that `reading` asks is told as of one moment, unless the caller's own transaction says
    /// otherwise.
    public <T> T readAtOnce(Connection connection, Reading<T> reading) throws FaultException {
        return read(connection, Connection.TRANSACTION_REPEATABLE_READ, reading);
    }

    private <T> T read(Connection connection, int isolation, Reading<T> reading) throws FaultException {
        long start = System.nanoTime();
        Attempt place = Attempt.withoutStatement("", 0, "", Duration.ZERO);
        try {
            place = place(connection.getMetaData());
            return idle(connection) ? inTransaction(connection, isolation, reading) : inSavepoint(connection, reading);
        } catch (SQLException e) {
            Duration waited = Duration.ofNanos(System.nanoTime() - start);
            Attempt attempt = Attempt.withoutStatement(place.host(), place.port(), place.user(), waited);
            throw new FaultException(faults.read(e, attempt), e);
        }
    }

    /// Asks the server's own state: a transaction opened by a typed BEGIN leaves the driver in autocommit mode.
    private static boolean idle(Connection connection) throws SQLException {
        return connection.unwrap(BaseConnection.class).getTransactionState() == TransactionState.IDLE;
    }

    private static <T> T inTransaction(Connection connection, int isolation, Reading<T> reading) throws SQLException {
        boolean autoCommit = connection.getAutoCommit();
        connection.setAutoCommit(false);
        if (isolation == Connection.TRANSACTION_REPEATABLE_READ) {
            run(connection, "set transaction isolation level repeatable read");
        }
        try {
            return shielded(connection, reading, connection::rollback);
        } finally {
            if (!connection.isClosed()) {
                connection.setAutoCommit(autoCommit);
            }
        }
    }

    private static <T> T inSavepoint(Connection connection, Reading<T> reading) throws SQLException {
        run(connection, "savepoint " + SAVEPOINT);
        return shielded(connection, reading, () -> {
            run(connection, "rollback to savepoint " + SAVEPOINT);
            run(connection, "release savepoint " + SAVEPOINT);
        });
    }

    private static void run(Connection connection, String command) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    private static <T> T shielded(Connection connection, Reading<T> reading, Undo undo) throws SQLException {
        T value;
        try {
            SHIELD.rows(connection, row -> row);
            value = reading.read(connection);
        } catch (SQLException e) {
            try {
                undo.run();
            } catch (SQLException lost) {
                e.addSuppressed(lost);
            }
            throw e;
        }
        undo.run();
        return value;
    }

    private static Attempt place(DatabaseMetaData facts) throws SQLException {
        Matcher server = SERVER.matcher(facts.getURL());
        boolean known = server.lookingAt();
        return Attempt.withoutStatement(
                known ? server.group(1) : "",
                known ? Integer.parseInt(server.group(2)) : 0,
                facts.getUserName(),
                Duration.ZERO);
    }

    /// What is read behind the shield.
    @FunctionalInterface
    public interface Reading<T> {
        T read(Connection connection) throws SQLException;
    }

    private interface Undo {
        void run() throws SQLException;
    }
}
