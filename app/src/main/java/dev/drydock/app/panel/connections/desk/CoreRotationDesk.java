package dev.drydock.app.panel.connections.desk;

import dev.drydock.core.audit.AuditJournal;
import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.credential.PasswordRotation;
import dev.drydock.core.credential.ProfileSecrets;
import dev.drydock.core.credential.RotationEnd;
import dev.drydock.core.dialect.Dialect;
import dev.drydock.core.dialect.Dialects;
import dev.drydock.core.fault.FaultException;
import dev.drydock.core.guard.Verdict;
import dev.drydock.core.job.Outcome;
import dev.drydock.core.secrets.NewPassword;
import dev.drydock.core.secrets.Secret;
import dev.drydock.core.secrets.SecretRule;
import dev.drydock.core.secrets.SecretUse;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/// Changes passwords on the real core, as jobs.
public final class CoreRotationDesk implements RotationDesk {
    private final Work work;
    private final JournalSource journal;
    private final ProfileSecrets secrets;
    private final UnaryOperator<Dialect> guard;
    private final UnaryOperator<String> word;

    /// Where the journal is. Blocks.
    @FunctionalInterface
    public interface JournalSource {
        AuditJournal get() throws FaultException;
    }

    /// @param guard may wrap the ports of a dialect
    /// @param word how a job is called in the window, by the name of the profile
    public CoreRotationDesk(
            Work work,
            JournalSource journal,
            ProfileSecrets secrets,
            UnaryOperator<Dialect> guard,
            UnaryOperator<String> word) {
        this.work = work;
        this.journal = journal;
        this.secrets = secrets;
        this.guard = guard;
        this.word = word;
    }

    @Override
    public Optional<Verdict> verdict(ConnectionProfile profile) {
        return ports(profile).map(ports -> PasswordRotation.verdict(profile, ports));
    }

    @Override
    public void rotate(Change change, Consumer<Outcome<RotationEnd>> then) {
        ConnectionProfile profile = change.profile();
        work.run(
                profile.id(),
                word.apply(profile.name()),
                context -> {
                    try (change;
                            Secret next = change.next().map(Secret::copy).orElseGet(NewPassword::generate)) {
                        PasswordRotation.Ports ports =
                                ports(profile).orElseThrow(() -> SecretRule.NOT_CHANGEABLE.refusal(profile.dialect()));
                        change.old().ifPresent(old -> secrets.typed(profile.id(), SecretUse.DATABASE, old));
                        return new PasswordRotation(secrets, ports, journal.get())
                                .rotate(profile, next, question -> change.agreed());
                    }
                },
                then);
    }

    private Optional<PasswordRotation.Ports> ports(ConnectionProfile profile) {
        return Dialects.byId(profile.dialect())
                .map(guard)
                .flatMap(dialect -> dialect.credentials()
                        .map(change -> new PasswordRotation.Ports(dialect.connector(), change, dialect.syntax())));
    }
}
