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

    /// The address as a URL that holds the password: the demo holds nothing but made-up rows and answers on
    /// this machine alone.
    public String urlWithPassword() {
        String text = password.use(String::new);
        return "postgres://" + user + ":" + text + "@" + host + ":" + port + "/" + database;
    }

    @Override
    public void close() {
        password.close();
    }
}
