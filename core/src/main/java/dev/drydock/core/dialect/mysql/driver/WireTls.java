package dev.drydock.core.dialect.mysql.driver;

import javax.net.ssl.KeyManager;
import javax.net.ssl.TrustManager;
import org.mariadb.jdbc.Configuration;
import org.mariadb.jdbc.HostAddress;
import org.mariadb.jdbc.export.ExceptionFactory;
import org.mariadb.jdbc.plugin.TlsSocketPlugin;

/// Hands the driver the certificates of the current [Wire] instead of letting it read files or URLs. Found
/// through `META-INF/services`.
public final class WireTls implements TlsSocketPlugin {
    public static final String TYPE = "drydock";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public TrustManager[] getTrustManager(Configuration configuration, ExceptionFactory factory, HostAddress host) {
        return Wire.CURRENT.get().trust();
    }

    @Override
    public KeyManager[] getKeyManager(Configuration configuration, ExceptionFactory factory) {
        return Wire.CURRENT.get().keys();
    }
}
