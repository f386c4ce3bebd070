package dev.drydock.core.dialect.mysql.connect;

import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.connect.Environment;
import dev.drydock.core.connect.OpenOptions;
import dev.drydock.core.connect.Target;
import dev.drydock.core.connect.UrlReading;
import dev.drydock.core.fault.FaultException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.mariadb.jdbc.Configuration;

/// What the driver would be told of an accepted text.
public final class MysqlDriverView {
    private static final OpenOptions OPTIONS =
            new OpenOptions("fuzz", Duration.ofSeconds(3), Duration.ofSeconds(3), false);

    private MysqlDriverView() {}

    static ConnectionProfile profile(UrlReading.Read read) {
        return new ConnectionProfile(
                "id", "n", Environment.DEV, read.dialect(), read.target(), read.user(), read.tls(), read.settings());
    }

    public static void check(String text, UrlReading.Read read, String canary) {
        String open = read.target() + read.user() + read.settings();
        if (read.password().isPresent() && read.toString().contains(canary) && !open.contains(canary)) {
            throw new AssertionError("secret shown for " + text);
        }
        ConnectionProfile profile = profile(read);
        Target.Server server = (Target.Server) read.target();
        try {
            Configuration told = MysqlConfiguration.of(profile, read.tls(), Optional.empty(), OPTIONS);
            boolean same = told.addresses().size() == 1
                    && told.addresses().getFirst().host.equals(server.host())
                    && told.addresses().getFirst().port == server.port()
                    && server.database().equals(told.database() == null ? "" : told.database());
            if (!same || !isClosed(told)) {
                throw new AssertionError(text + " reaches the driver as " + told);
            }
        } catch (FaultException | SQLException refused) {
            throw new AssertionError("read, but not opened: " + text, refused);
        }
        UrlReading again = new MysqlUrlReader().read(new MysqlUrlReader().write(profile));
        if (!(again instanceof UrlReading.Read back)
                || !back.target().equals(read.target())
                || !back.user().equals(read.user())
                || !back.settings().equals(read.settings())
                || back.tls() != read.tls()) {
            throw new AssertionError(text + " comes back as " + again);
        }
    }

    /// Nothing that loads a class of somebody's choice, names a file, sends SQL or leads elsewhere.
    static boolean isClosed(Configuration told) {
        return !told.allowLocalInfile()
                && !told.allowMultiQueries()
                && Boolean.FALSE.equals(told.permitRedirect())
                && told.initSql() == null
                && told.sessionVariables() == null
                && told.credentialPlugin() == null
                && told.localSocket() == null
                && told.pipe() == null
                && told.serverSslCert() == null
                && told.keyStore() == null
                && told.trustStore() == null
                && told.serverRsaPublicKeyFile() == null
                && told.nonMappedOptions().isEmpty()
                && told.socketFactory().equals("dev.drydock.core.dialect.mysql.driver.OpeningSockets")
                && told.tlsSocketType().equals("drydock");
    }
}
