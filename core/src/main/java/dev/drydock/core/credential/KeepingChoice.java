package dev.drydock.core.credential;

import dev.drydock.core.connect.policy.SecretKeeping;
import dev.drydock.core.fault.DbFault;
import java.util.Optional;

/// One place a profile's secrets could be kept in, and whether it can be used now.
///
/// @param place what it is called, for example the keychain's name or the vault's path; `""` where there is
///     nothing to name
public record KeepingChoice(SecretKeeping keeping, Standing standing, String place, Optional<DbFault> why) {
    /// Whether it can be used.
    public enum Standing {
        READY,
        /// Is being looked for.
        SEARCHING,
        /// The vault is there and asks for its passphrase.
        LOCKED,
        /// There is no vault yet: the first secret makes one.
        TO_BE_MADE,
        /// `why` says why not.
        UNAVAILABLE
    }
}
