package dev.drydock.core.credential;

import dev.drydock.core.connect.policy.SecretKeeping;
import dev.drydock.core.fault.FaultException;
import dev.drydock.core.secrets.MemorySecretStore;
import dev.drydock.core.secrets.SecretStore;
import dev.drydock.core.secrets.keychain.Keychain;
import dev.drydock.core.secrets.keychain.KeychainState;
import dev.drydock.core.secrets.vault.Vault;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The places of one user. Nothing is opened or searched for before it is used.
///
/// @param home folder for the files that belong to secrets
public record SecretPlaces(Path home, MemorySecretStore memory, Keychain keychain, Vault vault)
        implements AutoCloseable {
    /// Those under the workspace `home` and of this system.
    public static SecretPlaces under(Path home) {
        return new SecretPlaces(
                home,
                new MemorySecretStore(),
                new Keychain(),
                new Vault(home.resolve("secrets.vault"), Vault.DEFAULT_IDLE));
    }

    SecretStore store(SecretKeeping keeping) {
        return switch (keeping) {
            case ASK -> memory;
            case KEYCHAIN -> keychain;
            case VAULT -> vault;
        };
    }

    /// Every place with what keeps it from being used, in the order of the enum. Reads the vault's file; does
    /// not wait for the keychain.
    public List<KeepingChoice> choices() {
        return List.of(
                new KeepingChoice(SecretKeeping.ASK, KeepingChoice.Standing.READY, "", Optional.empty()),
                keychainChoice(keychain.state()),
                vaultChoice());
    }

    private static KeepingChoice keychainChoice(KeychainState state) {
        return switch (state) {
            case KeychainState.Unknown() ->
                new KeepingChoice(SecretKeeping.KEYCHAIN, KeepingChoice.Standing.SEARCHING, "", Optional.empty());
            case KeychainState.Ready(var name) ->
                new KeepingChoice(SecretKeeping.KEYCHAIN, KeepingChoice.Standing.READY, name, Optional.empty());
            case KeychainState.Unavailable(var why) ->
                new KeepingChoice(SecretKeeping.KEYCHAIN, KeepingChoice.Standing.UNAVAILABLE, "", Optional.of(why));
        };
    }

    private KeepingChoice vaultChoice() {
        String path = vault.path().toString();
        try {
            KeepingChoice.Standing standing = switch (vault.state().phase()) {
                case MISSING -> KeepingChoice.Standing.TO_BE_MADE;
                case LOCKED -> KeepingChoice.Standing.LOCKED;
                case OPEN -> KeepingChoice.Standing.READY;
            };
            return new KeepingChoice(SecretKeeping.VAULT, standing, path, Optional.empty());
        } catch (FaultException unusable) {
            return new KeepingChoice(
                    SecretKeeping.VAULT, KeepingChoice.Standing.UNAVAILABLE, path, Optional.of(unusable.fault()));
        }
    }

    /// Wipes what is in memory and locks the vault.
    @Override
    public void close() {
        memory.close();
        vault.close();
        keychain.close();
    }
}
