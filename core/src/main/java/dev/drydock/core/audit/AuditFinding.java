package dev.drydock.core.audit;

/// Something wrong with a journal.
///
/// @param line 1-based line in the file where it shows; one past the last line when lines are missing at the
///     end
public record AuditFinding(long line, Kind kind) {
    public enum Kind {
        /// Not a canonical line of a journal: altered bytes, foreign text, a blank line.
        UNREADABLE,
        /// The line does not have the hash it claims.
        ALTERED,
        /// The line does not follow the one before it: removed, inserted, repeated or reordered lines.
        BROKEN_CHAIN,
        /// Lines that the anchor has seen are missing at the end, or were replaced.
        CUT_OFF,
        /// The last line has no end: a crash while it was written. The next append sets it aside and says so in
        /// the journal.
        TORN,
        /// The journal says of itself that a torn line was set aside here.
        REPAIRED,
        /// The journal says of itself that lines the anchor had seen were missing when this line was written.
        GAP_RECORDED
    }
}
