package dev.drydock.core.secrets.vault;

import dev.drydock.core.secrets.Secret;
import dev.drydock.core.secrets.SecretId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/// The two keys that a passphrase makes: one seals records, one proves the file. [#close] wipes them; what
/// Java's own cipher copied of them meanwhile goes with the garbage collector. Not thread-safe.
final class VaultKey implements AutoCloseable {
    static final int NONCE_BYTES = 12;
    static final int TAG_BYTES = 16;

    private static final int KEY_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    /// First the key of the records, then the key of the proofs.
    private final byte[] keys;

    private VaultKey(byte[] keys) {
        this.keys = keys;
    }

    /// Takes as long as `cost` says: about half a second by default.
    static VaultKey of(Secret passphrase, KdfCost cost, byte[] salt) {
        Argon2Parameters parameters = new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(cost.memoryKib())
                .withIterations(cost.iterations())
                .withParallelism(cost.lanes())
                .withSalt(salt)
                .build();
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(parameters);
        byte[] keys = new byte[2 * KEY_BYTES];
        passphrase.useUtf8(text -> generator.generateBytes(text, keys));
        return new VaultKey(keys);
    }

    static byte[] random(int count) {
        byte[] bytes = new byte[count];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    VaultRecord seal(SecretId id, Secret secret) {
        byte[] nonce = random(NONCE_BYTES);
        return secret.useUtf8(text -> {
            try {
                return new VaultRecord(
                        id, nonce, cipher(Cipher.ENCRYPT_MODE, id, nonce).doFinal(text));
            } catch (GeneralSecurityException impossible) {
                throw new IllegalStateException(impossible);
            }
        });
    }

    /// Empty when the record was sealed by another key or for another secret.
    Optional<Secret> open(VaultRecord sealed) {
        try {
            return Secret.takingUtf8(
                    cipher(Cipher.DECRYPT_MODE, sealed.id(), sealed.nonce()).doFinal(sealed.sealed()));
        } catch (AEADBadTagException altered) {
            return Optional.empty();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// HMAC-SHA-256 of `parts` one after the other.
    byte[] hash(byte[]... parts) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(keys, KEY_BYTES, KEY_BYTES, "HmacSHA256"));
            for (byte[] part : parts) {
                mac.update(part);
            }
            return mac.doFinal();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public void close() {
        Arrays.fill(keys, (byte) 0);
    }

    private Cipher cipher(int mode, SecretId id, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        SecretKeySpec key = new SecretKeySpec(keys, 0, KEY_BYTES, "AES");
        cipher.init(mode, key, new GCMParameterSpec(8 * TAG_BYTES, nonce));
        cipher.updateAAD(bound(id));
        return cipher;
    }

    /// What a record is bound to: the format's version, the profile, the use, the slot.
    private static byte[] bound(SecretId id) {
        byte[] profile = id.profileId().getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(4 + profile.length)
                .putShort(VaultHeader.VERSION)
                .put(VaultRecord.code(id.use()))
                .put(VaultRecord.code(id.slot()))
                .put(profile)
                .array();
    }
}
