package dev.drydock.core.dialect.mysql;

import dev.drydock.core.secrets.Secret;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// The verifier of `mysql_native_password`: SHA-1 of SHA-1 (MySQL internals manual, "Secure Password
/// Authentication"). The servers' choice, not ours.
final class NativePassword {
    private NativePassword() {}

    static String hash(Secret password) {
        return password.useUtf8(NativePassword::hash);
    }

    private static String hash(byte[] password) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-1");
            return "*" + HexFormat.of().withUpperCase().formatHex(sha.digest(sha.digest(password)));
        } catch (NoSuchAlgorithmException everyRuntimeHasIt) {
            throw new IllegalStateException(everyRuntimeHasIt);
        }
    }
}
