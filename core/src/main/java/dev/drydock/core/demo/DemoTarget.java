package dev.drydock.core.demo;

import dev.drydock.core.connect.Target;
import dev.drydock.core.secrets.Secret;

/// Where the running demo is reached. The caller closes it (or the password in it) when done.
///
/// @param user owns everything in the demo and is a superuser of its server
public record DemoTarget(String host, int port, String database, String user, Secret password)
        implements AutoCloseable {
    public Target.Server server() {
        return new Target.Server(host, port, database);
    }

    @Override
    public void close() {
        password.close();
    }
}
