package dev.drydock.testing;

import dev.drydock.core.credential.ProfileSecrets;
import dev.drydock.core.credential.SecretPlaces;
import dev.drydock.core.credential.SecretPrompt;
import java.util.Optional;

/// Secrets for tests that are not about secrets.
public final class TestSecrets {
    private TestSecrets() {}

    /// For profiles that ask each time: nothing is kept beyond memory, nobody is asked.
    public static ProfileSecrets inMemory() {
        return new ProfileSecrets(
                SecretPlaces.under(TestFiles.temporaryFolder("drydock-secrets-")),
                SecretPrompt.NONE,
                (profile, secret, others) -> Optional.empty());
    }
}
