package dev.drydock.core.guard.unlock;

/// Why a profile is locked again.
public enum Relock {
    /// Its time was over, or the clock was set so that nobody can tell.
    EXPIRED,
    /// The user locked it.
    BY_USER,
    /// The process ended.
    QUIT
}
