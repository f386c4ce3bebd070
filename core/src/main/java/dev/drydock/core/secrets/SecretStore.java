package dev.drydock.core.secrets;

import java.util.Optional;

/// Port: where secrets are kept, by profile id. Implementations are safe for any thread.
public interface SecretStore {
    /// A copy that the caller closes.
    Optional<Secret> find(String profileId);

    /// Keeps a copy of `secret`; the caller still closes its own.
    void put(String profileId, Secret secret);

    void remove(String profileId);
}
