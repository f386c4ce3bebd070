package dev.drydock.core.query;

import dev.drydock.core.fault.FaultException;
import dev.drydock.testing.TestDatabase;
import dev.drydock.testing.TestServers;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;

/// A fresh database for each test, and a session on it.
@Tag("server")
abstract class SessionTest {
    @TempDir
    Path folder = Path.of("");

    @SuppressWarnings("NullAway.Init")
    TestDatabase database;

    @SuppressWarnings("NullAway.Init")
    SessionFixture tab;

    @BeforeEach
    void open() throws FaultException {
        database = TestServers.postgres();
        tab = SessionFixture.on(database, folder);
    }

    @AfterEach
    void close() throws SQLException {
        tab.close();
        database.close();
    }

    /// The server ends every session of the database, as an administrator would.
    final void endSessions() throws SQLException {
        try (var other = database.connection();
                var statement = other.createStatement()) {
            statement.execute("select pg_terminate_backend(pid, 5000) from pg_stat_activity "
                    + "where datname = current_database() and pid <> pg_backend_pid()");
        }
    }
}
