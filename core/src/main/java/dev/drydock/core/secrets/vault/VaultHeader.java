package dev.drydock.core.secrets.vault;

import dev.drydock.core.fault.FaultException;
import dev.drydock.core.secrets.SecretRule;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/// The first [#BYTES] bytes of a vault: what is needed to make its key from a passphrase, and a proof that the
/// key is the right one.
///
/// @param salt [#SALT_BYTES] random bytes, new with every passphrase
/// @param proof keyed hash of the fields before it; tells a wrong passphrase
@SuppressWarnings("ArrayRecordComponent")
record VaultHeader(KdfCost cost, byte[] salt, byte[] proof) {
    static final int BYTES = 136;
    static final int SALT_BYTES = 32;
    static final int HASH_BYTES = 32;
    static final short VERSION = 1;

    private static final byte[] MAGIC = "DRYVAULT".getBytes(StandardCharsets.US_ASCII);
    private static final short ARGON2ID_13 = 1;
    private static final int RESERVED_BYTES = 16;
    private static final int PROVED_BYTES = BYTES - 2 * HASH_BYTES;

    static VaultHeader of(KdfCost cost, byte[] salt, VaultKey key) {
        return new VaultHeader(cost, salt, key.hash(proved(cost, salt)));
    }

    /// @throws FaultException VAULT_DAMAGED, VAULT_NEWER or VAULT_COST
    static VaultHeader read(ByteBuffer file, String path) throws FaultException {
        if (file.remaining() < BYTES) {
            throw SecretRule.VAULT_DAMAGED.refusal(path);
        }
        byte[] bytes = new byte[BYTES];
        file.get(bytes);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        if (!Arrays.equals(take(in, MAGIC.length), MAGIC)) {
            throw SecretRule.VAULT_DAMAGED.refusal(path);
        }
        int version = Short.toUnsignedInt(in.getShort());
        if (version > VERSION) {
            throw SecretRule.VAULT_NEWER.refusal(String.valueOf(version));
        }
        byte[] checksum = Arrays.copyOfRange(bytes, BYTES - HASH_BYTES, BYTES);
        if (version != VERSION || in.getShort() != ARGON2ID_13 || !Arrays.equals(checksum, checksum(bytes))) {
            throw SecretRule.VAULT_DAMAGED.refusal(path);
        }
        KdfCost cost = new KdfCost(in.getInt(), in.getInt(), in.getInt());
        if (!cost.acceptable()) {
            throw SecretRule.VAULT_COST.refusal(
                    cost.memoryKib() + " KiB, " + cost.iterations() + " passes, " + cost.lanes() + " lanes");
        }
        in.position(in.position() + RESERVED_BYTES);
        return new VaultHeader(cost, take(in, SALT_BYTES), take(in, HASH_BYTES));
    }

    byte[] bytes() {
        byte[] bytes = Arrays.copyOf(proved(cost, salt), BYTES);
        System.arraycopy(proof, 0, bytes, PROVED_BYTES, HASH_BYTES);
        System.arraycopy(checksum(bytes), 0, bytes, BYTES - HASH_BYTES, HASH_BYTES);
        return bytes;
    }

    boolean opensWith(VaultKey key) {
        return MessageDigest.isEqual(key.hash(proved(cost, salt)), proof);
    }

    /// Whether a key for `other` fits this one too.
    boolean sameKeyAs(VaultHeader other) {
        return cost.equals(other.cost) && Arrays.equals(salt, other.salt) && Arrays.equals(proof, other.proof);
    }

    private static byte[] proved(KdfCost cost, byte[] salt) {
        return ByteBuffer.allocate(PROVED_BYTES)
                .put(MAGIC)
                .putShort(VERSION)
                .putShort(ARGON2ID_13)
                .putInt(cost.memoryKib())
                .putInt(cost.iterations())
                .putInt(cost.lanes())
                .put(new byte[RESERVED_BYTES])
                .put(salt)
                .array();
    }

    /// Without a key: tells damage from a wrong passphrase, and nothing else.
    private static byte[] checksum(byte[] header) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(header, 0, BYTES - HASH_BYTES);
            return digest.digest();
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private static byte[] take(ByteBuffer in, int count) {
        byte[] bytes = new byte[count];
        in.get(bytes);
        return bytes;
    }
}
