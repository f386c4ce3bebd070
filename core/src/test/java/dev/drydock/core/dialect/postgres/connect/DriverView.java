package dev.drydock.core.dialect.postgres.connect;

import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.connect.OpenOptions;
import dev.drydock.core.connect.Target;
import dev.drydock.core.connect.UrlReading;
import dev.drydock.core.fault.FaultException;
import java.time.Duration;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import org.postgresql.Driver;

/// What the driver would understand of an accepted text.
public final class DriverView {
    private static final OpenOptions OPTIONS =
            new OpenOptions("fuzz", Duration.ofSeconds(3), Duration.ofSeconds(3), false);
    /// All that the connector is meant to say before it adds its own socket factories.
    private static final Set<String> ALLOWED = Set.of(
            "user",
            "password",
            "ApplicationName",
            "sslmode",
            "connectTimeout",
            "loginTimeout",
            "socketTimeout",
            "cancelSignalTimeout",
            "tcpKeepAlive",
            "binaryTransfer",
            "prepareThreshold",
            "assumeMinServerVersion",
            "scramMaxIterations",
            "sslResponseTimeout",
            "channelBinding",
            "requireAuth",
            "sslNegotiation",
            "currentSchema",
            "PGHOST",
            "PGPORT",
            "PGDBNAME");

    private DriverView() {}

    public static void check(String text, UrlReading.Read read, String canary) {
        if (read.toString().contains(canary) && read.password().isPresent() && !placedElsewhere(read, canary)) {
            throw new AssertionError("secret shown for " + text);
        }
        if (!(read.target() instanceof Target.Server server)) {
            checkFile(text, read);
            return;
        }
        ConnectionProfile profile = PostgresUrlReaderTest.profile(read);
        try {
            Target.Server checked = PostgresProperties.server(profile);
            Properties built = PostgresProperties.of(profile, read.password(), OPTIONS);
            String url = PostgresProperties.url(checked, OPTIONS);
            Properties seen = Objects.requireNonNull(Driver.parseURL(url, built), url);
            String database = server.database().isEmpty() ? seen.getProperty("PGDBNAME", "") : server.database();
            boolean same = ALLOWED.containsAll(seen.stringPropertyNames())
                    && database.equals(seen.getProperty("PGDBNAME", ""))
                    && server.host().equals(seen.getProperty("PGHOST").replaceAll("[\\[\\]]", ""))
                    && Integer.toString(server.port()).equals(seen.getProperty("PGPORT"));
            if (!same) {
                throw new AssertionError(text + " reaches the driver as " + seen.stringPropertyNames());
            }
        } catch (FaultException refused) {
            throw new AssertionError("read, but not opened: " + text, refused);
        }
        UrlReading again = new PostgresUrlReader().read(new PostgresUrlReader().write(profile));
        if (!(again instanceof UrlReading.Read same)
                || !same.target().equals(read.target())
                || !same.user().equals(read.user())
                || !same.settings().equals(read.settings())
                || same.tls() != read.tls()) {
            throw new AssertionError(text + " comes back as " + again);
        }
    }

    /// A mutation may move the secret into another place, where it is none.
    private static boolean placedElsewhere(UrlReading.Read read, String canary) {
        return (read.target() + read.user() + read.settings()).contains(canary);
    }

    private static void checkFile(String text, UrlReading.Read read) {
        if (!Set.of("create", "readOnly", "busyMillis")
                .containsAll(read.settings().keySet())) {
            throw new AssertionError(text + " sets " + read.settings());
        }
        if (read.target() instanceof Target.LocalFile(var path)
                && path.toString().contains("://")) {
            throw new AssertionError(text + " is not a local file");
        }
    }
}
