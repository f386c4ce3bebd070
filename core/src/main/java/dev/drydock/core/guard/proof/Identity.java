package dev.drydock.core.guard.proof;

import dev.drydock.core.fault.DbFault;

/// What a login with a typed password proved.
public sealed interface Identity {
    /// The server took this password, and takes no login without one.
    record Proved() implements Identity {}

    /// The server did not take it, or could not be asked.
    record NotProved(DbFault why) implements Identity {}

    /// The server lets this user in without a password, or there is no login at all: no password proves
    /// anything.
    record Unprovable() implements Identity {}
}
