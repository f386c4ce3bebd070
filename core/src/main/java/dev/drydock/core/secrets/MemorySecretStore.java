package dev.drydock.core.secrets;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Keeps secrets for the life of the process only; [#close] wipes them all.
public final class MemorySecretStore implements SecretStore, AutoCloseable {
    private final Map<String, Secret> secrets = new ConcurrentHashMap<>();

    @Override
    public Optional<Secret> find(String profileId) {
        return Optional.ofNullable(secrets.get(profileId)).map(Secret::copy);
    }

    @Override
    public void put(String profileId, Secret secret) {
        Secret old = secrets.put(profileId, secret.copy());
        if (old != null) {
            old.close();
        }
    }

    @Override
    public void remove(String profileId) {
        Secret old = secrets.remove(profileId);
        if (old != null) {
            old.close();
        }
    }

    @Override
    public void close() {
        secrets.values().forEach(Secret::close);
        secrets.clear();
    }
}
