package dev.drydock.core.audit;

import java.util.List;
import java.util.Optional;

/// What a verification found.
///
/// @param lines complete lines read
/// @param head the last line's place and hash as found in the file
/// @param anchor what the file was held against; empty when there was none, then a cut tail cannot be noticed
public record AuditReport(long lines, AuditHead head, Optional<AuditHead> anchor, List<AuditFinding> findings) {
    public AuditReport {
        findings = List.copyOf(findings);
    }

    /// No finding but repairs that the journal itself tells of.
    public boolean intact() {
        return findings.stream().allMatch(finding -> finding.kind() == AuditFinding.Kind.REPAIRED);
    }
}
