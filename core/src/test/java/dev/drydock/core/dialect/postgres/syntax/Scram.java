package dev.drydock.core.dialect.postgres.syntax;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/// The client's half of SCRAM-SHA-256 (RFC 7677), without channel binding.
final class Scram {
    private static final String NONCE = "drydocktestdrydocktest";
    private static final String BARE = "n=,r=" + NONCE;

    private Scram() {}

    static String first() {
        return "n,," + BARE;
    }

    static String last(String serverFirst, String password) {
        Map<String, String> fields = new HashMap<>();
        for (String field : serverFirst.split(",", -1)) {
            fields.put(field.substring(0, 1), field.substring(2));
        }
        String withoutProof = "c=biws,r=" + fields.get("r");
        try {
            byte[] salt = Base64.getDecoder().decode(fields.getOrDefault("s", ""));
            int rounds = Integer.parseInt(fields.getOrDefault("i", "4096"));
            byte[] salted = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(new PBEKeySpec(password.toCharArray(), salt, rounds, 256))
                    .getEncoded();
            byte[] key = hmac(salted, "Client Key");
            byte[] stored = MessageDigest.getInstance("SHA-256").digest(key);
            byte[] proof = hmac(stored, BARE + "," + serverFirst + "," + withoutProof);
            for (int i = 0; i < proof.length; i++) {
                proof[i] ^= key[i];
            }
            return withoutProof + ",p=" + Base64.getEncoder().encodeToString(proof);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] hmac(byte[] key, String text) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    }
}
