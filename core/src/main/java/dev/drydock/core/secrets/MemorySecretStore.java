package dev.drydock.core.secrets;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Keeps secrets for the life of the process only; [#close] wipes them all. Never blocks, never fails.
public final class MemorySecretStore implements SecretStore, AutoCloseable {
    private final Map<SecretId, Secret> secrets = new HashMap<>();

    @Override
    public synchronized Optional<Secret> find(SecretId id) {
        return Optional.ofNullable(secrets.get(id)).map(Secret::copy);
    }

    @Override
    public synchronized boolean holds(SecretId id) {
        return secrets.containsKey(id);
    }

    @Override
    public synchronized void put(SecretId id, Secret secret) {
        Secret copy = secret.copy();
        remove(id);
        secrets.put(id, copy);
    }

    @Override
    public synchronized void remove(SecretId id) {
        Optional.ofNullable(secrets.remove(id)).ifPresent(Secret::close);
    }

    @Override
    public synchronized void close() {
        secrets.values().forEach(Secret::close);
        secrets.clear();
    }
}
