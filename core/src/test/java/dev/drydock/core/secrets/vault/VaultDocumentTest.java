package dev.drydock.core.secrets.vault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.core.secrets.Secret;
import dev.drydock.core.secrets.SecretId;
import dev.drydock.core.secrets.SecretUse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A stranger reads a vault with `docs/vault.md` and nothing of ours: numbers below are those of the page.
class VaultDocumentTest {
    private static final String PASSPHRASE = "correct horse ü";

    @TempDir
    private Path folder;

    @Test
    void strangerReadsItByTheDocumentAlone() throws Exception {
        Path file = folder.resolve("secrets.vault");
        try (Vault vault = new Vault(file, Duration.ofMinutes(1), KdfCost.FLOOR)) {
            vault.create(secret(PASSPHRASE));
            vault.put(SecretId.current("p1", SecretUse.DATABASE), secret("pw-one"));
            vault.put(new SecretId("p-2 é", SecretUse.SSH_JUMP, SecretId.Slot.NEXT), secret("grün 🔑"));
        }
        assertThat(stranger(Files.readAllBytes(file)))
                .isEqualTo(Map.of("p1 use 1 slot 1", "pw-one", "p-2 é use 4 slot 2", "grün 🔑"));
    }

    private static Secret secret(String text) {
        return Secret.taking(text.toCharArray());
    }

    private static Map<String, String> stranger(byte[] file) throws GeneralSecurityException {
        ByteBuffer in = ByteBuffer.wrap(file);
        assertThat(new String(file, 0, 8, StandardCharsets.US_ASCII)).isEqualTo("DRYVAULT");
        assertThat(in.getShort(8)).isEqualTo((short) 1);
        assertThat(in.getShort(10)).isEqualTo((short) 1);
        byte[] keys = new byte[64];
        Argon2BytesGenerator argon = new Argon2BytesGenerator();
        argon.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(0x13)
                .withMemoryAsKB(in.getInt(12))
                .withIterations(in.getInt(16))
                .withParallelism(in.getInt(20))
                .withSalt(Arrays.copyOfRange(file, 40, 72))
                .build());
        argon.generateBytes(PASSPHRASE.getBytes(StandardCharsets.UTF_8), keys);
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(keys, 32, 32, "HmacSHA256"));
        assertThat(mac.doFinal(Arrays.copyOf(file, 72))).isEqualTo(Arrays.copyOfRange(file, 72, 104));
        assertThat(MessageDigest.getInstance("SHA-256").digest(Arrays.copyOf(file, 104)))
                .isEqualTo(Arrays.copyOfRange(file, 104, 136));
        assertThat(mac.doFinal(Arrays.copyOf(file, file.length - 32)))
                .isEqualTo(Arrays.copyOfRange(file, file.length - 32, file.length));
        assertThat(in.getLong(136)).as("three writes").isEqualTo(3);
        return records(in.position(144), new SecretKeySpec(keys, 0, 32, "AES"));
    }

    private static Map<String, String> records(ByteBuffer in, SecretKeySpec key) throws GeneralSecurityException {
        Map<String, String> found = new TreeMap<>();
        for (int left = in.getInt(); left > 0; left--) {
            byte[] id = new byte[in.getShort()];
            in.get(id);
            byte use = in.get();
            byte slot = in.get();
            byte[] nonce = new byte[12];
            in.get(nonce);
            byte[] sealed = new byte[in.getInt()];
            in.get(sealed);
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.DECRYPT_MODE, key, new GCMParameterSpec(128, nonce));
            cipher.updateAAD(new byte[] {0, 1, use, slot});
            cipher.updateAAD(id);
            found.put(
                    new String(id, StandardCharsets.UTF_8) + " use " + use + " slot " + slot,
                    new String(cipher.doFinal(sealed), StandardCharsets.UTF_8));
        }
        return found;
    }
}
