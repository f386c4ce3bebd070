package dev.drydock.testing.mysql;

import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.connect.Environment;
import dev.drydock.core.connect.Target;
import dev.drydock.core.connect.TlsMode;
import dev.drydock.core.secrets.Secret;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;

/// A fresh, empty database and its only account; [#close] drops both.
public record MysqlDatabase(MysqlServer server, String database, String user, String password)
        implements AutoCloseable {
    public Secret secret() {
        return Secret.taking(password.toCharArray());
    }

    /// As the database's own account, by the driver itself.
    public Connection connection() throws SQLException {
        return server.connection(database, user, password);
    }

    /// As a user would paste it.
    public String url() {
        return server.kind().scheme() + "://" + user + ":" + password + "@" + server.host() + ":" + server.port() + "/"
                + database;
    }

    public ConnectionProfile profile() {
        return profile(TlsMode.PREFER, Map.of());
    }

    public ConnectionProfile profile(TlsMode tls, Map<String, String> settings) {
        return new ConnectionProfile(
                "test-" + database,
                database,
                Environment.DEV,
                "mysql",
                new Target.Server(server.host(), server.port(), database),
                user,
                tls,
                settings);
    }

    @Override
    public void close() throws SQLException {
        try (var connection = server.connection("mysql");
                var statement = connection.createStatement()) {
            statement.execute("drop database if exists " + database);
            statement.execute("drop user if exists '" + user + "'@'%'");
        }
    }
}
