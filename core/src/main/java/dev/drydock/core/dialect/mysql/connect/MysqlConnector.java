package dev.drydock.core.dialect.mysql.connect;

import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.connect.Connector;
import dev.drydock.core.connect.EffectivePolicy;
import dev.drydock.core.connect.OpenOptions;
import dev.drydock.core.connect.Refusal;
import dev.drydock.core.connect.ServerFacts;
import dev.drydock.core.connect.Sighting;
import dev.drydock.core.connect.Target;
import dev.drydock.core.connect.TlsMode;
import dev.drydock.core.connect.tls.TlsDemand;
import dev.drydock.core.dialect.mysql.driver.MysqlConnection;
import dev.drydock.core.dialect.mysql.driver.Opening;
import dev.drydock.core.fault.Attempt;
import dev.drydock.core.fault.FaultException;
import dev.drydock.core.secrets.Secret;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.slf4j.LoggerFactory;

/// Opens connections to MariaDB 10.6 and later and to MySQL 5.7 and later.
public final class MysqlConnector implements Connector {
    private final MysqlFaults faults = new MysqlFaults();

    static boolean isSupported(MysqlConnection connection) {
        return connection.isMariaDb()
                ? connection.version().versionGreaterOrEqual(10, 6, 0)
                : connection.version().versionGreaterOrEqual(5, 7, 0);
    }

    @Override
    public Connection open(ConnectionProfile profile, Optional<Secret> secret, OpenOptions options)
            throws FaultException {
        MysqlConnection connection = connect(profile, secret, options);
        if (!isSupported(connection)) {
            closeQuietly(connection);
            throw new FaultException(
                    Refusal.SERVER_TOO_OLD.fault(connection.version().getVersion()));
        }
        return connection;
    }

    static TlsDemand demand(ConnectionProfile profile, OpenOptions options) throws FaultException {
        String host = MysqlConfiguration.server(profile).host();
        return new TlsDemand(profile.tls(), host, profile.route().tls(), options.secrets());
    }

    /// Logs in to a server of any version.
    MysqlConnection connect(ConnectionProfile profile, Optional<Secret> secret, OpenOptions options)
            throws FaultException {
        long started = System.nanoTime();
        TlsDemand demand = demand(profile, options);
        Opening opening = new Opening(demand, options.wire());
        try {
            MysqlConnection connection = firstOrInClear(profile, opening, secret, options);
            return settled(connection, profile, options);
        } catch (SQLException thrown) {
            Optional<Refusal> refusal = demand.demanded() && offersNoTls(opening, thrown)
                    ? Optional.of(Refusal.TLS_MISSING)
                    : opening.closedOnOurCertificate(thrown);
            throw refusal.isPresent()
                    ? new FaultException(refusal.get().fault(""), thrown)
                    : fault(thrown, attempt(profile, started));
        }
    }

    /// PREFER takes what the server has; the driver knows no such mode.
    private static MysqlConnection firstOrInClear(
            ConnectionProfile profile, Opening opening, Optional<Secret> secret, OpenOptions options)
            throws SQLException, FaultException {
        try {
            return opening.connect(MysqlConfiguration.of(profile, profile.tls(), secret, options));
        } catch (SQLException thrown) {
            if (profile.tls() != TlsMode.PREFER || !offersNoTls(opening, thrown)) {
                throw thrown;
            }
            return opening.connect(MysqlConfiguration.of(profile, TlsMode.DISABLE, secret, options));
        }
    }

    /// The driver gave up by itself, after the greeting and before the handshake of TLS.
    private static boolean offersNoTls(Opening opening, SQLException thrown) {
        return opening.greetedInClear()
                && thrown.getErrorCode() <= 0
                && thrown.getCause() == null
                && "08000".equals(thrown.getSQLState());
    }

    private static MysqlConnection settled(MysqlConnection connection, ConnectionProfile profile, OpenOptions options)
            throws SQLException {
        Map<String, String> settings = profile.settings();
        boolean readOnly = options.readOnly() || profile.readOnly();
        boolean careful = !readOnly
                && switch (EffectivePolicy.of(profile).safeMode()) {
                    case CONFIRM_WRITES, PREVIEW_WRITES, READ_ONLY -> true;
                    case OFF, CONFIRM_ALL -> false;
                };
        try (Statement statement = connection.createStatement()) {
            if (careful || MysqlSetting.SAFE_UPDATES.in(settings).equals("true")) {
                statement.execute("SET SESSION sql_safe_updates = 1");
            }
            if (!MysqlSetting.TIME_ZONE.in(settings).isEmpty()) {
                statement.execute("SET SESSION time_zone = '" + MysqlSetting.TIME_ZONE.in(settings) + "'");
            }
            if (readOnly) {
                statement.execute(MysqlSql.READ_ONLY);
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
            LoggerFactory.getLogger(MysqlConnector.class).debug("closing a session that is gone", alreadyGone);
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
        try {
            MysqlConnection session = connection.unwrap(MysqlConnection.class);
            return facts(session);
        } catch (SQLException thrown) {
            throw faults.onSession(thrown, "");
        }
    }

    private static ServerFacts facts(MysqlConnection session) throws SQLException {
        try (Statement statement = session.createStatement();
                ResultSet row = statement.executeQuery(MysqlSql.FACTS)) {
            row.next();
            String version = row.getString("version");
            long asked = row.getLong("session_id");
            String user = row.getString("user_name");
            String zone = row.getString("time_zone");
            long now = row.getLong("now_seconds");
            Map<String, String> status = status(session);
            long about = now - Long.parseLong(status.getOrDefault("Uptime", "0"));
            long start = exactStart(session).orElse(about);
            String tls = status.getOrDefault("Ssl_version", "") + " " + status.getOrDefault("Ssl_cipher", "");
            return new ServerFacts(
                    session.isMariaDb() ? "MariaDB" : "MySQL",
                    version,
                    session.version().getMajorVersion(),
                    SessionToken.backendId(session.sessionId(), asked, start),
                    user,
                    zone,
                    tls.strip());
        }
    }

    private static OptionalLong exactStart(MysqlConnection session) throws SQLException {
        try (Statement statement = session.createStatement();
                ResultSet row =
                        statement.executeQuery(session.isMariaDb() ? MysqlSql.START_MARIADB : MysqlSql.START_MYSQL)) {
            return row.next() ? OptionalLong.of(row.getLong(1)) : OptionalLong.empty();
        }
    }

    private static Map<String, String> status(MysqlConnection session) throws SQLException {
        Map<String, String> status = new HashMap<>();
        try (Statement statement = session.createStatement();
                ResultSet rows = statement.executeQuery(MysqlSql.SESSION_STATUS)) {
            while (rows.next()) {
                status.put(rows.getString(1), rows.getString(2));
            }
        }
        return status;
    }

    @Override
    public boolean kill(ConnectionProfile profile, Optional<Secret> secret, OpenOptions options, long backendId)
            throws FaultException {
        if (backendId == ServerFacts.UNKNOWN_BACKEND) {
            return false;
        }
        long started = System.nanoTime();
        try (MysqlConnection side = connect(profile, secret, options)) {
            return end(side, backendId);
        } catch (SQLException thrown) {
            throw fault(thrown, attempt(profile, started));
        }
    }

    @Override
    public boolean end(Connection side, long backendId) throws FaultException {
        try {
            MysqlConnection session = side.unwrap(MysqlConnection.class);
            SessionToken wanted = SessionToken.of(backendId);
            return sameServer(session, backendId) && session.endSession(wanted.sessionId(), MysqlSql.OWN_SESSION);
        } catch (SQLException thrown) {
            throw faults.onSession(thrown, "");
        }
    }

    /// Whether the server behind `side` is the one, in the same life, that gave the id.
    private static boolean sameServer(MysqlConnection side, long backendId) throws SQLException {
        SessionToken own = SessionToken.of(facts(side).backendId());
        return backendId != ServerFacts.UNKNOWN_BACKEND
                && own.startedAt(SessionToken.of(backendId).serverStartSeconds());
    }

    @Override
    public Sighting sight(Connection side, long backendId) throws FaultException {
        if (backendId == ServerFacts.UNKNOWN_BACKEND) {
            return Sighting.UNKNOWN;
        }
        try {
            MysqlConnection session = side.unwrap(MysqlConnection.class);
            return sameServer(session, backendId)
                    ? sighting(session, SessionToken.of(backendId).sessionId())
                    : Sighting.GONE;
        } catch (SQLException thrown) {
            throw faults.onSession(thrown, "");
        }
    }

    private static Sighting sighting(MysqlConnection side, long sessionId) throws SQLException {
        try (PreparedStatement question = side.prepareStatement(MysqlSql.SIGHT)) {
            question.setLong(1, sessionId);
            try (ResultSet row = question.executeQuery()) {
                return row.next() ? Sighting.valueOf(row.getString(1)) : Sighting.GONE;
            }
        }
    }

    /// Ends what runs on this connection now, from a connection of its own. Any thread; blocks.
    public static void interrupt(Connection connection) throws SQLException {
        connection.unwrap(MysqlConnection.class).interruptStatement(MysqlSql.OWN_SESSION);
    }

    private FaultException fault(SQLException thrown, Attempt attempt) {
        return new FaultException(faults.read(thrown, attempt), thrown);
    }
}
