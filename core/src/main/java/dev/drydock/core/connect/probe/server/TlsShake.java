package dev.drydock.core.connect.probe.server;

import dev.drydock.core.connect.Refusal;
import dev.drydock.core.connect.probe.Fact;
import dev.drydock.core.connect.probe.Finding;
import dev.drydock.core.connect.probe.ProbeCause;
import dev.drydock.core.connect.tls.TlsDemand;
import dev.drydock.core.connect.tls.TlsHandshake;
import dev.drydock.core.connect.tls.TlsState;
import dev.drydock.core.fault.DbFault;
import dev.drydock.core.fault.FaultException;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Shakes hands as a connection would, and says what came of it. Nothing is sent over the connection.
public final class TlsShake {
    private TlsShake() {}

    /// @param socket on which the server awaits TLS
    public static Finding with(Socket socket, TlsDemand demand, int port) {
        try {
            return shake(TlsHandshake.of(demand), socket, port);
        } catch (FaultException unreadable) {
            return unreadable.fault() instanceof DbFault.Refused(var rule, var message, var state)
                    ? Finding.failed(ProbeCause.of(Refusal.valueOf(rule)), unreadable.fault())
                    : Finding.failed(ProbeCause.TLS_FAILED, unreadable.fault());
        }
    }

    private static Finding shake(TlsHandshake handshake, Socket socket, int port) {
        try {
            handshake.over(socket, port).startHandshake();
            return handshake
                    .state()
                    .<Finding>map(state -> new Finding.Passed(facts(state)))
                    .orElse(Finding.failed(ProbeCause.TLS_FAILED));
        } catch (SocketTimeoutException late) {
            return Finding.failed(ProbeCause.NO_ANSWER);
        } catch (IOException failed) {
            ProbeCause cause = TlsHandshake.refusal(failed).map(ProbeCause::of).orElse(ProbeCause.TLS_FAILED);
            List<Fact> facts = handshake.certificate().map(TlsShake::facts).orElse(List.of());
            return new Finding.Failed(cause, Optional.empty(), facts);
        }
    }

    /// What is known of TLS that was agreed on.
    public static List<Fact> facts(TlsState state) {
        List<Fact> facts = new ArrayList<>(List.of(
                new Fact(Fact.Kind.TLS, state.version() + " " + state.cipher()),
                new Fact(Fact.Kind.CERTIFICATE_SUBJECT, state.subject())));
        state.names().forEach(name -> facts.add(new Fact(Fact.Kind.CERTIFICATE_NAME, name)));
        facts.add(new Fact(Fact.Kind.CERTIFICATE_ISSUER, state.issuer()));
        facts.add(new Fact(Fact.Kind.CERTIFICATE_VALID_UNTIL, state.validUntil().toString()));
        facts.add(new Fact(Fact.Kind.CERTIFICATE_VERIFIED, state.verified().name()));
        TlsState.Expiry expiry = state.expiry(Instant.now());
        if (expiry != TlsState.Expiry.FAR) {
            facts.add(new Fact(Fact.Kind.CERTIFICATE_EXPIRY, expiry.name()));
        }
        return List.copyOf(facts);
    }

    /// Of a certificate that was refused.
    private static List<Fact> facts(X509Certificate leaf) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(
                Fact.Kind.CERTIFICATE_SUBJECT, leaf.getSubjectX500Principal().getName()));
        TlsState.names(leaf).forEach(name -> facts.add(new Fact(Fact.Kind.CERTIFICATE_NAME, name)));
        facts.add(new Fact(
                Fact.Kind.CERTIFICATE_ISSUER, leaf.getIssuerX500Principal().getName()));
        facts.add(new Fact(
                Fact.Kind.CERTIFICATE_VALID_UNTIL,
                leaf.getNotAfter().toInstant().toString()));
        return List.copyOf(facts);
    }
}
