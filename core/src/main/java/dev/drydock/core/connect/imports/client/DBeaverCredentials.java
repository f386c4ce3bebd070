package dev.drydock.core.connect.imports.client;

import dev.drydock.core.connect.imports.file.JsonText;
import dev.drydock.core.connect.imports.file.NotImportable;
import dev.drydock.core.connect.imports.preview.ImportFinding.Kind;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.JsonNode;

/// DBeaver's `credentials-config.json`: AES/CBC with the IV in front, under a key that stands in its sources
/// (class LocalSecretController) and so hides nothing. Opened only when the user opted in.
final class DBeaverCredentials {
    private static final byte[] PUBLIC_KEY = HexFormat.of().parseHex("babb4a9f774ab853c96c2d653dfe544a");
    private static final int IV_BYTES = 16;

    private DBeaverCredentials() {}

    static JsonNode open(byte[] file) throws NotImportable {
        if (file.length <= IV_BYTES) {
            throw new NotImportable(Kind.SECRET_ELSEWHERE);
        }
        byte[] plain = {};
        try {
            Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
            cipher.init(
                    Cipher.DECRYPT_MODE, new SecretKeySpec(PUBLIC_KEY, "AES"), new IvParameterSpec(file, 0, IV_BYTES));
            plain = cipher.doFinal(file, IV_BYTES, file.length - IV_BYTES);
            return JsonText.read(new String(plain, StandardCharsets.UTF_8));
        } catch (GeneralSecurityException otherKey) {
            throw new NotImportable(Kind.SECRET_ELSEWHERE);
        } finally {
            Arrays.fill(plain, (byte) 0);
        }
    }
}
