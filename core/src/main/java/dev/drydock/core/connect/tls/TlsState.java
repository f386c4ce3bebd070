package dev.drydock.core.connect.tls;

import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLSession;

/// What TLS of one connection is like, as this side saw it in the handshake.
///
/// @param version for example `TLSv1.3`
/// @param subject, issuer of the server's certificate, as RFC 2253 writes names
/// @param names the alternative names of the certificate: hosts and addresses
/// @param verified how the certificate was judged
public record TlsState(
        String version,
        String cipher,
        String subject,
        List<String> names,
        String issuer,
        Instant validFrom,
        Instant validUntil,
        Verification verified) {
    /// From here on an expiry is worth a word.
    public static final Duration NOTICE = Duration.ofDays(30);

    public TlsState {
        names = List.copyOf(names);
    }

    /// How a certificate was judged.
    public enum Verification {
        /// Not at all: protects against listeners, not against a server in the middle.
        NONE,
        /// Signed by a trusted authority, for whatever host.
        AUTHORITY,
        /// Signed by a trusted authority for this host.
        AUTHORITY_AND_HOST
    }

    /// How near the end of a certificate is.
    public enum Expiry {
        FAR,
        SOON,
        PAST;

        /// Of a certificate that ends at `end`.
        public static Expiry of(Instant end, Instant now) {
            if (now.isAfter(end)) {
                return PAST;
            }
            return now.plus(NOTICE).isAfter(end) ? SOON : FAR;
        }
    }

    public Expiry expiry(Instant now) {
        return Expiry.of(validUntil, now);
    }

    static TlsState of(SSLSession session, X509Certificate leaf, Verification verified) {
        return new TlsState(
                session.getProtocol(),
                session.getCipherSuite(),
                leaf.getSubjectX500Principal().getName(),
                names(leaf),
                leaf.getIssuerX500Principal().getName(),
                leaf.getNotBefore().toInstant(),
                leaf.getNotAfter().toInstant(),
                verified);
    }

    /// The alternative names of a certificate: hosts (kind 2) and addresses (kind 7) of RFC 5280 4.2.1.6.
    public static List<String> names(X509Certificate leaf) {
        try {
            return Optional.ofNullable(leaf.getSubjectAlternativeNames()).orElse(List.of()).stream()
                    .filter(name -> Integer.valueOf(2).equals(kind(name))
                            || Integer.valueOf(7).equals(kind(name)))
                    .map(name -> String.valueOf(List.copyOf(name).get(1)))
                    .toList();
        } catch (CertificateParsingException unreadable) {
            return List.of();
        }
    }

    private static Object kind(Collection<?> name) {
        return List.copyOf(name).getFirst();
    }
}
