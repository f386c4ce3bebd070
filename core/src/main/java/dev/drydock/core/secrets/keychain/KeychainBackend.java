package dev.drydock.core.secrets.keychain;

import dev.drydock.core.secrets.Secret;
import java.util.Optional;

/// Port: one keychain that was found. Called by one thread at a time; may block for ever, for example on a
/// dialog of the desktop.
interface KeychainBackend {
    /// What it is, for a person.
    String name();

    /// @throws KeychainException when it cannot be read
    Optional<Secret> find(String account) throws KeychainException;

    void put(String account, Secret secret) throws KeychainException;

    /// The account exists.
    void remove(String account) throws KeychainException;

    /// @throws Exception whatever the library throws; nobody needs to know
    void close() throws Exception;

    /// Looks for a keychain.
    @FunctionalInterface
    interface Search {
        KeychainBackend open() throws KeychainException;
    }

    /// What the keychain said, without any secret.
    final class KeychainException extends Exception {
        private static final long serialVersionUID = 1L;

        KeychainException(String fact, Throwable cause) {
            super(fact, cause);
        }

        String fact() {
            return String.valueOf(getMessage());
        }
    }
}
