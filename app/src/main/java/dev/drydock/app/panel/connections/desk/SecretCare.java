package dev.drydock.app.panel.connections.desk;

import dev.drydock.app.panel.connections.desk.Desk.Given;
import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.credential.ProfileSecrets;
import dev.drydock.core.fault.FaultException;
import dev.drydock.core.job.Job;
import dev.drydock.core.job.JobContext;
import dev.drydock.core.secrets.Secret;
import dev.drydock.core.secrets.SecretSource;
import dev.drydock.core.secrets.SecretUse;
import dev.drydock.core.workspace.ProfileChange;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What becomes of the secrets when a profile is saved. Blocks; may ask the user to open the vault.
final class SecretCare {
    private final ProfileSecrets secrets;

    SecretCare(ProfileSecrets secrets) {
        this.secrets = secrets;
    }

    /// The uses for which one is kept.
    Set<SecretUse> kept(ConnectionProfile profile) throws FaultException {
        Set<SecretUse> uses = EnumSet.noneOf(SecretUse.class);
        for (SecretUse use : SecretUse.values()) {
            if (secrets.holds(profile, use)) {
                uses.add(use);
            }
        }
        return uses;
    }

    /// For opening or testing with the form as it stands. Valid until `given` is closed.
    SecretSource source(ConnectionProfile profile, Given given) {
        SecretSource stored = secrets.source(profile);
        return use -> {
            Secret typed = given.typed().get(use);
            if (typed != null) {
                return Optional.of(typed.copy());
            }
            return given.dropped().contains(use) ? Optional.empty() : stored.find(use);
        };
    }

    /// Writes the profile. Its secrets are where they belong before it is: what is to be forgotten is gone, the
    /// rest has moved, what was typed is kept. All of it is as it was when the profile stays as it was.
    ProfileChange saving(
            ConnectionProfile before,
            ConnectionProfile after,
            Given given,
            Job<ProfileChange> write,
            JobContext context)
            throws FaultException, InterruptedException {
        Set<SecretUse> replaced = EnumSet.noneOf(SecretUse.class);
        replaced.addAll(given.dropped());
        replaced.addAll(given.typed().keySet());
        Map<SecretUse, Secret> taken = take(before, replaced);
        Set<SecretUse> put = EnumSet.noneOf(SecretUse.class);
        boolean saved = false;
        try {
            secrets.move(before, after);
            for (Map.Entry<SecretUse, Secret> typed : given.typed().entrySet()) {
                secrets.put(after, typed.getKey(), typed.getValue());
                put.add(typed.getKey());
            }
            ProfileChange change = write.run(context);
            saved = change instanceof ProfileChange.Saved;
            return change;
        } finally {
            if (!saved) {
                for (SecretUse use : put) {
                    secrets.remove(after, use);
                }
                secrets.move(after, before);
                for (Map.Entry<SecretUse, Secret> back : taken.entrySet()) {
                    secrets.put(before, back.getKey(), back.getValue());
                }
            }
            taken.values().forEach(Secret::close);
        }
    }

    private Map<SecretUse, Secret> take(ConnectionProfile profile, Set<SecretUse> uses) throws FaultException {
        Map<SecretUse, Secret> taken = new EnumMap<>(SecretUse.class);
        for (SecretUse use : uses) {
            if (secrets.holds(profile, use)) {
                secrets.find(profile, use).ifPresent(secret -> taken.put(use, secret));
                secrets.remove(profile, use);
            }
        }
        return taken;
    }
}
