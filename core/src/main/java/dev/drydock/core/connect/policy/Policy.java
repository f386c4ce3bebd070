package dev.drydock.core.connect.policy;

import java.util.Optional;

/// What the user decided for one profile; an empty part follows from its environment.
public record Policy(
        Optional<SafeMode> safeMode,
        Optional<CommitMode> commitMode,
        Timeouts timeouts,
        SecretKeeping secrets,
        PoolSettings pool) {
    /// Nothing decided: all of it follows from the environment, secrets are asked for.
    public static final Policy DEFAULTS =
            new Policy(Optional.empty(), Optional.empty(), Timeouts.DEFAULTS, SecretKeeping.ASK, PoolSettings.DEFAULTS);

    /// The same with its secrets kept elsewhere.
    public Policy keeping(SecretKeeping place) {
        return new Policy(safeMode, commitMode, timeouts, place, pool);
    }
}
