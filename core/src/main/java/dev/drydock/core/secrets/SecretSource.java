package dev.drydock.core.secrets;

import java.util.Optional;

/// Gives the secrets that opening one connection may need beyond the login's own. Any thread; may block.
@FunctionalInterface
public interface SecretSource {
    /// A source of nothing.
    SecretSource NONE = use -> Optional.empty();

    /// A copy that the caller closes.
    Optional<Secret> find(SecretUse use);
}
