package dev.drydock.testing;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;

/// A running server that a test may use. `user` may create databases and roles.
///
/// @param folder the data folder, where the server is ours
/// @param stop ends the server, where it is ours
public record TestServer(
        String label, String host, int port, String user, String password, Optional<Path> folder, Runnable stop)
        implements AutoCloseable {
    public Connection connection(String database) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        return DriverManager.getConnection("jdbc:postgresql://" + host + ":" + port + "/" + database, properties);
    }

    /// The process id of the server's first process.
    ///
    /// @throws IllegalStateException where the server is not ours to signal
    public long pid() {
        Path file = folder.orElseThrow(() -> new IllegalStateException(label + " is not ours to signal"))
                .resolve("postmaster.pid");
        return Long.parseLong(TestFiles.lines(file).getFirst().strip());
    }

    @Override
    public void close() {
        stop.run();
    }
}
