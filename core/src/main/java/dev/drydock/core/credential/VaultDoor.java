package dev.drydock.core.credential;

import dev.drydock.core.credential.SecretPrompt.Question;
import dev.drydock.core.fault.DbFault;
import dev.drydock.core.fault.FaultException;
import dev.drydock.core.secrets.Secret;
import dev.drydock.core.secrets.SecretRule;
import dev.drydock.core.secrets.vault.Vault;
import dev.drydock.core.secrets.vault.VaultState;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;

/// Opens the vault by asking for its passphrase, once for all who wait for it.
final class VaultDoor {
    private static final int MOST_TRIES = 3;
    private static final Set<SecretRule> WORTH_ANOTHER =
            Set.of(SecretRule.WRONG_PASSPHRASE, SecretRule.PASSPHRASE_TOO_SHORT);

    private final Vault vault;
    private final SecretPrompt prompt;
    private final ReentrantLock asking = new ReentrantLock();

    VaultDoor(Vault vault, SecretPrompt prompt) {
        this.vault = vault;
        this.prompt = prompt;
    }

    /// What needs an open vault.
    @FunctionalInterface
    interface Work<T> {
        T run() throws FaultException;
    }

    /// Runs `work`; when it finds the vault locked or missing, asks and runs it once more.
    ///
    /// @throws FaultException VAULT_LOCKED or VAULT_MISSING when the user declined
    <T> T open(Work<T> work) throws FaultException {
        try {
            return work.run();
        } catch (FaultException shut) {
            if (!SecretRule.VAULT_LOCKED.explains(shut.fault()) && !SecretRule.VAULT_MISSING.explains(shut.fault())) {
                throw shut;
            }
            open(shut);
            return work.run();
        }
    }

    /// Asks when the vault is locked or missing; it is open afterwards.
    ///
    /// @throws FaultException VAULT_LOCKED or VAULT_MISSING when the user declined
    void unlocked() throws FaultException {
        var _ = open(() -> switch (vault.state().phase()) {
            case OPEN -> true;
            case LOCKED -> throw SecretRule.VAULT_LOCKED.refusal(vault.path().toString());
            case MISSING -> throw SecretRule.VAULT_MISSING.refusal(vault.path().toString());
        });
    }

    private void open(FaultException shut) throws FaultException {
        asking.lock();
        try {
            Optional<DbFault> failed = Optional.empty();
            for (int i = 0; i < MOST_TRIES; i++) {
                VaultState.Phase phase = vault.state().phase();
                if (phase == VaultState.Phase.OPEN) {
                    return;
                }
                failed = attempt(phase == VaultState.Phase.MISSING, failed, shut);
            }
            if (failed.isPresent()) {
                throw new FaultException(failed.get());
            }
        } finally {
            asking.unlock();
        }
    }

    /// Why this one did not do.
    private Optional<DbFault> attempt(boolean missing, Optional<DbFault> failed, FaultException shut)
            throws FaultException {
        Question question = missing ? new Question.CreateVault(failed) : new Question.UnlockVault(failed);
        try (Secret passphrase =
                prompt.ask(question).orElseThrow(() -> new FaultException(failed.orElse(shut.fault()), shut))) {
            if (missing) {
                vault.create(passphrase);
            } else {
                vault.unlock(passphrase);
            }
            return Optional.empty();
        } catch (FaultException refused) {
            if (WORTH_ANOTHER.stream().noneMatch(rule -> rule.explains(refused.fault()))) {
                throw refused;
            }
            return Optional.of(refused.fault());
        }
    }
}
