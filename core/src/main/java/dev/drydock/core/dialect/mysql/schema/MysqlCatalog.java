package dev.drydock.core.dialect.mysql.schema;

import dev.drydock.core.dialect.mysql.driver.MysqlConnection;
import dev.drydock.core.fault.Attempt;
import dev.drydock.core.fault.FaultException;
import dev.drydock.core.fault.FaultReader;
import dev.drydock.core.schema.CatalogQuery;
import dev.drydock.core.schema.ObjectName;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;

/// Reads the catalog with a bound on waiting for locks, which is put back afterwards. Catalog tables are named
/// with their database, so that nothing a user created is ever read in their place.
public final class MysqlCatalog {
    private static final CatalogQuery BOUNDS = query("bounds");
    private static final int LOCK_WAIT_SECONDS = 5;

    private final FaultReader faults;

    public MysqlCatalog(FaultReader faults) {
        this.faults = faults;
    }

    static CatalogQuery query(String fact) {
        return CatalogQuery.load(MysqlCatalog.class, fact + ".sql");
    }

    /// The query with the names of an object in its place.
    static CatalogQuery of(CatalogQuery query, ObjectName object) {
        return query.withIdentifiers(Map.of("schema", object.schema(), "name", object.name()), "`");
    }

    public <T> T read(Connection connection, Reading<T> reading) throws FaultException {
        long started = System.nanoTime();
        try {
            MysqlConnection session = connection.unwrap(MysqlConnection.class);
            long before =
                    BOUNDS.rows(session, row -> row.number("lock_wait_timeout")).getFirst();
            wait(session, LOCK_WAIT_SECONDS);
            try {
                return reading.read(session);
            } finally {
                if (!session.isClosed()) {
                    wait(session, before);
                }
            }
        } catch (SQLException thrown) {
            Duration waited = Duration.ofNanos(System.nanoTime() - started);
            throw new FaultException(faults.read(thrown, Attempt.withoutStatement("", 0, "", waited)), thrown);
        }
    }

    private static void wait(Connection session, long seconds) throws SQLException {
        try (Statement statement = session.createStatement()) {
            statement.execute("SET SESSION lock_wait_timeout = " + seconds);
        }
    }

    /// What is read meanwhile.
    @FunctionalInterface
    public interface Reading<T> {
        T read(MysqlConnection session) throws SQLException;
    }
}
