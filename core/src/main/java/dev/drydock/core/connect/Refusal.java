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
    FILE_MISSING,
    FILE_IS_DIRECTORY,
    FILE_NOT_READABLE,
    FILE_NOT_DATABASE;

    /// @param fact what was found, for example a version or a path; not a sentence
    public DbFault fault(String fact) {
        return new DbFault.Refused(name(), fact, "");
    }
}
