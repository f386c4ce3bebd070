package dev.drydock.core.secrets.vault;

import dev.drydock.core.secrets.SecretId;
import java.util.List;

/// What can be said of a vault without its passphrase.
///
/// @param cost of the file's key; of a new one when there is no file
/// @param kept as the file claims: only the passphrase proves it
public record VaultState(Phase phase, KdfCost cost, List<SecretId> kept) {
    /// Whether it can be used at once.
    public enum Phase {
        MISSING,
        LOCKED,
        OPEN
    }
}
