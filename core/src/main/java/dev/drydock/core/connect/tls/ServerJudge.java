package dev.drydock.core.connect.tls;

import dev.drydock.core.connect.Refusal;
import java.net.Socket;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.X509Certificate;
import java.util.Optional;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/// Judges a server's chain in two steps, so that a certificate that nobody trusts and one for another host can
/// be told apart.
final class ServerJudge extends X509ExtendedTrustManager {
    private final Optional<X509ExtendedTrustManager> trust;
    private volatile @Nullable X509Certificate seen;

    /// @param trust empty takes every certificate: where the user asked for encryption without proof
    ServerJudge(Optional<X509ExtendedTrustManager> trust) {
        this.trust = trust;
    }

    Optional<X509Certificate> seen() {
        return Optional.ofNullable(seen);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String kind, Socket socket) throws CertificateException {
        seen = chain[0];
        if (trust.isPresent()) {
            judge(trust.get(), chain, kind, socket);
        }
    }

    private static void judge(X509ExtendedTrustManager trust, X509Certificate[] chain, String kind, Socket socket)
            throws CertificateException {
        try {
            trust.checkServerTrusted(chain, kind);
        } catch (CertificateException distrusted) {
            throw new TlsRefusal(expired(distrusted) ? Refusal.TLS_EXPIRED : Refusal.TLS_UNTRUSTED, distrusted);
        }
        try {
            trust.checkServerTrusted(chain, kind, socket);
        } catch (CertificateException refused) {
            // A weak algorithm comes as a subclass; what names no such host as the plain class.
            boolean host = refused.getClass() == CertificateException.class;
            throw new TlsRefusal(host ? Refusal.TLS_WRONG_HOST : Refusal.TLS_UNTRUSTED, refused);
        }
    }

    private static boolean expired(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof CertificateExpiredException) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String kind) throws CertificateException {
        throw new CertificateException("judged only on a socket");
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String kind, SSLEngine engine) throws CertificateException {
        throw new CertificateException("judged only on a socket");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String kind) throws CertificateException {
        throw new CertificateException("no client connects to us");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String kind, Socket socket) throws CertificateException {
        throw new CertificateException("no client connects to us");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String kind, SSLEngine engine) throws CertificateException {
        throw new CertificateException("no client connects to us");
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return trust.map(X509ExtendedTrustManager::getAcceptedIssuers).orElse(new X509Certificate[0]);
    }
}
