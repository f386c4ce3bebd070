package dev.drydock.core.connect;

import java.nio.file.Path;

/// Where a database is.
public sealed interface Target {
    /// One server, never a list: a fail-over list in a pasted URL could lead to a host the user did not see.
    record Server(String host, int port, String database) implements Target {}

    /// A database in one local file.
    record LocalFile(Path path) implements Target {}

    /// A database that lives and dies with one connection.
    record InMemory() implements Target {}
}
