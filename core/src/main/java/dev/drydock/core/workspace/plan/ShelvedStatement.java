package dev.drydock.core.workspace.plan;

import java.time.Instant;

/// A statement whose plans are kept.
///
/// @param profileId `""` for a connection without a profile
/// @param fingerprint the same for statements that differ in literals only
/// @param sql without literals
/// @param pinned the plan that the user compares others with, 0 for none
public record ShelvedStatement(
        long id, String profileId, String fingerprint, String sql, long pinned, Instant lastSeen) {}
