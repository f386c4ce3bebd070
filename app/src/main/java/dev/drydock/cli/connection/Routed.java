package dev.drydock.cli.connection;

import dev.drydock.core.connect.tunnel.Tunnels;
import dev.drydock.core.dialect.Dialect;
import dev.drydock.core.dialect.Dialects;
import java.util.Optional;

/// The dialects of one run of the command line, reached by the routes of their profiles.
public final class Routed {
    private static final String KNOWN_HOSTS = "known_hosts";

    private Routed() {}

    /// Made when the first dialect is asked for; its sockets end with the process.
    private static final class Held {
        static final Tunnels TUNNELS = new Tunnels(Workspaces.home().resolve(KNOWN_HOSTS));
    }

    public static Optional<Dialect> dialect(String id) {
        return Dialects.byId(id).map(dialect -> dialect.routed(Held.TUNNELS));
    }
}
