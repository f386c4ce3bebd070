package dev.drydock.core.dialect.postgres.connect;

import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.connect.Refusal;
import dev.drydock.core.connect.TlsMode;
import dev.drydock.core.connect.route.TlsFiles;
import dev.drydock.core.connect.tls.TlsDemand;
import dev.drydock.core.connect.tls.TlsHandshake;
import dev.drydock.core.fault.DbFault;
import dev.drydock.core.secrets.SecretSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.postgresql.util.PSQLException;

/// Which certificates a server's certificate is checked against.
final class PostgresTrust {
    private static final String REJECTED = "08004";

    private PostgresTrust() {}

    /// Where libpq and pgjdbc look by default (manual 34.19.1).
    static Path libpqRoot() {
        boolean windows =
                System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("windows");
        String roaming = System.getenv("APPDATA");
        return windows && roaming != null
                ? Path.of(roaming, "postgresql", "root.crt")
                : Path.of(System.getProperty("user.home", "."), ".postgresql", "root.crt");
    }

    /// What is demanded of TLS. The authorities are those of the profile's route or setting, else libpq's own
    /// file where a certificate is to be verified and there is such a file, else what Java trusts.
    static TlsDemand demand(ConnectionProfile profile, String host, SecretSource secrets) {
        TlsFiles own = profile.route().tls();
        TlsFiles files = new TlsFiles(authorities(profile), own.certificate(), own.key());
        return new TlsDemand(profile.tls(), host, files, secrets);
    }

    static Optional<Path> authorities(ConnectionProfile profile) {
        Optional<Path> route = profile.route().tls().authorities();
        String setting = PostgresSetting.ROOT_CERTIFICATE.in(profile.settings());
        if (route.isPresent() || setting.equals("system")) {
            return route;
        }
        if (!setting.isEmpty()) {
            return Optional.of(Path.of(setting));
        }
        boolean verified = profile.tls() == TlsMode.VERIFY_CA || profile.tls() == TlsMode.VERIFY_FULL;
        return verified && Files.exists(libpqRoot()) ? Optional.of(libpqRoot()) : Optional.empty();
    }

    /// The driver tells these in words alone, in the language of the process. They are recognised by what our
    /// own handshake saw and by what the exception lacks: 08004 of the driver's own is a server without TLS
    /// when hands were never shaken, and with a password at hand a way of login that it was told not to go.
    static Optional<DbFault> refusal(TlsMode mode, TlsHandshake tls, boolean hasPassword, SQLException thrown) {
        boolean ofDriver = thrown instanceof PSQLException own && own.getServerErrorMessage() == null;
        if (!ofDriver) {
            return Optional.empty();
        }
        String state = Objects.requireNonNullElse(thrown.getSQLState(), "");
        String message = Objects.requireNonNullElse(thrown.getMessage(), "");
        return TlsHandshake.refusal(thrown)
                .or(() -> tls.closedOnOurCertificate(thrown))
                .or(() -> byState(mode, tls, hasPassword, state))
                .map(refusal -> new DbFault.Refused(refusal.name(), message, state));
    }

    private static Optional<Refusal> byState(TlsMode mode, TlsHandshake tls, boolean hasPassword, String state) {
        if (!state.equals(REJECTED)) {
            return Optional.empty();
        }
        boolean demanded = mode != TlsMode.DISABLE && mode != TlsMode.PREFER;
        if (demanded && !tls.begun()) {
            return Optional.of(Refusal.TLS_MISSING);
        }
        return hasPassword ? Optional.of(Refusal.LOGIN_UNSAFE) : Optional.empty();
    }
}
