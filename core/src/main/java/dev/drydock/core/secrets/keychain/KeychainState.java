package dev.drydock.core.secrets.keychain;

import dev.drydock.core.fault.DbFault;

/// Whether there is a keychain to keep secrets in.
public sealed interface KeychainState {
    /// Nobody has asked yet, or the search goes on.
    record Unknown() implements KeychainState {}

    /// @param name what it is, for a person
    record Ready(String name) implements KeychainState {}

    /// @param why KEYCHAIN_MISSING, KEYCHAIN_SILENT or KEYCHAIN_REFUSED
    record Unavailable(DbFault why) implements KeychainState {}
}
