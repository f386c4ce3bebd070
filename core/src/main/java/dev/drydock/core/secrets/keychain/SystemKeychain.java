package dev.drydock.core.secrets.keychain;

import com.github.javakeyring.BackendNotSupportedException;
import com.github.javakeyring.Keyring;
import com.github.javakeyring.PasswordAccessException;
import dev.drydock.core.secrets.Secret;
import java.util.Optional;

/// The keychain that java-keyring 1.0.4 finds: Secret Service or KWallet by D-Bus, macOS Keychain, Windows
/// Credential Manager. The library takes and gives passwords as `String`: here, and nowhere else in core, a
/// secret is one for the time of a call, and is left to the garbage collector.
final class SystemKeychain implements KeychainBackend {
    static final String SERVICE = "Drydock";

    /// Kept in the keychain to tell "nothing there" from "cannot be read", which the library does not.
    private static final String PROBE = "availability probe";

    private static final String PROBE_TEXT = "kept by Drydock to see whether the keychain can be read";

    private final Keyring keyring;

    private SystemKeychain(Keyring keyring) {
        this.keyring = keyring;
    }

    static KeychainBackend open() throws KeychainException {
        try {
            SystemKeychain found = new SystemKeychain(Keyring.create());
            found.probe();
            return found;
        } catch (BackendNotSupportedException none) {
            throw new KeychainException(String.valueOf(none.getMessage()), none);
        }
    }

    private void probe() throws KeychainException {
        try {
            keyring.setPassword(SERVICE, PROBE, PROBE_TEXT);
            keyring.getPassword(SERVICE, PROBE);
        } catch (PasswordAccessException refused) {
            throw refused(refused);
        }
    }

    @Override
    public String name() {
        return switch (keyring.getKeyringStorageType()) {
            case GNOME_KEYRING -> "Secret Service";
            case KWALLET -> "KWallet";
            case OSX_KEYCHAIN, LEGACY_OSX_KEYCHAIN -> "macOS Keychain";
            case WINDOWS_CREDENTIAL_STORE -> "Windows Credential Manager";
        };
    }

    @Override
    public Optional<Secret> find(String account) throws KeychainException {
        try {
            return Optional.ofNullable(keyring.getPassword(SERVICE, account))
                    .map(text -> Secret.taking(text.toCharArray()));
        } catch (PasswordAccessException missingOrRefused) {
            try {
                keyring.getPassword(SERVICE, PROBE);
                return Optional.empty();
            } catch (PasswordAccessException refused) {
                throw refused(refused);
            }
        }
    }

    @Override
    public void put(String account, Secret secret) throws KeychainException {
        String text = secret.use(String::new);
        try {
            keyring.setPassword(SERVICE, account, text);
        } catch (PasswordAccessException refused) {
            throw refused(refused);
        }
    }

    @Override
    public void remove(String account) throws KeychainException {
        try {
            keyring.deletePassword(SERVICE, account);
        } catch (PasswordAccessException refused) {
            throw refused(refused);
        }
    }

    @Override
    public void close() throws Exception {
        keyring.close();
    }

    private static KeychainException refused(PasswordAccessException refused) {
        return new KeychainException(String.valueOf(refused.getMessage()), refused);
    }
}
