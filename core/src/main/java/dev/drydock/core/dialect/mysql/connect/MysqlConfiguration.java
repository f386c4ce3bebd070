package dev.drydock.core.dialect.mysql.connect;

import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.connect.Environments;
import dev.drydock.core.connect.OpenOptions;
import dev.drydock.core.connect.Target;
import dev.drydock.core.connect.TlsMode;
import dev.drydock.core.connect.url.SafeServer;
import dev.drydock.core.dialect.mysql.driver.OpeningSockets;
import dev.drydock.core.dialect.mysql.driver.OpeningTls;
import dev.drydock.core.fault.FaultException;
import dev.drydock.core.secrets.Secret;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.mariadb.jdbc.Configuration;
import org.mariadb.jdbc.HostAddress;

/// Builds what the driver is told, from nothing but our own record, through the driver's typed builder: there
/// is no text in which a property could hide. What could read a file, load a class, send several statements or
/// lead elsewhere is said to be off, whatever its default.
final class MysqlConfiguration {
    /// Ways to log in that do not show the password in clear to whoever listens.
    private static final String PROOFS = "mysql_native_password,caching_sha2_password,client_ed25519,parsec";

    /// Ways that hand the password over; only to a server whose certificate was checked.
    private static final String CLEAR = PROOFS + ",mysql_clear_password,dialog";

    /// A builder of its own lacks the map of further options and then fails (4.0.0).
    private static final String EMPTY = "jdbc:mariadb://localhost/";

    private MysqlConfiguration() {}

    static Target.Server server(ConnectionProfile profile) throws FaultException {
        return SafeServer.of(
                profile,
                (name, value) -> MysqlSetting.ofProfile(name)
                        .filter(setting -> setting.accepts(value))
                        .isPresent());
    }

    /// @param mode of this attempt; the profile's, or DISABLE after a server without TLS under PREFER
    static Configuration of(ConnectionProfile profile, TlsMode mode, Optional<Secret> secret, OpenOptions options)
            throws FaultException, SQLException {
        Target.Server server = server(profile);
        Configuration.Builder driver = Configuration.parse(EMPTY).toBuilder();
        driver.addresses(address(server, options))
                .user(profile.user())
                .database(server.database().isEmpty() ? null : server.database())
                .connectTimeout(millis(options.connectTimeout()))
                .socketTimeout(millis(options.socketTimeout()))
                .tcpKeepAlive(true)
                .socketFactory(OpeningSockets.class.getName())
                .connectionAttributes("program_name:" + options.purpose().replaceAll("[,:]", " "));
        secret.ifPresent(held -> driver.password(held.use(String::new)));
        identity(driver, mode, Environments.isLoopback(server.host()));
        closed(driver);
        values(driver);
        return driver.build();
    }

    /// The near end of a tunnel stands for the server.
    private static HostAddress address(Target.Server server, OpenOptions options) {
        return options.entry()
                .map(near -> HostAddress.from(near.host(), near.port(), true))
                .orElseGet(() -> HostAddress.from(server.host(), server.port(), true));
    }

    /// Certificates are judged by our own handshake: the driver is told to encrypt, and no more.
    private static void identity(Configuration.Builder driver, TlsMode mode, boolean loopback) {
        boolean verified = mode == TlsMode.VERIFY_CA || mode == TlsMode.VERIFY_FULL;
        driver.sslMode(mode == TlsMode.DISABLE ? "disable" : "trust")
                .tlsSocketType(OpeningTls.TYPE)
                .deferCertificateValidation(false)
                .fallbackToSystemKeyStore(false)
                .restrictedAuth(verified ? CLEAR : PROOFS)
                .allowPublicKeyRetrieval(loopback);
    }

    private static void closed(Configuration.Builder driver) {
        driver.allowLocalInfile(false)
                .allowMultiQueries(false)
                .permitRedirect(false)
                .createDatabaseIfNotExist(false)
                .transactionReplay(false)
                .retriesAllDown(1)
                .dumpQueriesOnException(false)
                .disconnectOnExpiredPasswords(true);
    }

    /// Values stay what the server sends, and nothing of the session is changed behind the user's back: no
    /// `sql_mode`, no time zone.
    private static void values(Configuration.Builder driver) {
        driver.autocommit(true)
                .useServerPrepStmts(false)
                .cachePrepStmts(false)
                .useAffectedRows(true)
                .tinyInt1isBit(false)
                .transformedBitIsBoolean(false)
                .yearIsDateType(false)
                .jdbcCompliantTruncation(false)
                .returnMultiValuesGeneratedIds(false)
                .permitNoResults(true);
    }

    private static int millis(Duration duration) {
        return Math.toIntExact(Math.min(duration.toMillis(), Integer.MAX_VALUE));
    }
}
