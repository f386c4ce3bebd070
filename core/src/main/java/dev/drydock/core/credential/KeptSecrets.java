package dev.drydock.core.credential;

import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.connect.policy.SecretKeeping;
import dev.drydock.core.fault.FaultException;
import dev.drydock.core.secrets.Secret;
import dev.drydock.core.secrets.SecretId;
import dev.drydock.core.secrets.SecretId.Slot;
import dev.drydock.core.secrets.SecretStore;
import dev.drydock.core.secrets.SecretUse;
import dev.drydock.core.secrets.keychain.KeychainState;
import java.util.Optional;

/// What the place of a profile's policy keeps for it. A locked vault is asked open.
final class KeptSecrets {
    private final SecretPlaces places;
    private final VaultDoor door;

    KeptSecrets(SecretPlaces places, SecretPrompt prompt) {
        this.places = places;
        this.door = new VaultDoor(places.vault(), prompt);
    }

    void prepare(SecretKeeping place) throws FaultException {
        switch (place) {
            case ASK -> {}
            case KEYCHAIN -> {
                if (places.keychain().searched() instanceof KeychainState.Unavailable(var why)) {
                    throw new FaultException(why);
                }
            }
            case VAULT -> door.unlocked();
        }
    }

    Optional<Secret> find(ConnectionProfile profile, SecretUse use, Slot slot) throws FaultException {
        return door.open(() -> store(profile).find(new SecretId(profile.id(), use, slot)));
    }

    boolean holds(ConnectionProfile profile, SecretUse use, Slot slot) throws FaultException {
        return store(profile).holds(new SecretId(profile.id(), use, slot));
    }

    void put(ConnectionProfile profile, SecretUse use, Slot slot, Secret secret) throws FaultException {
        door.open(() -> {
            store(profile).put(new SecretId(profile.id(), use, slot), secret);
            return true;
        });
    }

    void remove(ConnectionProfile profile, SecretUse use, Slot slot) throws FaultException {
        door.open(() -> {
            store(profile).remove(new SecretId(profile.id(), use, slot));
            return true;
        });
    }

    private SecretStore store(ConnectionProfile profile) {
        return places.store(profile.policy().secrets());
    }
}
