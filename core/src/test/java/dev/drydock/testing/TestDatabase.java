package dev.drydock.testing;

import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.connect.Environment;
import dev.drydock.core.connect.Target;
import dev.drydock.core.connect.TlsMode;
import dev.drydock.core.secrets.Secret;
import java.sql.Connection;
import java.sql.SQLException;
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
