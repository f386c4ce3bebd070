package dev.drydock.core.connect.tls;

import dev.drydock.core.connect.Refusal;
import dev.drydock.core.fault.FaultException;
import dev.drydock.core.secrets.Secret;
import dev.drydock.core.secrets.SecretUse;
import java.io.EOFException;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSession;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import org.jspecify.annotations.Nullable;

/// TLS of one connection: made from a demand before the driver connects, asked afterwards what came of it. Any
/// thread.
public final class TlsHandshake {
    private static final String[] VERSIONS = {"TLSv1.3", "TLSv1.2"};
    /// Alerts of RFC 8446 6.2 by which a server refuses the client's certificate, as the JDK spells them.
    private static final Pattern NOT_OUR_CERTIFICATE = Pattern.compile(
            "fatal alert: (certificate_required|bad_certificate|unsupported_certificate|certificate_unknown|"
                    + "certificate_expired|certificate_revoked|unknown_ca|access_denied)");
    private static final Pattern NOTHING_IN_COMMON =
            Pattern.compile("fatal alert: (handshake_failure|protocol_version|insufficient_security)|protocol version");

    private final TlsDemand demand;
    private final SSLContext context;
    private final ServerJudge judge;
    private volatile @Nullable SSLSocket socket;

    private TlsHandshake(TlsDemand demand, SSLContext context, ServerJudge judge) {
        this.demand = demand;
        this.context = context;
        this.judge = judge;
    }

    /// Reads the files of the demand.
    ///
    /// @throws FaultException Refused by `TLS_AUTHORITIES_UNREADABLE` or `TLS_KEY_UNREADABLE`
    public static TlsHandshake of(TlsDemand demand) throws FaultException {
        KeyManager[] keys = keys(demand);
        try {
            ServerJudge judge = new ServerJudge(
                    demand.judged()
                            ? Optional.of(Authorities.trust(demand.files().authorities()))
                            : Optional.empty());
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys, new TrustManager[] {judge}, null);
            return new TlsHandshake(demand, context, judge);
        } catch (IOException | GeneralSecurityException unreadable) {
            throw new FaultException(Refusal.TLS_AUTHORITIES_UNREADABLE.fault(fact(unreadable)), unreadable);
        }
    }

    private static KeyManager[] keys(TlsDemand demand) throws FaultException {
        Optional<Path> certificate = demand.files().certificate();
        Optional<Path> key = demand.files().key();
        if (certificate.isEmpty() || key.isEmpty()) {
            return new KeyManager[0];
        }
        Optional<Secret> passphrase = demand.secrets().find(SecretUse.TLS_KEY);
        try {
            return ClientKey.managers(certificate.get(), key.get(), passphrase);
        } catch (IOException | GeneralSecurityException unreadable) {
            throw new FaultException(Refusal.TLS_KEY_UNREADABLE.fault(fact(unreadable)), unreadable);
        } finally {
            passphrase.ifPresent(Secret::close);
        }
    }

    private static String fact(Throwable thrown) {
        return Objects.requireNonNullElse(thrown.getMessage(), thrown.getClass().getSimpleName());
    }

    /// TLS on top of `plain`, with our versions and our judgement; the caller shakes hands.
    ///
    /// @param port only to tell sessions of different servers apart
    public SSLSocket over(Socket plain, int port) throws IOException {
        SSLSocket secure = (SSLSocket) context.getSocketFactory().createSocket(plain, demand.host(), port, true);
        secure.setUseClientMode(true);
        secure.setEnabledProtocols(VERSIONS);
        if (demand.named()) {
            SSLParameters parameters = secure.getSSLParameters();
            // RFC 2818 3.1: names of the certificate before its subject, wildcards for one label only.
            parameters.setEndpointIdentificationAlgorithm("HTTPS");
            secure.setSSLParameters(parameters);
        }
        socket = secure;
        return secure;
    }

    /// The server agreed to speak TLS, whatever came of it.
    public boolean begun() {
        return socket != null;
    }

    /// In TLS 1.3 the client is done before the server has judged its certificate: the refusal comes as a
    /// connection that is closed on the first word, often before the alert that says why could be read.
    public Optional<Refusal> closedOnOurCertificate(SQLException thrown) {
        boolean closed = thrown.getCause() instanceof SocketException || thrown.getCause() instanceof EOFException;
        return closed && showsOwn() && certificate().isPresent()
                ? Optional.of(Refusal.TLS_CLIENT_CERTIFICATE)
                : Optional.empty();
    }

    /// The client has a certificate to show.
    private boolean showsOwn() {
        return demand.files().certificate().isPresent() && demand.files().key().isPresent();
    }

    /// What the server showed, also when it was refused.
    public Optional<X509Certificate> certificate() {
        return judge.seen();
    }

    /// What was agreed; only once hands are shaken. Empty when TLS was never begun.
    public Optional<TlsState> state() {
        SSLSocket secure = socket;
        if (secure == null) {
            return Optional.empty();
        }
        try {
            SSLSession session = secure.getSession();
            return session.getPeerCertificates()[0] instanceof X509Certificate leaf
                    ? Optional.of(TlsState.of(session, leaf, verification()))
                    : Optional.empty();
        } catch (SSLPeerUnverifiedException failed) {
            return Optional.empty();
        }
    }

    private TlsState.Verification verification() {
        if (!demand.judged()) {
            return TlsState.Verification.NONE;
        }
        return demand.named() ? TlsState.Verification.AUTHORITY_AND_HOST : TlsState.Verification.AUTHORITY;
    }

    /// What TLS has to do with `thrown`; empty: nothing.
    public static Optional<Refusal> refusal(Throwable thrown) {
        Optional<Refusal> found = Optional.empty();
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof TlsRefusal refusal) {
                return Optional.of(refusal.refusal());
            }
            if (found.isEmpty() && cause instanceof SSLException alert && !lost(alert)) {
                found = Optional.of(named(Objects.requireNonNullElse(alert.getMessage(), "")));
            }
        }
        return found;
    }

    /// The network broke off, not TLS.
    private static boolean lost(SSLException thrown) {
        return thrown.getCause() instanceof SocketException || thrown.getCause() instanceof EOFException;
    }

    private static Refusal named(String alert) {
        if (NOT_OUR_CERTIFICATE.matcher(alert).find()) {
            return Refusal.TLS_CLIENT_CERTIFICATE;
        }
        return NOTHING_IN_COMMON.matcher(alert).find() ? Refusal.TLS_TOO_OLD : Refusal.TLS_FAILED;
    }
}
