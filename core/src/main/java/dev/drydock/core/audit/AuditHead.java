package dev.drydock.core.audit;

/// The newest line of a journal: how many lines there are and the hash of the last (64 zeros when there is
/// none).
public record AuditHead(long count, String hash) {
    /// Hash that stands before the first line.
    public static final String GENESIS = "0".repeat(64);

    public static final AuditHead EMPTY = new AuditHead(0, GENESIS);
}
