package dev.drydock.app.panel.connections.form;

import dev.drydock.core.secrets.Secret;
import java.util.Optional;

/// What was typed or came with a URL, until it is saved, replaced or left. FX thread.
final class TypedSecret {
    private Optional<Secret> held = Optional.empty();

    /// Wipes what was held before.
    void keep(Optional<Secret> secret) {
        held.ifPresent(Secret::close);
        held = secret;
    }

    /// The caller closes it.
    Optional<Secret> copy() {
        return held.map(Secret::copy);
    }
}
