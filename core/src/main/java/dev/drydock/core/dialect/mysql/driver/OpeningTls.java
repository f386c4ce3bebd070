package dev.drydock.core.dialect.mysql.driver;

import java.io.IOException;
import java.net.Socket;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import org.mariadb.jdbc.Configuration;
import org.mariadb.jdbc.HostAddress;
import org.mariadb.jdbc.export.ExceptionFactory;
import org.mariadb.jdbc.plugin.TlsSocketPlugin;

/// Lets our own handshake speak TLS and judge certificates instead of the driver, which would read files or
/// URLs for that. Found through `META-INF/services`.
public final class OpeningTls implements TlsSocketPlugin {
    public static final String TYPE = "drydock";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public SSLSocket createSocket(Socket socket, SSLSocketFactory unused, String peerHost) throws IOException {
        return Opening.CURRENT.get().tls().over(socket, socket.getPort());
    }

    @Override
    public TrustManager[] getTrustManager(Configuration configuration, ExceptionFactory factory, HostAddress host) {
        return new TrustManager[0];
    }

    @Override
    public KeyManager[] getKeyManager(Configuration configuration, ExceptionFactory factory) {
        return new KeyManager[0];
    }
}
