package dev.drydock.core.credential;

import dev.drydock.core.audit.AuditEvent;
import dev.drydock.core.audit.AuditJournal;
import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.connect.Connector;
import dev.drydock.core.connect.OpenOptions;
import dev.drydock.core.connect.policy.SafeMode;
import dev.drydock.core.fault.FaultException;
import dev.drydock.core.guard.Guard;
import dev.drydock.core.guard.Stance;
import dev.drydock.core.guard.Verdict;
import dev.drydock.core.secrets.Secret;
import dev.drydock.core.secrets.SecretRule;
import dev.drydock.core.secrets.SecretUse;
import dev.drydock.core.sql.Syntax;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Changes a login's password on the server and in the store in one act. The new password is kept beside the
/// old one before the server hears of it, so that a crash at any moment loses neither; whatever fails
/// afterwards is taken back. Blocks: call from a job.
public final class PasswordRotation {
    /// The action in the journal.
    public static final String ACTION = "secret.rotate";

    private static final Logger LOG = LoggerFactory.getLogger(PasswordRotation.class);
    private static final Duration STATEMENT_PATIENCE = Duration.ofSeconds(30);

    private final ProfileSecrets secrets;
    private final Ports ports;
    private final AuditJournal journal;

    /// What it needs of a dialect.
    public record Ports(Connector connector, CredentialChange change, Syntax syntax) {}

    /// Whether the user agreed to what the guard asks.
    @FunctionalInterface
    public interface Consent {
        boolean to(Verdict.NeedsConfirmation question);
    }

    public PasswordRotation(ProfileSecrets secrets, Ports ports, AuditJournal journal) {
        this.secrets = secrets;
        this.ports = ports;
        this.journal = journal;
    }

    /// @param next stays the caller's
    public RotationEnd rotate(ConnectionProfile profile, Secret next, Consent consent) {
        Verdict verdict = verdict(profile);
        boolean agreed = switch (verdict) {
            case Verdict.Allowed() -> true;
            case Verdict.NeedsConfirmation question -> consent.to(question);
            case Verdict.Refused refused -> false;
        };
        if (!agreed) {
            return new RotationEnd.Stopped(verdict);
        }
        try {
            return secrets.settlement().inTurn(() -> inTurn(profile, next, verdict));
        } catch (FaultException refused) {
            return new RotationEnd.NotChanged(RotationStep.SETTLE, refused.fault());
        }
    }

    /// What the guard says of it. A profile whose own safe mode is read-only changes no password.
    public Verdict verdict(ConnectionProfile profile) {
        return verdict(profile, ports);
    }

    /// The same, before there is a rotation.
    public static Verdict verdict(ConnectionProfile profile, Ports ports) {
        boolean readOnly = profile.readOnly()
                || profile.policy()
                        .safeMode()
                        .filter(mode -> mode == SafeMode.READ_ONLY)
                        .isPresent();
        return Guard.judge(
                ports.syntax().effect(ports.change().masked(profile.user())),
                Stance.in(profile.environment(), readOnly));
    }

    private RotationEnd inTurn(ConnectionProfile profile, Secret next, Verdict verdict) throws FaultException {
        if (secrets.settlement().settleInTurn(profile) == Settlement.Result.UNKNOWN) {
            return new RotationEnd.NotChanged(RotationStep.SETTLE, SecretRule.CHANGE_UNSETTLED.fault(profile.name()));
        }
        Optional<Secret> found;
        try {
            found = secrets.find(profile, SecretUse.DATABASE);
        } catch (FaultException refused) {
            return new RotationEnd.NotChanged(RotationStep.FIND_OLD, refused.fault());
        }
        if (found.isEmpty()) {
            return new RotationEnd.NotChanged(RotationStep.FIND_OLD, SecretRule.NOTHING_KEPT.fault(profile.name()));
        }
        try (Secret old = found.get()) {
            return from(profile, old, next, verdict);
        }
    }

    private RotationEnd from(ConnectionProfile profile, Secret old, Secret next, Verdict verdict) {
        OpenOptions options = new OpenOptions("Drydock password change", LoginTrial.PATIENCE, STATEMENT_PATIENCE, false)
                .with(secrets.source(profile));
        Connection connection;
        try {
            connection = ports.connector().open(profile, Optional.of(old), options);
        } catch (FaultException refused) {
            return new RotationEnd.NotChanged(RotationStep.LOGIN, refused.fault());
        }
        try {
            return new RotationAct(profile, connection, old, next, verdict, this).run();
        } finally {
            try {
                connection.close();
            } catch (SQLException gone) {
                LOG.debug("the connection of a change was gone", gone);
            }
        }
    }

    CredentialChange change() {
        return ports.change();
    }

    ProfileSecrets secrets() {
        return secrets;
    }

    /// Writes one line about a change that has begun or ended.
    void tell(ConnectionProfile profile, String login, Verdict verdict, String outcome) throws FaultException {
        journal.append(new AuditEvent(
                profile.id(),
                profile.name(),
                profile.environment(),
                ACTION,
                ports.change().masked(login),
                code(verdict),
                outcome));
    }

    private static String code(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Allowed() -> "allowed";
            case Verdict.NeedsConfirmation(var rule, var typedName, var proof) ->
                (typedName ? "confirmed by name: " : "confirmed: ") + rule;
            case Verdict.Refused(var rule) -> "refused: " + rule;
        };
    }
}
