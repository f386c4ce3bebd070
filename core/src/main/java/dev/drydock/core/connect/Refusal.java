package dev.drydock.core.connect;

import dev.drydock.core.fault.DbFault;

/// Why Drydock itself does not open a connection. Its name is the `rule` of the [DbFault.Refused] that says so.
public enum Refusal {
    SERVER_TOO_OLD,
    UNSAFE_SETTING,
    TARGET_UNSUPPORTED,
    TLS_UNTRUSTED,
    TLS_WRONG_HOST,
    TLS_MISSING,
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
