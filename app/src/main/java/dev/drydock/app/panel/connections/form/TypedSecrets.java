package dev.drydock.app.panel.connections.form;

import dev.drydock.core.secrets.Secret;
import dev.drydock.core.secrets.SecretUse;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/// What was typed or came with a URL, until it is saved, replaced or left. FX thread.
final class TypedSecrets {
    private final Map<SecretUse, Secret> held = new EnumMap<>(SecretUse.class);

    /// Takes `secret` over and wipes what was held before.
    void keep(SecretUse use, Optional<Secret> secret) {
        Secret before = held.remove(use);
        if (before != null) {
            before.close();
        }
        secret.ifPresent(given -> held.put(use, given));
    }

    void forget() {
        held.values().forEach(Secret::close);
        held.clear();
    }

    /// The caller closes them.
    Map<SecretUse, Secret> copies() {
        Map<SecretUse, Secret> copies = new EnumMap<>(SecretUse.class);
        held.forEach((use, secret) -> copies.put(use, secret.copy()));
        return copies;
    }
}
