package dev.drydock.core.dialect.postgres.connect;

import dev.drydock.core.connect.Refusal;
import dev.drydock.core.connect.TlsMode;
import dev.drydock.core.fault.DbFault;
import java.io.FileNotFoundException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.postgresql.ssl.DefaultJavaSSLFactory;
import org.postgresql.util.PSQLException;

/// Which certificates a server's certificate is checked against.
final class PostgresTrust {
    static final String JAVA_TRUST = DefaultJavaSSLFactory.class.getName();

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

    /// The driver tells these in words alone, in the language of the process. They are recognised by what was
    /// asked for and by what the exception lacks: 08006 without a cause is the host name, which is checked
    /// last; 08004 of its own, with a password at hand, is a server without TLS.
    static Optional<DbFault> refusal(TlsMode mode, boolean hasPassword, SQLException thrown) {
        boolean ofDriver = thrown instanceof PSQLException own && own.getServerErrorMessage() == null;
        boolean demanded = mode != TlsMode.DISABLE && mode != TlsMode.PREFER;
        if (!ofDriver || !demanded) {
            return Optional.empty();
        }
        String state = Objects.requireNonNullElse(thrown.getSQLState(), "");
        String message = Objects.requireNonNullElse(thrown.getMessage(), "");
        if (thrown.getCause() instanceof FileNotFoundException) {
            return Optional.of(new DbFault.Refused(Refusal.TLS_UNTRUSTED.name(), message, state));
        }
        if (state.equals("08006") && thrown.getCause() == null && mode == TlsMode.VERIFY_FULL) {
            return Optional.of(new DbFault.Refused(Refusal.TLS_WRONG_HOST.name(), message, state));
        }
        return state.equals("08004") && hasPassword
                ? Optional.of(new DbFault.Refused(Refusal.TLS_MISSING.name(), message, state))
                : Optional.empty();
    }
}
