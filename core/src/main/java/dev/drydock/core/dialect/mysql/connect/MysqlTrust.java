package dev.drydock.core.dialect.mysql.connect;

import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.connect.Refusal;
import dev.drydock.core.connect.TlsMode;
import dev.drydock.core.dialect.mysql.driver.Wire;
import dev.drydock.core.fault.FaultException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Optional;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;

/// Which certificates a server's certificate is checked against: the profile's authorities, else what Java
/// trusts. The driver's own way to trust a self-signed certificate after the login (its zero configuration) is
/// never used.
final class MysqlTrust {
    private MysqlTrust() {}

    static Wire wire(ConnectionProfile profile) throws FaultException {
        boolean verified = profile.tls() == TlsMode.VERIFY_CA || profile.tls() == TlsMode.VERIFY_FULL;
        TrustManager[] trust = verified ? authorities(profile) : new TrustManager[] {new Unverified()};
        return new Wire(trust, new KeyManager[0]);
    }

    private static TrustManager[] authorities(ConnectionProfile profile) throws FaultException {
        Optional<Path> file = profile.route().tls().authorities();
        try {
            TrustManagerFactory factory = TrustManagerFactory.getInstance("PKIX");
            if (file.isPresent()) {
                factory.init(anchors(file.get()));
            } else {
                factory.init((KeyStore) null);
            }
            return factory.getTrustManagers();
        } catch (GeneralSecurityException | IOException unreadable) {
            throw new FaultException(
                    Refusal.TLS_UNTRUSTED.fault(file.map(Path::toString).orElse("")), unreadable);
        }
    }

    private static KeyStore anchors(Path file) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        try (InputStream in = Files.newInputStream(file)) {
            int number = 0;
            for (Certificate certificate :
                    CertificateFactory.getInstance("X.509").generateCertificates(in)) {
                store.setCertificateEntry("authority" + number++, certificate);
            }
        }
        return store;
    }

    /// For the modes that encrypt without asking who answers.
    private static final class Unverified extends X509ExtendedTrustManager {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String kind) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String kind) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String kind, Socket socket) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String kind, Socket socket) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String kind, SSLEngine engine) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String kind, SSLEngine engine) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
