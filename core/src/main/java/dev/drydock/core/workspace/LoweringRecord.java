package dev.drydock.core.workspace;

import dev.drydock.core.audit.AuditEvent;
import dev.drydock.core.audit.AuditJournal;
import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.connect.EffectivePolicy;
import dev.drydock.core.fault.FaultException;
import dev.drydock.core.guard.Lowering;
import dev.drydock.core.guard.Reason;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Tells the journal what is taken away from the safety of a profile, before it is.
///
/// @param before the profile as it is stored
/// @param lowered never empty
record LoweringRecord(ConnectionProfile before, ConnectionProfile after, Set<Lowering> lowered, Reason reason) {
    private static final Logger LOG = LoggerFactory.getLogger(LoweringRecord.class);

    /// @throws FaultException what the journal does not take must not come into force
    void announce(AuditJournal journal) throws FaultException {
        journal.append(event("done"));
    }

    /// Announced, and the profile stayed as it was.
    void withdraw(AuditJournal journal) {
        try {
            journal.append(event("failed"));
        } catch (FaultException refused) {
            LOG.warn("the journal tells of a profile that became less safe, and it did not: {}", refused.fault());
        }
    }

    private AuditEvent event(String outcome) {
        String parts = lowered.stream().map(LoweringRecord.this::fact).sorted().collect(Collectors.joining(", "));
        return new AuditEvent(
                before.id(), before.name(), before.environment(), Profiles.LOWER, reason.text(), parts, outcome);
    }

    private String fact(Lowering part) {
        return switch (part) {
            case ENVIRONMENT -> "ENVIRONMENT " + before.environment() + " > " + after.environment();
            case SAFE_MODE ->
                "SAFE_MODE " + EffectivePolicy.of(before).safeMode() + " > "
                        + EffectivePolicy.of(after).safeMode();
            case READ_ONLY -> "READ_ONLY true > false";
        };
    }
}
