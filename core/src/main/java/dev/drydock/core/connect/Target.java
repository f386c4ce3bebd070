package dev.drydock.core.connect;

import java.nio.file.Path;

/// Where a database is.
public sealed interface Target {
    /// What has neither a file nor a server is called by its usual name.
    String IN_MEMORY = ":memory:";

    /// The name of the database, which is what a typed confirmation asks for.
    default String name() {
        return switch (this) {
            case Server server -> server.database();
            case LocalFile file -> String.valueOf(file.path().getFileName());
            case InMemory memory -> IN_MEMORY;
        };
    }

    /// Where it is: `host:port/database` (an IPv6 address in brackets), or the path.
    default String address() {
        return switch (this) {
            case Server(var host, var port, var database) ->
                (host.indexOf(':') < 0 ? host : "[" + host + "]") + ":" + port + "/" + database;
            case LocalFile file -> file.path().toString();
            case InMemory memory -> IN_MEMORY;
        };
    }

    /// One server, never a list: a fail-over list in a pasted URL could lead to a host the user did not see.
    record Server(String host, int port, String database) implements Target {}

    /// A database in one local file.
    record LocalFile(Path path) implements Target {}

    /// A database that lives and dies with one connection.
    record InMemory() implements Target {}
}
