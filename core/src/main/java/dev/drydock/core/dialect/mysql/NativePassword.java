package dev.drydock.core.dialect.mysql;

import dev.drydock.core.secrets.Secret;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/// The verifier of `mysql_native_password`: SHA-1 of SHA-1 (MySQL internals manual, "Secure Password
/// Authentication"). The servers' choice, not ours.
final class NativePassword {
    private NativePassword() {}

    static String hash(Secret password) {
        ByteBuffer encoded = password.use(characters -> StandardCharsets.UTF_8.encode(CharBuffer.wrap(characters)));
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-1");
            sha.update(encoded.duplicate());
            return "*" + HexFormat.of().withUpperCase().formatHex(sha.digest(sha.digest()));
        } catch (NoSuchAlgorithmException everyRuntimeHasIt) {
            throw new IllegalStateException(everyRuntimeHasIt);
        } finally {
            Arrays.fill(encoded.array(), (byte) 0);
        }
    }
}
