package dev.drydock.core.secrets;

import dev.drydock.core.fault.FaultException;
import java.util.Optional;

/// Gives the secrets that opening one connection may need. Any thread; may block, and may ask the user: call it
/// only for a secret that is needed.
@FunctionalInterface
public interface SecretSource {
    /// A source of nothing.
    SecretSource NONE = use -> Optional.empty();

    /// A copy that the caller closes.
    ///
    /// @throws FaultException Refused by a [SecretRule]: one may be kept, but it cannot be had now
    Optional<Secret> find(SecretUse use) throws FaultException;

    /// The same for work in the background: it never asks the user, and refuses instead.
    default SecretSource quiet() {
        return this;
    }
}
