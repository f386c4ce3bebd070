package dev.drydock.core.connect.tls;

import dev.drydock.core.connect.Refusal;
import java.security.cert.CertificateException;

/// Carries our verdict on a certificate through the handshake.
final class TlsRefusal extends CertificateException {
    private static final long serialVersionUID = 1L;

    private final Refusal refusal;

    TlsRefusal(Refusal refusal, CertificateException cause) {
        super(refusal.name(), cause);
        this.refusal = refusal;
    }

    Refusal refusal() {
        return refusal;
    }
}
