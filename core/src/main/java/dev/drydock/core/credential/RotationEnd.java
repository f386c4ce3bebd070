package dev.drydock.core.credential;

import dev.drydock.core.fault.DbFault;
import dev.drydock.core.guard.Verdict;

/// How a change of a password ended.
public sealed interface RotationEnd {
    /// The server and the store have the new one.
    ///
    /// @param login whose password it is
    record Changed(String login) implements RotationEnd {}

    /// The guard stopped it, or nobody agreed to what it asked; nothing was done.
    record Stopped(Verdict verdict) implements RotationEnd {}

    /// The server never had the new one; the old one holds and is kept.
    record NotChanged(RotationStep step, DbFault why) implements RotationEnd {}

    /// The server had the new one and was given the old one back, which was proved by a login.
    record TakenBack(RotationStep step, DbFault why) implements RotationEnd {}

    /// Nobody knows which one holds. Both are kept, and the next use tries both.
    record Unsettled(RotationStep step, DbFault why) implements RotationEnd {}
}
