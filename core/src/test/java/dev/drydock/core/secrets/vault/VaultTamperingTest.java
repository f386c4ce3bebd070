package dev.drydock.core.secrets.vault;

import static dev.drydock.core.secrets.vault.VaultTest.refuses;
import static dev.drydock.core.secrets.vault.VaultTest.secret;
import static dev.drydock.core.secrets.vault.VaultTest.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.drydock.core.fault.FaultException;
import dev.drydock.core.secrets.SecretId;
import dev.drydock.core.secrets.SecretRule;
import dev.drydock.core.secrets.SecretUse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Somebody else writes into the file of a vault.
class VaultTamperingTest {
    private static final SecretId MINE = SecretId.current("p1", SecretUse.DATABASE);
    private static final SecretId HIS = SecretId.current("p2", SecretUse.DATABASE);
    private static final int COST_AT = 12;

    @TempDir
    private Path folder;

    private Vault vault;
    private byte[] bytes;

    @BeforeEach
    void fill() throws Exception {
        vault = new Vault(folder.resolve("secrets.vault"), Vault.DEFAULT_IDLE, KdfCost.FLOOR);
        vault.create(secret("correct horse"));
        vault.put(MINE, secret("pw-one"));
        vault.put(HIS, secret("pw-two"));
        vault.lock();
        bytes = Files.readAllBytes(vault.path());
    }

    private void write(byte[] altered) throws Exception {
        Files.write(vault.path(), altered, StandardOpenOption.TRUNCATE_EXISTING);
    }

    private VaultImage image() throws FaultException {
        return VaultImage.read(bytes, "");
    }

    private VaultKey key() throws FaultException {
        return VaultKey.of(
                secret("correct horse"),
                image().header().cost(),
                image().header().salt());
    }

    private void unlockRefuses(SecretRule rule, byte[] altered) throws Exception {
        write(altered);
        refuses(rule, () -> vault.unlock(secret("correct horse")));
    }

    @Test
    void anyFlippedBitIsDamage() throws Exception {
        Random random = new Random(7);
        vault.unlock(secret("correct horse"));
        for (int i = 0; i < bytes.length; i++) {
            byte[] altered = bytes.clone();
            altered[i] ^= (byte) (1 << random.nextInt(8));
            write(altered);
            FaultException refused = catchThrowableOfType(FaultException.class, () -> vault.find(MINE));
            assertThat(refused).as("byte " + i).isNotNull();
            assertThat(SecretRule.VAULT_DAMAGED.explains(refused.fault())
                            || SecretRule.VAULT_NEWER.explains(refused.fault()))
                    .as("byte " + i + ": " + refused.fault())
                    .isTrue();
        }
        write(bytes);
        assertThat(text(vault.find(MINE))).isEqualTo("pw-one");
    }

    @Test
    void anyCutIsDamage() throws Exception {
        for (int length = 0; length < bytes.length; length++) {
            byte[] cut = Arrays.copyOf(bytes, length);
            FaultException refused = catchThrowableOfType(FaultException.class, () -> VaultImage.read(cut, "cut"));
            assertThat(refused).as(length + " bytes").isNotNull();
            assertThat(SecretRule.VAULT_DAMAGED.explains(refused.fault())).isTrue();
        }
        unlockRefuses(SecretRule.VAULT_DAMAGED, Arrays.copyOf(bytes, bytes.length + 1));
    }

    @Test
    void swappedRecordsAreDamage() throws Exception {
        List<VaultRecord> records = new ArrayList<>(image().records());
        VaultRecord mine = records.get(0);
        VaultRecord his = records.get(1);
        records.set(0, new VaultRecord(mine.id(), his.nonce(), his.sealed()));
        unlockRefuses(
                SecretRule.VAULT_DAMAGED,
                new VaultImage(image().header(), image().generation(), records, image().proof()).bytes());
        try (VaultKey key = key()) {
            assertThat(key.open(records.get(0)))
                    .as("even with a proof for it, a record opens for its own id only")
                    .isEmpty();
            assertThat(text(key.open(mine))).isEqualTo("pw-one");
        }
    }

    @Test
    void removedRepeatedAndReorderedRecordsAreDamage() throws Exception {
        List<VaultRecord> records = image().records();
        List<VaultRecord> turned = new ArrayList<>(records);
        Collections.reverse(turned);
        for (List<VaultRecord> altered :
                List.of(records.subList(0, 1), List.of(records.get(0), records.get(0), records.get(1)), turned)) {
            unlockRefuses(
                    SecretRule.VAULT_DAMAGED,
                    new VaultImage(image().header(), image().generation(), altered, image().proof()).bytes());
        }
    }

    @Test
    void recordOfAnOlderFileIsDamage() throws Exception {
        vault.unlock(secret("correct horse"));
        vault.put(MINE, secret("pw-new"));
        vault.lock();
        VaultRecord old = image().record(MINE).orElseThrow();
        VaultImage now = VaultImage.read(Files.readAllBytes(vault.path()), "");
        List<VaultRecord> altered = new ArrayList<>(now.without(MINE));
        altered.add(old);
        unlockRefuses(
                SecretRule.VAULT_DAMAGED, new VaultImage(now.header(), now.generation(), altered, now.proof()).bytes());
    }

    @Test
    void costsBelowTheFloorOrAbsurdAreRefusedBeforeTheyAreComputed() throws Exception {
        for (KdfCost cost : List.of(
                new KdfCost(KdfCost.FLOOR.memoryKib() - 1, 2, 1),
                new KdfCost(8, 1, 1),
                new KdfCost(19 * 1024, 1, 1),
                new KdfCost(19 * 1024, 2, 0),
                new KdfCost(Integer.MAX_VALUE, 2, 1),
                new KdfCost(-1, 2, 1),
                new KdfCost(64 * 1024, Integer.MAX_VALUE, 1),
                new KdfCost(64 * 1024, 3, 4096))) {
            unlockRefuses(SecretRule.VAULT_COST, withCost(cost));
        }
    }

    @Test
    void milderCostDoesNotOpenWhatADearerOneSealed() throws Exception {
        Vault dear = new Vault(folder.resolve("dear.vault"), Vault.DEFAULT_IDLE, new KdfCost(19 * 1024, 3, 1));
        dear.create(secret("correct horse"));
        bytes = Files.readAllBytes(dear.path());
        Files.write(dear.path(), withCost(KdfCost.FLOOR));
        refuses(SecretRule.WRONG_PASSPHRASE, () -> dear.unlock(secret("correct horse")));
    }

    @Test
    void newerFormatIsNamed() throws Exception {
        byte[] newer = bytes.clone();
        newer[9] = 2;
        unlockRefuses(SecretRule.VAULT_NEWER, newer);
    }

    @Test
    void foreignFileIsDamage() throws Exception {
        unlockRefuses(SecretRule.VAULT_DAMAGED, "#!/bin/sh\n".repeat(50).getBytes(StandardCharsets.US_ASCII));
        unlockRefuses(SecretRule.VAULT_DAMAGED, new byte[0]);
    }

    @Test
    void everyWriteTakesAFreshNonce() throws Exception {
        vault.unlock(secret("correct horse"));
        vault.put(MINE, secret("pw-one"));
        VaultImage now = VaultImage.read(Files.readAllBytes(vault.path()), "");
        assertThat(now.record(MINE).orElseThrow().nonce())
                .isNotEqualTo(image().record(MINE).orElseThrow().nonce());
        assertThat(now.record(HIS).orElseThrow().nonce())
                .as("what is not written anew keeps its nonce with its cipher text")
                .isEqualTo(image().record(HIS).orElseThrow().nonce());
    }

    /// A header that says `cost`, with the checksum to match: what an attacker would write.
    private byte[] withCost(KdfCost cost) throws Exception {
        byte[] altered = bytes.clone();
        ByteBuffer.wrap(altered)
                .position(COST_AT)
                .putInt(cost.memoryKib())
                .putInt(cost.iterations())
                .putInt(cost.lanes());
        int hashed = VaultHeader.BYTES - VaultHeader.HASH_BYTES;
        byte[] sum = MessageDigest.getInstance("SHA-256").digest(Arrays.copyOf(altered, hashed));
        System.arraycopy(sum, 0, altered, hashed, sum.length);
        return altered;
    }
}
