package dev.drydock.core.dialect.postgres.connect;

import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.connect.Endpoint;
import dev.drydock.core.connect.OpenOptions;
import dev.drydock.core.connect.Target;
import dev.drydock.core.connect.TlsMode;
import dev.drydock.core.connect.url.SafeServer;
import dev.drydock.core.connect.wire.TlsSocketFactory;
import dev.drydock.core.connect.wire.WireSocketFactory;
import dev.drydock.core.fault.FaultException;
import dev.drydock.core.secrets.Secret;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import org.postgresql.PGProperty;

/// Builds what the driver is told, from nothing but our own record. No property passes through: each one that
/// can load a class or write a file (CVE-2022-21724, CVE-2022-26520) has no way in.
final class PostgresProperties {
    /// What OWASP asks of PBKDF2 with SHA-256 (Password Storage Cheat Sheet, 2023); PostgreSQL's own default is
    /// 4096. More is refused: the work is ours, and the number is the server's (CVE-2026-42198).
    private static final int SCRAM_ITERATIONS = 600_000;

    private PostgresProperties() {}

    static Target.Server server(ConnectionProfile profile) throws FaultException {
        return SafeServer.of(
                profile,
                (name, value) -> PostgresSetting.ofProfile(name)
                        .filter(setting -> setting.accepts(value))
                        .isPresent());
    }

    static String url(Target.Server server, OpenOptions options) {
        Endpoint at = options.entry().orElseGet(() -> new Endpoint(server.host(), server.port()));
        String host = at.host().indexOf(':') >= 0 ? "[" + at.host() + "]" : at.host();
        return "jdbc:postgresql://" + host + ":" + at.port() + "/"
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
        timeouts(properties, profile, options);
        text(properties, PGProperty.CHANNEL_BINDING, channelBinding(profile, secret.isPresent()));
        PGProperty.SCRAM_MAX_ITERATIONS.set(properties, SCRAM_ITERATIONS);
        text(properties, PGProperty.REQUIRE_AUTH, PostgresSetting.REQUIRE_AUTH.in(profile.settings()));
        text(properties, PGProperty.SSL_NEGOTIATION, PostgresSetting.TLS_NEGOTIATION.in(profile.settings()));
        text(properties, PGProperty.CURRENT_SCHEMA, PostgresSetting.SEARCH_PATH.in(profile.settings()));
        values(properties);
        return properties;
    }

    /// Not told to the driver: it takes the server's READ ONLY default back whenever autocommit is switched
    /// off, and a transaction begun by hand would then write.
    static boolean readOnly(ConnectionProfile profile, OpenOptions options) {
        return options.readOnly() || profile.readOnly();
    }

    /// The only class names the driver ever gets, and they are constants. Certificates are judged by our own
    /// handshake: the driver is told to demand TLS where a certificate is to be verified, and no more, so that
    /// behind a tunnel the name of the server counts and not that of the tunnel's end.
    static void sockets(Properties properties, String wireKey, String handshakeKey) {
        PGProperty.SOCKET_FACTORY.set(properties, WireSocketFactory.class.getName());
        PGProperty.SOCKET_FACTORY_ARG.set(properties, wireKey);
        PGProperty.SSL_FACTORY.set(properties, TlsSocketFactory.class.getName());
        PGProperty.SSL_FACTORY_ARG.set(properties, handshakeKey);
    }

    /// Over TLS a login by password must be bound to it, or a server in the middle could strip the binding off.
    /// A setting of the profile outranks that: poolers cannot bind.
    private static String channelBinding(ConnectionProfile profile, boolean hasPassword) {
        String own = PostgresSetting.CHANNEL_BINDING.in(profile.settings());
        boolean demanded = profile.tls() != TlsMode.DISABLE && profile.tls() != TlsMode.PREFER;
        return own.isEmpty() && demanded && hasPassword ? "require" : own;
    }

    private static void text(Properties properties, PGProperty property, String value) {
        if (!value.isEmpty()) {
            property.set(properties, value);
        }
    }

    private static void timeouts(Properties properties, ConnectionProfile profile, OpenOptions options) {
        String own = PostgresSetting.CONNECT_SECONDS.in(profile.settings());
        int connect = own.isEmpty() || own.equals("0") ? seconds(options.connectTimeout()) : Integer.parseInt(own);
        PGProperty.CONNECT_TIMEOUT.set(properties, connect);
        PGProperty.LOGIN_TIMEOUT.set(properties, connect);
        PGProperty.SSL_RESPONSE_TIMEOUT.set(properties, Math.toIntExact(1000L * connect));
        PGProperty.SOCKET_TIMEOUT.set(properties, seconds(options.socketTimeout()));
        PGProperty.CANCEL_SIGNAL_TIMEOUT.set(properties, 3);
        PGProperty.TCP_KEEP_ALIVE.set(properties, true);
    }

    /// Values come as text, exactly as the server writes them, and statements stay unnamed, so that a pooler
    /// between transactions does no harm.
    private static void values(Properties properties) {
        PGProperty.BINARY_TRANSFER.set(properties, false);
        PGProperty.PREPARE_THRESHOLD.set(properties, 0);
        PGProperty.ASSUME_MIN_SERVER_VERSION.set(properties, "12");
    }

    private static String tls(TlsMode mode) {
        return switch (mode) {
            case DISABLE -> "disable";
            case PREFER -> "prefer";
            case REQUIRE, VERIFY_CA, VERIFY_FULL -> "require";
        };
    }

    /// Whole seconds, rounded up: rounding down would turn half a second into "for ever".
    static int seconds(Duration duration) {
        return Math.toIntExact(duration.plusMillis(999).toSeconds());
    }
}
