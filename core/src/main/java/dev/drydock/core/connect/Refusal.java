package dev.drydock.core.connect;

import dev.drydock.core.fault.DbFault;

/// Why Drydock itself does not open a connection. Its name is the `rule` of the [DbFault.Refused] that says so.
public enum Refusal {
    SERVER_TOO_OLD,
    UNSAFE_SETTING,
    TARGET_UNSUPPORTED,
    /// Signed by no authority that is trusted.
    TLS_UNTRUSTED,
    TLS_EXPIRED,
    /// A good certificate, but for another host.
    TLS_WRONG_HOST,
    /// Demanded, and the server does not offer it.
    TLS_MISSING,
    /// No version or cipher in common; ours begin with TLS 1.2.
    TLS_TOO_OLD,
    /// The server does not take the client's certificate.
    TLS_CLIENT_CERTIFICATE,
    /// Our file of authorities.
    TLS_AUTHORITIES_UNREADABLE,
    /// Our own certificate or key, or its passphrase.
    TLS_KEY_UNREADABLE,
    /// The handshake broke off.
    TLS_FAILED,
    /// The way the server wants to log us in is weaker than what it could do, costs us too much, or is
    /// forbidden: no channel binding, too many iterations, another kind of login than demanded.
    LOGIN_UNSAFE,
    /// The server has not answered lately and is left alone for a while.
    SERVER_RESTING,
    /// The SSH server knows no proof we have.
    SSH_LOGIN,
    /// No agent is running.
    SSH_AGENT,
    SSH_KEY_UNREADABLE,
    SSH_KNOWN_HOSTS,
    /// Nobody has vouched for the SSH server's key; the fact is its fingerprint.
    SSH_HOST_UNKNOWN,
    /// The SSH server shows another key than the one that is known, or one that is revoked.
    SSH_HOST_CHANGED,
    /// The SSH server does not forward to the database's host.
    SSH_FORWARDING,
    FILE_MISSING,
    FILE_IS_DIRECTORY,
    FILE_NOT_READABLE,
    FILE_NOT_DATABASE;

    /// @param fact what was found, for example a version or a path; not a sentence
    public DbFault fault(String fact) {
        return new DbFault.Refused(name(), fact, "");
    }
}
