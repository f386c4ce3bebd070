package dev.drydock.core.dialect.postgres;

import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.connect.OpenOptions;
import dev.drydock.core.connect.Refusal;
import dev.drydock.core.connect.Target;
import dev.drydock.core.connect.TlsMode;
import dev.drydock.core.fault.FaultException;
import dev.drydock.core.secrets.Secret;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import org.postgresql.PGProperty;

/// Builds what the driver is told, from nothing but our own record. No property passes through: each one that can load
/// a class or write a file (CVE-2022-21724, CVE-2022-26520) has no way in.
final class PostgresProperties {
    private PostgresProperties() {}

    static Target.Server server(ConnectionProfile profile) throws FaultException {
        if (!(profile.target() instanceof Target.Server server)) {
            throw new FaultException(
                    Refusal.TARGET_UNSUPPORTED.fault(profile.target().getClass().getSimpleName()));
        }
        if (!server.host().matches("[A-Za-z0-9._-]+|\\[?[0-9A-Fa-f:.]+(%[A-Za-z0-9._-]+)?]?")) {
            throw new FaultException(Refusal.UNSAFE_SETTING.fault("host"));
        }
        return server;
    }

    static String url(Target.Server server) {
        String host = server.host().contains(":") && !server.host().startsWith("[")
                ? "[" + server.host() + "]"
                : server.host();
        return "jdbc:postgresql://" + host + ":" + server.port() + "/"
                + URLEncoder.encode(server.database(), StandardCharsets.UTF_8);
    }

    static Properties of(ConnectionProfile profile, Optional<Secret> secret, OpenOptions options) {
        Properties properties = new Properties();
        if (!profile.user().isEmpty()) {
            PGProperty.USER.set(properties, profile.user());
        }
        secret.ifPresent(held -> PGProperty.PASSWORD.set(properties, held.use(String::new)));
        PGProperty.APPLICATION_NAME.set(properties, options.purpose());
        PGProperty.SSL_MODE.set(properties, tls(profile.tls()));
        timeouts(properties, options);
        values(properties);
        PGProperty.READ_ONLY_MODE.set(properties, "always");
        PGProperty.READ_ONLY.set(properties, options.readOnly());
        return properties;
    }

    private static void timeouts(Properties properties, OpenOptions options) {
        int connect = seconds(options.connectTimeout());
        PGProperty.CONNECT_TIMEOUT.set(properties, connect);
        PGProperty.LOGIN_TIMEOUT.set(properties, connect);
        PGProperty.SOCKET_TIMEOUT.set(properties, seconds(options.socketTimeout()));
        PGProperty.CANCEL_SIGNAL_TIMEOUT.set(properties, 3);
        PGProperty.TCP_KEEP_ALIVE.set(properties, true);
    }

    /// Values come as text, exactly as the server writes them, and statements stay unnamed, so that a pooler between
    /// transactions does no harm.
    private static void values(Properties properties) {
        PGProperty.BINARY_TRANSFER.set(properties, false);
        PGProperty.PREPARE_THRESHOLD.set(properties, 0);
        PGProperty.ASSUME_MIN_SERVER_VERSION.set(properties, "12");
    }

    private static String tls(TlsMode mode) {
        return mode.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// Whole seconds, rounded up: rounding down would turn half a second into "for ever".
    static int seconds(Duration duration) {
        return Math.toIntExact(duration.plusMillis(999).toSeconds());
    }
}
