package dev.drydock.testing;

import static org.awaitility.Awaitility.await;

import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.connect.Environment;
import dev.drydock.core.connect.Target;
import dev.drydock.core.connect.TlsMode;
import dev.drydock.core.secrets.Secret;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;

/// A fresh, empty database on a test server; [#close] drops it.
public record TestDatabase(TestServer server, String database) implements AutoCloseable {
    public String host() {
        return server.host();
    }

    public int port() {
        return server.port();
    }

    public String user() {
        return server.user();
    }

    public String password() {
        return server.password();
    }

    public Secret secret() {
        return Secret.taking(server.password().toCharArray());
    }

    public Connection connection() throws SQLException {
        return server.connection(database);
    }

    /// `postgres://user:password@host:port/database`, as a user would paste it.
    public String url() {
        return "postgres://" + user() + ":" + password() + "@" + host() + ":" + port() + "/" + database;
    }

    public ConnectionProfile profile() {
        return new ConnectionProfile(
                "test-" + database,
                database,
                Environment.DEV,
                "postgres",
                new Target.Server(host(), port(), database),
                user(),
                TlsMode.PREFER,
                Map.of());
    }

    /// Waits until some session of it sleeps in `pg_sleep`.
    public void awaitSleeping() {
        await().atMost(Duration.ofSeconds(20)).until(() -> {
            try (var other = connection();
                    var statement = other.createStatement();
                    var row = statement.executeQuery("select count(*) from pg_stat_activity "
                            + "where datname = current_database() and wait_event = 'PgSleep'")) {
                row.next();
                return row.getLong(1) > 0;
            }
        });
    }

    @Override
    public void close() throws SQLException {
        try (var connection = server.connection("postgres");
                var statement = connection.createStatement()) {
            statement.execute("select pg_terminate_backend(pid) from pg_stat_activity where datname = '" + database
                    + "' and pid <> pg_backend_pid()");
            statement.execute("drop database if exists \"" + database + "\"");
        }
    }
}
