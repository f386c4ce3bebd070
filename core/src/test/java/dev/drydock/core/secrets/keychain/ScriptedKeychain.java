package dev.drydock.core.secrets.keychain;

import dev.drydock.core.secrets.Secret;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// A keychain of a test's own that does as it is told.
public final class ScriptedKeychain implements KeychainBackend {
    /// What was kept, by account.
    public final Map<String, String> kept = new ConcurrentHashMap<>();

    /// Accounts whose writes fail.
    public volatile String refusesWritesOf = "nobody's";

    /// Keeps something else than it is given.
    public volatile boolean forgetful;

    public Keychain keychain() {
        return new Keychain(() -> this, Duration.ofSeconds(5), Duration.ofSeconds(5));
    }

    @Override
    public String name() {
        return "scripted";
    }

    @Override
    public Optional<Secret> find(String account) {
        return Optional.ofNullable(kept.get(account)).map(text -> Secret.taking(text.toCharArray()));
    }

    @Override
    public void put(String account, Secret secret) throws KeychainException {
        if (account.matches(refusesWritesOf)) {
            throw new KeychainException("no room", new IllegalStateException("no room"));
        }
        kept.put(account, forgetful ? "something else" : secret.use(String::new));
    }

    @Override
    public void remove(String account) throws KeychainException {
        kept.remove(account);
    }

    @Override
    public void close() {}
}
