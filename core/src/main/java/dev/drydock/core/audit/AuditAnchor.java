package dev.drydock.core.audit;

import dev.drydock.core.fault.FaultException;
import java.util.Optional;

/// Port: keeps the head of a journal somewhere else than in the journal, so that a cut tail is noticed. Any
/// thread.
public interface AuditAnchor {
    Optional<AuditHead> head() throws FaultException;

    void move(AuditHead head) throws FaultException;
}
