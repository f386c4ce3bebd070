package dev.drydock.core.dialect.postgres.connect;

import java.nio.file.Path;
import java.util.Locale;
import org.postgresql.ssl.DefaultJavaSSLFactory;

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
}
