package dev.drydock.core.secrets;

import dev.drydock.core.fault.DbFault;
import dev.drydock.core.fault.FaultException;

/// Why a secret could not be kept, read or changed. Its name is the `rule` of the [DbFault.Refused] that says
/// so.
public enum SecretRule {
    /// There is no vault yet. Fact: its path.
    VAULT_MISSING,
    /// There is one already. Fact: its path.
    VAULT_EXISTS,
    /// The passphrase was not given, or the vault locked itself.
    VAULT_LOCKED,
    WRONG_PASSPHRASE,
    /// Fact: the least number of characters.
    PASSPHRASE_TOO_SHORT,
    /// The file was cut, altered or is none of ours. Fact: its path.
    VAULT_DAMAGED,
    /// The file is older than what this process read before. Fact: its path.
    VAULT_ROLLED_BACK,
    /// Others may read the file, or it is a link. Fact: its path.
    VAULT_EXPOSED,
    /// A newer Drydock wrote it. Fact: its format version.
    VAULT_NEWER,
    /// What its header asks of Argon2id is below the floor or absurd. Fact: the parameters.
    VAULT_COST,
    /// The file system refused. Fact: what it said.
    VAULT_NOT_USABLE,
    /// The longest secret, or the largest vault, was exceeded.
    TOO_LARGE,
    /// This system has no keychain. Fact: what was found instead.
    KEYCHAIN_MISSING,
    /// The keychain did not answer in time. Fact: the seconds waited.
    KEYCHAIN_SILENT,
    /// The keychain answered with an error. Fact: the error.
    KEYCHAIN_REFUSED,
    /// Nothing is kept that the act could start from.
    NOTHING_KEPT,
    /// What was kept is not what comes back.
    NOT_KEPT_AS_GIVEN,
    /// A change of this secret has not ended: another process is at it, or the server could not be asked which
    /// of two holds.
    CHANGE_UNSETTLED,
    /// Nobody changes this DBMS's passwords by way of Drydock. Fact: the dialect.
    NOT_CHANGEABLE;

    /// @param fact not a sentence, never a secret
    public DbFault fault(String fact) {
        return new DbFault.Refused(name(), fact, "");
    }

    public FaultException refusal(String fact) {
        return new FaultException(fault(fact));
    }

    public FaultException refusal(String fact, Throwable cause) {
        return new FaultException(fault(fact), cause);
    }

    public boolean explains(DbFault fault) {
        return fault instanceof DbFault.Refused refused && refused.rule().equals(name());
    }
}
