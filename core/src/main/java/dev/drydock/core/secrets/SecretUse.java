package dev.drydock.core.secrets;

/// What a secret of a profile is for.
public enum SecretUse {
    /// The login at the database.
    DATABASE,
    /// The passphrase of the client's TLS key.
    TLS_KEY,
    /// The password, or the passphrase of the key, at the SSH server of the tunnel.
    SSH,
    /// The same at the jump host before it.
    SSH_JUMP
}
