package dev.drydock.core.dialect.postgres.connect;

import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.connect.Target;
import dev.drydock.core.connect.TlsMode;
import dev.drydock.core.connect.probe.Fact;
import dev.drydock.core.connect.probe.Finding;
import dev.drydock.core.connect.probe.ProbeCause;
import dev.drydock.core.connect.tls.Authorities;
import dev.drydock.core.connect.tls.Unjudged;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSession;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import org.postgresql.ssl.PGjdbcHostnameVerifier;

/// Shakes hands first and judges the certificate afterwards, so that the wrong authority, the wrong date and
/// the wrong name can be told apart. Safe because nothing is ever sent over this connection.
final class TlsKnock {
    /// What Java's own TLS 1.3 names the exchange of keys to a trust manager, for want of one in the cipher
    /// suite.
    private static final String TLS_1_3 = "UNKNOWN";

    private final Target.Server server;
    private final TlsMode mode;
    private final Optional<Path> authorities;

    TlsKnock(Target.Server server, ConnectionProfile profile) {
        this.server = server;
        this.mode = profile.tls();
        this.authorities = PostgresTrust.authorities(profile);
    }

    Finding shake(Socket socket) {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {new Unjudged()}, null);
            SSLSocket secure =
                    (SSLSocket) context.getSocketFactory().createSocket(socket, server.host(), server.port(), true);
            secure.startHandshake();
            return judged(secure.getSession());
        } catch (SocketTimeoutException late) {
            return Finding.failed(ProbeCause.NO_ANSWER);
        } catch (GeneralSecurityException | IOException failed) {
            return Finding.failed(ProbeCause.TLS_FAILED);
        }
    }

    private Finding judged(SSLSession session) throws GeneralSecurityException, IOException {
        X509Certificate[] chain = (X509Certificate[]) session.getPeerCertificates();
        List<Fact> facts = List.of(
                new Fact(Fact.Kind.TLS, session.getProtocol() + " " + session.getCipherSuite()),
                new Fact(
                        Fact.Kind.CERTIFICATE_SUBJECT,
                        chain[0].getSubjectX500Principal().getName()),
                new Fact(
                        Fact.Kind.CERTIFICATE_ISSUER,
                        chain[0].getIssuerX500Principal().getName()),
                new Fact(
                        Fact.Kind.CERTIFICATE_VALID_UNTIL,
                        chain[0].getNotAfter().toInstant().toString()));
        Optional<ProbeCause> cause =
                mode == TlsMode.VERIFY_CA || mode == TlsMode.VERIFY_FULL ? distrust(chain) : Optional.empty();
        if (cause.isEmpty()
                && mode == TlsMode.VERIFY_FULL
                && !PGjdbcHostnameVerifier.INSTANCE.verify(server.host(), session)) {
            cause = Optional.of(ProbeCause.CERTIFICATE_OF_OTHER_HOST);
        }
        return cause.isPresent() ? new Finding.Failed(cause.get(), Optional.empty(), facts) : new Finding.Passed(facts);
    }

    private Optional<ProbeCause> distrust(X509Certificate[] chain) throws GeneralSecurityException {
        try {
            Authorities.trust(authorities).checkServerTrusted(chain, TLS_1_3);
            return Optional.empty();
        } catch (IOException | InvalidPathException unreadable) {
            return Optional.of(ProbeCause.ROOT_CERTIFICATE_UNREADABLE);
        } catch (CertificateException untrusted) {
            return Optional.of(expired(untrusted) ? ProbeCause.CERTIFICATE_EXPIRED : ProbeCause.CERTIFICATE_UNTRUSTED);
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
}
