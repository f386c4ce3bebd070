package dev.drydock.core.secrets.vault;

import dev.drydock.core.fault.FaultException;
import dev.drydock.core.secrets.Secret;
import dev.drydock.core.secrets.SecretId;
import dev.drydock.core.secrets.SecretRule;
import dev.drydock.core.secrets.SecretStore;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Secrets in an encrypted file (`docs/vault.md`). Open while its key is in memory; it wipes the key when
/// nobody has used it for a while, or when [#lockEverywhere] was called in any process. Several processes may
/// use one file: every call reads it anew, and writers take turns. Any thread; every call may read or write the
/// file, and [#unlock], [#create] and [#changePassphrase] compute for about half a second.
public final class Vault implements SecretStore, AutoCloseable {
    /// Without use, until it locks itself.
    public static final Duration DEFAULT_IDLE = Duration.ofMinutes(10);

    /// The least a passphrase must have (NIST SP 800-63B, section 5.1.1).
    public static final int SHORTEST_PASSPHRASE = 8;

    private final VaultFile file;
    private final LockSign sign;
    private final KdfCost cost;
    private final IdleWatch watch;
    private @Nullable OpenVault opened;

    public Vault(Path file, Duration idle) {
        this(file, idle, KdfCost.DEFAULT);
    }

    /// @param cost of keys made from now on
    public Vault(Path file, Duration idle, KdfCost cost) {
        this(file, idle, cost, InstantSource.system());
    }

    Vault(Path file, Duration idle, KdfCost cost, InstantSource clock) {
        this.file = new VaultFile(file);
        this.sign = new LockSign(file);
        this.cost = cost;
        this.watch = new IdleWatch(idle, sign, this::lock, clock);
    }

    public Path path() {
        return file.path();
    }

    /// @throws FaultException when the file must not be used: VAULT_EXPOSED, VAULT_DAMAGED, VAULT_NEWER,
    ///     VAULT_COST
    public synchronized VaultState state() throws FaultException {
        Optional<VaultImage> image = file.read();
        if (image.isEmpty()) {
            return new VaultState(VaultState.Phase.MISSING, cost, List.of());
        }
        obeySign();
        VaultHeader header = image.get().header();
        boolean open = opened != null && opened.fits(header);
        return new VaultState(
                open ? VaultState.Phase.OPEN : VaultState.Phase.LOCKED,
                header.cost(),
                image.get().records().stream().map(VaultRecord::id).toList());
    }

    /// Makes an empty vault and opens it.
    ///
    /// @throws FaultException VAULT_EXISTS, PASSPHRASE_TOO_SHORT
    public synchronized void create(Secret passphrase) throws FaultException {
        checkLength(passphrase);
        file.alone(() -> {
            if (file.read().isPresent()) {
                throw SecretRule.VAULT_EXISTS.refusal(path().toString());
            }
            replace(passphrase, fresh -> fresh.write(List.of()));
            return true;
        });
    }

    /// @throws FaultException VAULT_MISSING, WRONG_PASSPHRASE, VAULT_DAMAGED and what [#state] throws
    public synchronized void unlock(Secret passphrase) throws FaultException {
        opened(OpenVault.unlock(file, passphrase));
    }

    /// Wipes the key. Nothing happens when the vault is locked.
    public synchronized void lock() {
        OpenVault was = opened;
        opened = null;
        if (was != null) {
            was.close();
        }
        watch.rest();
    }

    /// Locks it here and, within a second or two, in every other process that has it open.
    public void lockEverywhere() throws FaultException {
        sign.raise();
        lock();
    }

    /// Seals every secret anew with the key of `fresh`, at today's cost.
    ///
    /// @throws FaultException WRONG_PASSPHRASE, PASSPHRASE_TOO_SHORT; the vault is as it was then
    public synchronized void changePassphrase(Secret old, Secret fresh) throws FaultException {
        checkLength(fresh);
        file.alone(() -> {
            unlock(old);
            OpenVault before = current();
            replace(fresh, after -> after.takeOver(before));
            return true;
        });
    }

    /// Locked, it answers only that none is kept, as far as the file can be believed without its key.
    ///
    /// @throws FaultException VAULT_LOCKED when one seems to be kept
    @Override
    public synchronized Optional<Secret> find(SecretId id) throws FaultException {
        obeySign();
        if (opened == null && !holds(id)) {
            return Optional.empty();
        }
        return current().find(id);
    }

    @Override
    public synchronized boolean holds(SecretId id) throws FaultException {
        return file.read().flatMap(image -> image.record(id)).isPresent();
    }

    @Override
    public synchronized void put(SecretId id, Secret secret) throws FaultException {
        file.alone(() -> {
            file.present();
            current().put(id, secret);
            return true;
        });
    }

    @Override
    public synchronized void remove(SecretId id) throws FaultException {
        if (holds(id)) {
            file.alone(() -> {
                current().remove(id);
                return true;
            });
        }
    }

    /// Locks it; it can be unlocked again.
    @Override
    public void close() {
        lock();
    }

    private OpenVault current() throws FaultException {
        obeySign();
        OpenVault now = opened;
        if (now == null || !now.fits(file.present().header())) {
            lock();
            throw SecretRule.VAULT_LOCKED.refusal(path().toString());
        }
        watch.used();
        return now;
    }

    private void obeySign() {
        if (opened != null && sign.raisedSince(watch.openedAt())) {
            lock();
        }
    }

    /// What a new key writes first.
    @FunctionalInterface
    private interface First {
        void by(OpenVault fresh) throws FaultException;
    }

    private void replace(Secret passphrase, First first) throws FaultException {
        OpenVault fresh = OpenVault.fresh(file, passphrase, cost);
        boolean written = false;
        try {
            first.by(fresh);
            written = true;
        } finally {
            if (!written) {
                fresh.close();
            }
        }
        opened(fresh);
    }

    private void opened(OpenVault now) {
        OpenVault was = opened;
        opened = now;
        if (was != null) {
            was.close();
        }
        watch.opened();
    }

    private static void checkLength(Secret passphrase) throws FaultException {
        if (passphrase.length() < SHORTEST_PASSPHRASE) {
            throw SecretRule.PASSPHRASE_TOO_SHORT.refusal(String.valueOf(SHORTEST_PASSPHRASE));
        }
    }
}
