package dev.drydock.core.workspace;

import dev.drydock.core.connect.ConnectionProfile;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// A profile as the workspace keeps it.
///
/// @param folder where the user filed it, parts separated by `/`; `""` = top level
public record StoredProfile(
        ConnectionProfile profile, String folder, Optional<Instant> lastUsed, Optional<LastTest> lastTest) {
    /// How the last connection test of it ended.
    ///
    /// @param answer how long the server took to answer the last step; empty when a step failed
    public record LastTest(Instant when, Optional<Duration> answer) {}
}
