package dev.drydock.core.guard.unlock;

import dev.drydock.core.fault.DbFault;

/// Why a profile is not unlocked. Found as `rule` in [DbFault.Refused].
public enum UnlockRefusal {
    /// A reason is needed, and has letters or digits.
    NO_REASON,
    /// Nothing is locked by the environment.
    NOT_LOCKED,
    /// The profile itself says read-only: that is changed in the profile, not lifted for a while.
    PROFILE_IS_READ_ONLY;

    public DbFault fault() {
        return new DbFault.Refused(name(), "", "");
    }
}
