package dev.drydock.testing.mysql;

import dev.drydock.testing.TestFiles;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;

/// A running server. `user` may do everything.
///
/// @param folder data, log and `pid` file, where the server is ours
/// @param stop ends the server, where it is ours
public record MysqlServer(
        MysqlKind kind,
        String label,
        String host,
        int port,
        String user,
        String password,
        Optional<Path> folder,
        Runnable stop)
        implements AutoCloseable {
    /// As the administrator.
    public Connection connection(String database) throws SQLException {
        return connection(database, user, password);
    }

    /// As anybody.
    public Connection connection(String database, String as, String secret) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", as);
        properties.setProperty("password", secret);
        properties.setProperty("sslMode", "disable");
        properties.setProperty("allowPublicKeyRetrieval", "true");
        return DriverManager.getConnection("jdbc:mariadb://" + host + ":" + port + "/" + database, properties);
    }

    /// A fresh database and an account that may do everything in it and nothing elsewhere.
    public MysqlDatabase fresh() {
        String name = UUID.randomUUID().toString().replace("-", "").substring(0, 20);
        MysqlDatabase database = new MysqlDatabase(this, "t_" + name, "u_" + name, "pw-" + UUID.randomUUID());
        try (var connection = connection("mysql");
                var statement = connection.createStatement()) {
            statement.execute("create database " + database.database() + " character set utf8mb4");
            statement.execute("create user '" + database.user() + "'@'%' identified by '" + database.password() + "'");
            statement.execute("grant all on " + database.database() + ".* to '" + database.user() + "'@'%'");
        } catch (SQLException e) {
            throw new IllegalStateException("no fresh database on " + label, e);
        }
        return database;
    }

    /// The process id of the server.
    ///
    /// @throws IllegalStateException where the server is not ours to signal
    public long pid() {
        Path file = folder.orElseThrow(() -> new IllegalStateException(label + " is not ours to signal"))
                .resolve("pid");
        return Long.parseLong(TestFiles.lines(file).getFirst().strip());
    }

    @Override
    public void close() {
        stop.run();
    }
}
