package dev.drydock.core.audit;

import java.time.Instant;

/// One line of the journal.
///
/// @param seq 1 for the first line, without gaps
/// @param time to the millisecond
/// @param actor the operating system's user
/// @param event masked and cut
/// @param fingerprint SHA-256 in hex of the whole masked statement, `""` without one
/// @param previous hash of the line before, 64 zeros for the first
/// @param hash SHA-256 in hex over the canonical line without this member
public record AuditEntry(
        long seq, Instant time, String actor, AuditEvent event, String fingerprint, String previous, String hash) {}
