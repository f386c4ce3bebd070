package dev.drydock.core.schema.scratch;

import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.connect.Connector;
import dev.drydock.core.connect.OpenOptions;
import dev.drydock.core.connect.Target;
import dev.drydock.core.fault.FaultException;
import dev.drydock.core.fault.FaultReader;
import dev.drydock.core.secrets.Secret;
import dev.drydock.core.secrets.SecretSource;
import dev.drydock.core.secrets.SecretUse;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/// One throw-away database on a server that somebody named; [#close] drops it. Its name says what it is and
/// when it was made (UTC): one that a killed process left is found by [#leftovers]. Blocks.
public final class ScratchDatabase implements AutoCloseable {
    /// How the names of all of them begin.
    public static final String PREFIX = "drydock_scratch_";

    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd_HHmmss_");
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Server server;
    private final String name;
    private boolean dropped;

    private ScratchDatabase(Server server, String name) {
        this.server = server;
        this.name = name;
    }

    /// The server, and how to get in.
    ///
    /// @param profile leads to a database of it whose user may create others
    public record Server(
            ScratchServer port,
            Connector connector,
            FaultReader faults,
            ConnectionProfile profile,
            SecretSource secrets) {
        Connection open(ConnectionProfile to) throws FaultException {
            Optional<Secret> password = secrets.find(SecretUse.DATABASE);
            try {
                OpenOptions options = new OpenOptions("Drydock scratch", CONNECT, Duration.ZERO, false).with(secrets);
                return connector.open(to, password, options);
            } finally {
                password.ifPresent(Secret::close);
            }
        }

        private void execute(String sql) throws FaultException {
            try (Connection admin = open(profile);
                    Statement statement = admin.createStatement()) {
                statement.execute(sql);
            } catch (SQLException e) {
                throw faults.onSession(e, profile.user());
            }
        }
    }

    /// A name that is not taken.
    public static String newName() {
        byte[] random = new byte[3];
        RANDOM.nextBytes(random);
        return PREFIX
                + LocalDateTime.now(ZoneOffset.UTC).format(STAMP)
                + HexFormat.of().formatHex(random);
    }

    public static ScratchDatabase create(Server server, String name) throws FaultException {
        server.execute(server.port.create(name));
        return new ScratchDatabase(server, name);
    }

    /// Names of throw-away databases on the server that are there now, somebody's at work or left behind.
    public static List<String> leftovers(Server server) throws FaultException {
        try (Connection admin = server.open(server.profile)) {
            return server.port.named(admin, PREFIX);
        } catch (SQLException e) {
            throw server.faults.onSession(e, server.profile.user());
        }
    }

    public String name() {
        return name;
    }

    /// A new session on it; the caller closes it.
    public Connection open() throws FaultException {
        ConnectionProfile base = server.profile;
        return switch (base.target()) {
            case Target.Server(var host, var port, var _) ->
                server.open(base.at(new Target.Server(host, port, name), base.user()));
            case Target.LocalFile _, Target.InMemory _ -> throw new IllegalStateException("no server");
        };
    }

    /// Drops it, once. Its sessions have to be closed.
    public synchronized void drop() throws FaultException {
        if (!dropped) {
            server.execute(server.port.drop(name));
            dropped = true;
        }
    }

    /// @throws IllegalStateException the server did not drop it; the message names it
    @Override
    public void close() {
        try {
            drop();
        } catch (FaultException e) {
            throw new IllegalStateException("left behind: " + name, e);
        }
    }
}
