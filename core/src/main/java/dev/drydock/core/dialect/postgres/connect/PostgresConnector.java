package dev.drydock.core.dialect.postgres.connect;

import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.connect.Connector;
import dev.drydock.core.connect.OpenOptions;
import dev.drydock.core.connect.Refusal;
import dev.drydock.core.connect.ServerFacts;
import dev.drydock.core.connect.Sighting;
import dev.drydock.core.connect.Target;
import dev.drydock.core.connect.tls.TlsHandshake;
import dev.drydock.core.connect.wire.Handover;
import dev.drydock.core.fault.Attempt;
import dev.drydock.core.fault.DbFault;
import dev.drydock.core.fault.FaultException;
import dev.drydock.core.secrets.Secret;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import org.postgresql.Driver;
import org.postgresql.PGConnection;
import org.postgresql.PGProperty;
import org.slf4j.LoggerFactory;

/// Opens connections to PostgreSQL 12 to 18 with properties that are built here alone.
public final class PostgresConnector implements Connector {
    private static final int OLDEST_MAJOR = 12;
    private final PostgresFaults faults = new PostgresFaults();
    private final Driver driver = new Driver();

    static boolean isSupported(int major) {
        return major >= OLDEST_MAJOR;
    }

    @Override
    public Connection open(ConnectionProfile profile, Optional<Secret> secret, OpenOptions options)
            throws FaultException {
        Connection connection = connect(profile, secret, options);
        boolean supported = false;
        try {
            DatabaseMetaData server = connection.getMetaData();
            supported = isSupported(server.getDatabaseMajorVersion());
            if (!supported) {
                throw new FaultException(Refusal.SERVER_TOO_OLD.fault(server.getDatabaseProductVersion()));
            }
            return connection;
        } catch (SQLException thrown) {
            throw fault(thrown, attempt(profile, System.nanoTime()));
        } finally {
            if (!supported) {
                closeQuietly(connection);
            }
        }
    }

    /// Logs in to a server of any version.
    Connection connect(ConnectionProfile profile, Optional<Secret> secret, OpenOptions options) throws FaultException {
        Target.Server server = PostgresProperties.server(profile);
        TlsHandshake tls = TlsHandshake.of(PostgresTrust.demand(profile, server.host(), options.secrets()));
        Properties properties = PostgresProperties.of(profile, secret, options);
        long started = System.nanoTime();
        try (Handover wire = Handover.of(options.wire());
                Handover handshake = Handover.of(tls)) {
            PostgresProperties.sockets(properties, wire.key(), handshake.key());
            Connection connection = driver.connect(PostgresProperties.url(server, options), properties);
            if (connection == null) {
                throw new IllegalStateException("the driver does not know its own URL");
            }
            options.wire().settle();
            tls.state().ifPresent(options.wire()::tls);
            return settled(connection, PostgresProperties.readOnly(profile, options));
        } catch (SQLException thrown) {
            options.wire().abandon();
            Optional<DbFault> refusal = PostgresTrust.refusal(profile.tls(), tls, secret.isPresent(), thrown);
            throw refusal.isPresent()
                    ? new FaultException(refusal.get(), thrown)
                    : fault(thrown, attempt(profile, started));
        } finally {
            properties.remove(PGProperty.PASSWORD.getName());
        }
    }

    private static Connection settled(Connection connection, boolean readOnly) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(PostgresSql.SESSION_DEFAULTS + ";\n" + PostgresSql.NOTICE_LOSS);
            if (readOnly) {
                statement.execute(PostgresSql.READ_ONLY);
            }
            return connection;
        } catch (SQLException thrown) {
            closeQuietly(connection);
            throw thrown;
        }
    }

    private static void closeQuietly(Connection connection) {
        try {
            connection.close();
        } catch (SQLException alreadyGone) {
            LoggerFactory.getLogger(PostgresConnector.class).debug("closing a session that is gone", alreadyGone);
        }
    }

    private static Attempt attempt(ConnectionProfile profile, long startedNanos) {
        Duration waited = Duration.ofNanos(System.nanoTime() - startedNanos);
        return profile.target() instanceof Target.Server(var host, var port, var database)
                ? Attempt.withoutStatement(host, port, profile.user(), waited)
                : Attempt.withoutStatement("", 0, profile.user(), waited);
    }

    @Override
    public ServerFacts facts(Connection connection) throws FaultException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(PostgresSql.FACTS)) {
            row.next();
            String version = row.getString("server_version");
            int major = row.getInt("server_version_num") / 10_000;
            return new ServerFacts(
                    "PostgreSQL",
                    version,
                    major,
                    backendId(connection, row),
                    row.getString("role_name"),
                    row.getString("time_zone"),
                    row.getString("tls"));
        } catch (SQLException thrown) {
            throw faults.onSession(thrown, "");
        }
    }

    /// The process id in the upper half, the start of the session in the lower: nobody else's session ever has
    /// the same. Unknown where the process that answers is not the one that was met at login: behind a pooler
    /// it serves another client the next moment.
    private static long backendId(Connection connection, ResultSet row) throws SQLException {
        int pid = row.getInt("backend_pid");
        long mark = row.getLong("backend_mark");
        boolean direct = connection.unwrap(PGConnection.class).getBackendPID() == pid;
        return direct && !row.wasNull() ? (long) pid << Integer.SIZE | mark : ServerFacts.UNKNOWN_BACKEND;
    }

    @Override
    public boolean kill(ConnectionProfile profile, Optional<Secret> secret, OpenOptions options, long backendId)
            throws FaultException {
        if (backendId == ServerFacts.UNKNOWN_BACKEND) {
            return false;
        }
        try (Connection side = open(profile, secret, options)) {
            return end(side, backendId);
        } catch (SQLException thrown) {
            throw fault(thrown, attempt(profile, System.nanoTime()));
        }
    }

    @Override
    public boolean end(Connection side, long backendId) throws FaultException {
        if (backendId == ServerFacts.UNKNOWN_BACKEND) {
            return false;
        }
        try (PreparedStatement statement = about(side, PostgresSql.KILL, backendId);
                ResultSet row = statement.executeQuery()) {
            return row.next() && row.getBoolean(1);
        } catch (SQLException thrown) {
            throw faults.onSession(thrown, "");
        }
    }

    @Override
    public Sighting sight(Connection side, long backendId) throws FaultException {
        if (backendId == ServerFacts.UNKNOWN_BACKEND) {
            return Sighting.UNKNOWN;
        }
        try (PreparedStatement statement = about(side, PostgresSql.SIGHT, backendId);
                ResultSet row = statement.executeQuery()) {
            return row.next() ? sighting(row) : Sighting.GONE;
        } catch (SQLException thrown) {
            throw faults.onSession(thrown, "");
        }
    }

    private static PreparedStatement about(Connection side, String sql, long backendId) throws SQLException {
        PreparedStatement statement = side.prepareStatement(sql);
        statement.setInt(1, (int) (backendId >>> Integer.SIZE));
        statement.setLong(2, backendId & 0xFFFF_FFFFL);
        return statement;
    }

    private static Sighting sighting(ResultSet row) throws SQLException {
        boolean sending = row.getString("wait_event").equals("ClientWrite");
        return switch (Objects.requireNonNullElse(row.getString("state"), "")) {
            case "active", "fastpath function call" -> sending ? Sighting.SENDING : Sighting.WORKING;
            case "idle", "idle in transaction", "idle in transaction (aborted)" -> Sighting.DONE;
            default -> Sighting.UNKNOWN;
        };
    }

    private FaultException fault(SQLException thrown, Attempt attempt) {
        return new FaultException(faults.read(thrown, attempt), thrown);
    }
}
