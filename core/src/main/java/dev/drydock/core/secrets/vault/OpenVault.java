package dev.drydock.core.secrets.vault;

import dev.drydock.core.fault.FaultException;
import dev.drydock.core.secrets.Secret;
import dev.drydock.core.secrets.SecretId;
import dev.drydock.core.secrets.SecretRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A vault's file with the key that fits it. Every reading is proved by the key before anything in it is
/// believed, and may not be older than the one before. [#close] wipes the key. Not thread-safe.
final class OpenVault implements AutoCloseable {
    private final VaultFile file;
    private final VaultKey key;
    private final VaultHeader header;
    private long generation;

    private OpenVault(VaultFile file, VaultKey key, VaultHeader header) {
        this.file = file;
        this.key = key;
        this.header = header;
    }

    /// With a new salt; nothing is written yet.
    static OpenVault fresh(VaultFile file, Secret passphrase, KdfCost cost) {
        byte[] salt = VaultKey.random(VaultHeader.SALT_BYTES);
        VaultKey key = VaultKey.of(passphrase, cost, salt);
        return new OpenVault(file, key, VaultHeader.of(cost, salt, key));
    }

    /// @throws FaultException WRONG_PASSPHRASE, VAULT_DAMAGED
    static OpenVault unlock(VaultFile file, Secret passphrase) throws FaultException {
        VaultHeader header = file.present().header();
        VaultKey key = VaultKey.of(passphrase, header.cost(), header.salt());
        OpenVault open = new OpenVault(file, key, header);
        boolean proved = false;
        try {
            if (!header.opensWith(key)) {
                throw SecretRule.WRONG_PASSPHRASE.refusal("");
            }
            open.image();
            proved = true;
            return open;
        } finally {
            if (!proved) {
                open.close();
            }
        }
    }

    boolean fits(VaultHeader other) {
        return header.sameKeyAs(other);
    }

    /// The file as it is now.
    ///
    /// @throws FaultException VAULT_LOCKED when another process has changed the passphrase; VAULT_DAMAGED,
    ///     VAULT_ROLLED_BACK
    VaultImage image() throws FaultException {
        VaultImage image = file.present();
        if (!fits(image.header())) {
            throw refusal(SecretRule.VAULT_LOCKED);
        }
        if (!image.provedBy(key)) {
            throw refusal(SecretRule.VAULT_DAMAGED);
        }
        if (image.generation() < generation) {
            throw refusal(SecretRule.VAULT_ROLLED_BACK);
        }
        generation = image.generation();
        return image;
    }

    Optional<Secret> find(SecretId id) throws FaultException {
        Optional<VaultRecord> record = image().record(id);
        return record.isPresent() ? Optional.of(open(record.get())) : Optional.empty();
    }

    void put(SecretId id, Secret secret) throws FaultException {
        List<VaultRecord> records = new ArrayList<>(image().without(id));
        VaultRecord record = key.seal(id, secret);
        if (!record.fits()) {
            throw SecretRule.TOO_LARGE.refusal("");
        }
        records.add(record);
        write(records);
    }

    void remove(SecretId id) throws FaultException {
        write(image().without(id));
    }

    /// Writes what `other` can read, sealed anew.
    void takeOver(OpenVault other) throws FaultException {
        VaultImage image = other.image();
        List<VaultRecord> records = new ArrayList<>();
        for (VaultRecord record : image.records()) {
            try (Secret secret = other.open(record)) {
                records.add(key.seal(record.id(), secret));
            }
        }
        generation = image.generation();
        write(records);
    }

    void write(List<VaultRecord> records) throws FaultException {
        file.write(VaultImage.of(header, generation + 1, records, key));
        generation++;
    }

    @Override
    public void close() {
        key.close();
    }

    private Secret open(VaultRecord record) throws FaultException {
        return key.open(record).orElseThrow(() -> refusal(SecretRule.VAULT_DAMAGED));
    }

    private FaultException refusal(SecretRule rule) {
        return rule.refusal(file.path().toString());
    }
}
