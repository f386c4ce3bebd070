package dev.drydock.app.words;

import dev.drydock.core.credential.RotationEnd;
import dev.drydock.core.credential.RotationStep;
import dev.drydock.core.fault.DbFault;
import dev.drydock.core.secrets.SecretRule;
import dev.drydock.core.secrets.SecretUse;

/// What keeps a secret from being had, kept or changed, in the user's words.
public final class SecretText {
    private static final Messages WORDS = Messages.of(SecretText.class);

    private SecretText() {}

    /// What a secret is for, as part of a sentence.
    public static String use(SecretUse use) {
        return switch (use) {
            case DATABASE -> WORDS.text("secret.use.database");
            case TLS_KEY -> WORDS.text("secret.use.tlsKey");
            case SSH -> WORDS.text("secret.use.ssh");
            case SSH_JUMP -> WORDS.text("secret.use.sshJump");
        };
    }

    /// How a change of a password ended, unless the guard stopped it.
    public static String of(RotationEnd end, String profile) {
        return switch (end) {
            case RotationEnd.Changed(var login) -> WORDS.text("rotation.changed", login, profile);
            case RotationEnd.Stopped stopped -> WORDS.text("rotation.stopped", profile);
            case RotationEnd.NotChanged(var step, var why) ->
                WORDS.text("rotation.notChanged", step(step), sentence(why));
            case RotationEnd.TakenBack(var step, var why) ->
                WORDS.text("rotation.takenBack", step(step), sentence(why));
            case RotationEnd.Unsettled(var step, var why) ->
                WORDS.text("rotation.unsettled", step(step), sentence(why));
        };
    }

    static String sentence(SecretRule rule, String fact) {
        return switch (rule) {
            case VAULT_MISSING -> WORDS.text("secret.vaultMissing", fact);
            case VAULT_EXISTS -> WORDS.text("secret.vaultExists", fact);
            case VAULT_LOCKED -> WORDS.text("secret.vaultLocked");
            case WRONG_PASSPHRASE -> WORDS.text("secret.wrongPassphrase");
            case PASSPHRASE_TOO_SHORT -> WORDS.text("secret.passphraseTooShort", fact);
            case VAULT_DAMAGED -> WORDS.text("secret.vaultDamaged", fact);
            case VAULT_ROLLED_BACK -> WORDS.text("secret.vaultRolledBack", fact);
            case VAULT_EXPOSED -> WORDS.text("secret.vaultExposed", fact);
            case VAULT_NEWER -> WORDS.text("secret.vaultNewer", fact);
            case VAULT_COST -> WORDS.text("secret.vaultCost", fact);
            case VAULT_NOT_USABLE -> WORDS.text("secret.vaultNotUsable", fact);
            case TOO_LARGE -> WORDS.text("secret.tooLarge");
            case KEYCHAIN_MISSING -> WORDS.text("secret.keychainMissing", fact);
            case KEYCHAIN_SILENT -> WORDS.text("secret.keychainSilent", fact);
            case KEYCHAIN_REFUSED -> WORDS.text("secret.keychainRefused", fact);
            case NOTHING_KEPT -> WORDS.text("secret.nothingKept", fact);
            case NOT_KEPT_AS_GIVEN -> WORDS.text("secret.notKeptAsGiven");
            case CHANGE_UNSETTLED -> WORDS.text("secret.changeUnsettled");
            case NOT_CHANGEABLE -> WORDS.text("secret.notChangeable", fact);
        };
    }

    private static String step(RotationStep step) {
        return switch (step) {
            case SETTLE -> WORDS.text("rotation.step.settle");
            case FIND_OLD -> WORDS.text("rotation.step.findOld");
            case LOGIN -> WORDS.text("rotation.step.login");
            case ANNOUNCE -> WORDS.text("rotation.step.announce");
            case KEEP_NEW -> WORDS.text("rotation.step.keepNew");
            case CHANGE -> WORDS.text("rotation.step.change");
            case VERIFY -> WORDS.text("rotation.step.verify");
            case STORE -> WORDS.text("rotation.step.store");
        };
    }

    private static String sentence(DbFault why) {
        return FaultText.of(why).line();
    }
}
