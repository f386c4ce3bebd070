package dev.drydock.core.dialect.sqlite.connect;

import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.connect.Connector;
import dev.drydock.core.connect.OpenOptions;
import dev.drydock.core.connect.Refusal;
import dev.drydock.core.connect.ServerFacts;
import dev.drydock.core.connect.Sighting;
import dev.drydock.core.connect.Target;
import dev.drydock.core.fault.FaultException;
import dev.drydock.core.secrets.Secret;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteOpenMode;

/// Opens one local file with the bundled library: never a remote one, never with loadable extensions, and never
/// a file that is not there unless the profile's setting `create` is `true`.
public final class SqliteConnector implements Connector {
    private static final Duration BUSY = Duration.ofSeconds(5);
    private final SqliteFaults faults = new SqliteFaults();

    @Override
    public Connection open(ConnectionProfile profile, Optional<Secret> secret, OpenOptions options)
            throws FaultException {
        boolean create = SqliteSettings.isCreate(profile);
        String url = switch (profile.target()) {
            case Target.LocalFile(var path) -> "jdbc:sqlite:" + SqliteFile.checked(path, create);
            case Target.InMemory() -> "jdbc:sqlite::memory:";
            case Target.Server(var host, var port, var database) ->
                throw new FaultException(Refusal.TARGET_UNSUPPORTED.fault(host));
        };
        try {
            Connection connection = config(profile, options, create).createConnection(url);
            return touched(connection);
        } catch (SQLException thrown) {
            throw faults.onSession(thrown, "");
        }
    }

    private static SQLiteConfig config(ConnectionProfile profile, OpenOptions options, boolean create) {
        SQLiteConfig config = new SQLiteConfig();
        config.enableLoadExtension(false);
        config.setBusyTimeout(Math.toIntExact(
                SqliteSettings.busyTimeout(profile.settings(), BUSY).toMillis()));
        if (readOnly(profile, options)) {
            config.setReadOnly(true);
        } else if (!create && profile.target() instanceof Target.LocalFile) {
            config.resetOpenMode(SQLiteOpenMode.CREATE);
        }
        return config;
    }

    static boolean readOnly(ConnectionProfile profile, OpenOptions options) {
        return options.readOnly() || profile.readOnly();
    }

    /// SQLite opens lazily: only a first read shows that the file is damaged, encrypted or locked.
    private static Connection touched(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeQuery("PRAGMA schema_version").close();
            return connection;
        } catch (SQLException thrown) {
            connection.close();
            throw thrown;
        }
    }

    @Override
    public ServerFacts facts(Connection connection) throws FaultException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT sqlite_version()")) {
            row.next();
            String version = row.getString(1);
            return new ServerFacts("SQLite", version, Integer.parseInt(version.split("\\.", 2)[0]), 0, "", "", "");
        } catch (SQLException thrown) {
            throw faults.onSession(thrown, "");
        }
    }

    @Override
    public boolean kill(ConnectionProfile profile, Optional<Secret> secret, OpenOptions options, long backendId) {
        return false;
    }

    @Override
    public Sighting sight(Connection side, long backendId) {
        return Sighting.UNKNOWN;
    }

    @Override
    public boolean end(Connection side, long backendId) {
        return false;
    }
}
