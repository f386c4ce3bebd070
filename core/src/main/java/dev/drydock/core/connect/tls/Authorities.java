package dev.drydock.core.connect.tls;

import dev.drydock.core.connect.Refusal;
import dev.drydock.core.fault.FaultException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;

/// The certificates that a server's certificate is judged by.
public final class Authorities {
    private static final long CAP_BYTES = 4L << 20;

    private Authorities() {}

    /// @param file PEM; empty = what the platform trusts
    /// @throws IOException when the file cannot be read or holds no certificate
    public static X509ExtendedTrustManager trust(Optional<Path> file) throws IOException, GeneralSecurityException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance("PKIX");
        factory.init(file.isPresent() ? anchors(file.get()) : null);
        for (TrustManager manager : factory.getTrustManagers()) {
            if (manager instanceof X509ExtendedTrustManager extended) {
                return extended;
            }
        }
        throw new GeneralSecurityException("this Java has no PKIX");
    }

    private static KeyStore anchors(Path file) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        int number = 0;
        for (Certificate certificate : certificates(file)) {
            store.setCertificateEntry("authority" + number++, certificate);
        }
        return store;
    }

    /// When the first certificate of `file`, a PEM, ends: of a chain that is the owner's own.
    ///
    /// @throws FaultException Refused by [Refusal#TLS_AUTHORITIES_UNREADABLE]
    public static Instant validUntil(Path file) throws FaultException {
        try {
            boolean plain = Files.isRegularFile(file) && Files.size(file) <= CAP_BYTES;
            if (plain && certificates(file).iterator().next() instanceof X509Certificate first) {
                return first.getNotAfter().toInstant();
            }
            throw new FaultException(Refusal.TLS_AUTHORITIES_UNREADABLE.fault(file.toString()));
        } catch (IOException | GeneralSecurityException unreadable) {
            throw new FaultException(Refusal.TLS_AUTHORITIES_UNREADABLE.fault(file.toString()), unreadable);
        }
    }

    /// At least one.
    static Collection<? extends Certificate> certificates(Path file) throws IOException, GeneralSecurityException {
        try (InputStream in = Files.newInputStream(file)) {
            Collection<? extends Certificate> found =
                    CertificateFactory.getInstance("X.509").generateCertificates(in);
            if (found.isEmpty()) {
                throw new IOException("no certificate in " + file);
            }
            return found;
        } catch (CertificateException notOne) {
            throw new IOException("no certificate in " + file, notOne);
        }
    }
}
