package dev.drydock.core.credential;

import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.connect.imports.preview.ImportCandidate;
import dev.drydock.core.connect.policy.SecretKeeping;
import dev.drydock.core.fault.FaultException;
import dev.drydock.core.secrets.Secret;
import dev.drydock.core.secrets.SecretUse;
import dev.drydock.core.workspace.ProfileChange;
import dev.drydock.core.workspace.Profiles;
import dev.drydock.core.workspace.takeover.ProfileTakeover;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes imported candidates over with the secrets that the user opted for: a profile and its secrets come
/// together or not at all. Any thread; blocks, and may ask for the vault's passphrase.
public final class ImportTakeover {
    private static final Logger LOG = LoggerFactory.getLogger(ImportTakeover.class);

    private final ProfileTakeover profiles;
    private final ProfileSecrets secrets;
    private final SecretKeeping keeping;

    /// @param keeping where the candidates' secrets go; [SecretKeeping#ASK] = nowhere
    /// @throws FaultException when that place cannot be used; nothing is stored then
    public ImportTakeover(Profiles profiles, ProfileSecrets secrets, SecretKeeping keeping) throws FaultException {
        this.profiles = new ProfileTakeover(profiles);
        this.secrets = secrets;
        this.keeping = keeping;
        secrets.prepare(keeping);
    }

    /// Stores one under a name that is free. Its secrets stay the caller's to wipe.
    ///
    /// @throws FaultException when profile or secrets cannot be stored; neither is then
    public ProfileChange store(ImportCandidate candidate, String folder) throws FaultException {
        if (keeping == SecretKeeping.ASK || candidate.secrets().isEmpty()) {
            return profiles.store(candidate.profile(), folder);
        }
        ConnectionProfile profile =
                candidate.profile().with(candidate.profile().policy().keeping(keeping));
        boolean stored = false;
        try {
            for (Map.Entry<SecretUse, Secret> each : candidate.secrets().entrySet()) {
                secrets.put(profile, each.getKey(), each.getValue());
            }
            ProfileChange change = profiles.store(profile, folder);
            stored = change instanceof ProfileChange.Saved;
            return change;
        } finally {
            if (!stored) {
                forget(profile, candidate);
            }
        }
    }

    /// Nobody else knows the id of a profile that was not stored, so one that stays does no harm.
    private void forget(ConnectionProfile profile, ImportCandidate candidate) {
        for (SecretUse use : candidate.secrets().keySet()) {
            try {
                secrets.remove(profile, use);
            } catch (FaultException stays) {
                LOG.warn("a secret of a profile that was not stored stays: {}", stays.fault());
            }
        }
    }
}
