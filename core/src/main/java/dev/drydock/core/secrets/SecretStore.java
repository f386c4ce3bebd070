package dev.drydock.core.secrets;

import dev.drydock.core.fault.FaultException;
import java.util.Optional;

/// Port: where secrets are kept. Implementations are safe for any thread; all but the memory's block. What they
/// throw is [dev.drydock.core.fault.DbFault.Refused] with a [SecretRule].
public interface SecretStore {
    /// A copy that the caller closes; empty when none is kept.
    Optional<Secret> find(SecretId id) throws FaultException;

    /// Whether one is kept, as far as can be told without asking anybody for anything.
    boolean holds(SecretId id) throws FaultException;

    /// Keeps a copy of `secret`; the caller still closes its own. What was there before is there when this
    /// throws.
    void put(SecretId id, Secret secret) throws FaultException;

    /// Nothing happens when none is kept.
    void remove(SecretId id) throws FaultException;
}
