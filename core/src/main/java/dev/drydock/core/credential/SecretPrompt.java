package dev.drydock.core.credential;

import dev.drydock.core.fault.DbFault;
import dev.drydock.core.secrets.Secret;
import dev.drydock.core.secrets.SecretUse;
import java.util.Optional;

/// Port: asks the user for a secret. Called on the thread that needs it, never on the FX thread, one question
/// at a time; may wait as long as the user does.
@FunctionalInterface
public interface SecretPrompt {
    /// Asks nobody.
    SecretPrompt NONE = question -> Optional.empty();

    /// What was typed, which the caller closes; empty when the user declined or there is nobody to ask.
    Optional<Secret> ask(Question question);

    /// What is needed.
    sealed interface Question {
        /// @param failed why the last answer did not do; empty the first time
        record UnlockVault(Optional<DbFault> failed) implements Question {}

        /// A passphrase for a vault that is about to be made.
        record CreateVault(Optional<DbFault> failed) implements Question {}

        /// @param profile its name
        record ForProfile(String profile, SecretUse use) implements Question {}
    }
}
