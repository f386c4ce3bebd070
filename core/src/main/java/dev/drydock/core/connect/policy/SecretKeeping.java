package dev.drydock.core.connect.policy;

/// Where a profile's secrets are kept.
public enum SecretKeeping {
    /// Nowhere: asked for each time, forgotten with the process.
    ASK,
    /// The keychain of the operating system.
    KEYCHAIN,
    /// Drydock's own encrypted file.
    VAULT
}
