package dev.drydock.core.dialect.mysql.driver;

import java.io.IOException;
import java.net.Socket;
import java.sql.SQLException;
import javax.net.ssl.KeyManager;
import javax.net.ssl.TrustManager;
import org.jspecify.annotations.Nullable;
import org.mariadb.jdbc.Configuration;
import org.mariadb.jdbc.HostAddress;
import org.mariadb.jdbc.client.impl.StandardClient;
import org.mariadb.jdbc.client.util.ClosableLock;

/// The bytes below one connection: the socket itself, to cut it, and the certificates for TLS. The driver makes
/// its socket factory and its TLS plug-in by name; they find their wire in the scope of the thread that
/// connects.
public final class Wire {
    static final ScopedValue<Wire> CURRENT = ScopedValue.newInstance();

    private final TrustManager[] trust;
    private final KeyManager[] keys;
    private volatile @Nullable Socket socket;
    private volatile boolean secured;

    /// @param trust judges the server's certificate
    /// @param keys the client's certificate, or none
    public Wire(TrustManager[] trust, KeyManager[] keys) {
        this.trust = trust.clone();
        this.keys = keys.clone();
    }

    /// Connects and logs in with what `configuration` says and nothing else: no URL is read by the driver.
    public MysqlConnection connect(Configuration configuration) throws SQLException {
        HostAddress host = configuration.addresses().getFirst();
        ClosableLock lock = new ClosableLock();
        StandardClient client =
                ScopedValue.where(CURRENT, this).call(() -> new StandardClient(configuration, host, lock, false));
        return new MysqlConnection(configuration, lock, client, this);
    }

    /// True once the server agreed to speak TLS.
    public boolean secured() {
        return secured;
    }

    /// True when a server answered at the address, whatever came after.
    public boolean reached() {
        Socket there = socket;
        return there != null && there.isConnected();
    }

    Wire anew() {
        return new Wire(trust, keys);
    }

    Socket open() {
        Socket fresh = new Socket();
        socket = fresh;
        return fresh;
    }

    TrustManager[] trust() {
        secured = true;
        return trust.clone();
    }

    KeyManager[] keys() {
        return keys.clone();
    }

    /// Closes the socket without a word to the server. Never blocks.
    void cut() throws IOException {
        Socket there = socket;
        if (there != null) {
            there.close();
        }
    }
}
