package dev.drydock.core.connect.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.drydock.core.dialect.postgres.connect.TestCertificate;
import dev.drydock.core.secrets.Secret;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.EncryptedPrivateKeyInfo;
import javax.crypto.SecretKey;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import javax.net.ssl.KeyManager;
import javax.net.ssl.X509KeyManager;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClientKeyTest {
    private static final String SCHEME = "PBEWithHmacSHA256AndAES_256";

    @TempDir
    static Path folder = Path.of("");

    @SuppressWarnings("NullAway.Init")
    private static TestCertificate certificate;

    @SuppressWarnings("NullAway.Init")
    private static byte[] encoded;

    @BeforeAll
    static void make() throws Exception {
        certificate = TestCertificate.make(folder, "client", "dns:client");
        String pem = Files.readString(certificate.key());
        encoded = Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", ""));
    }

    private static void opens(Path key, String passphrase) throws Exception {
        Optional<Secret> secret =
                passphrase.isEmpty() ? Optional.empty() : Optional.of(Secret.taking(passphrase.toCharArray()));
        KeyManager[] managers = ClientKey.managers(certificate.certificate(), key, secret);
        assertThat(managers).hasOnlyElementsOfType(X509KeyManager.class);
        X509KeyManager manager = (X509KeyManager) managers[0];
        assertThat(manager.getClientAliases("EC", null)).hasSize(1);
        assertThat(manager.getPrivateKey(manager.getClientAliases("EC", null)[0])
                        .getEncoded())
                .isEqualTo(encoded);
    }

    private static Path locked(String passphrase) throws Exception {
        SecretKey key = SecretKeyFactory.getInstance(SCHEME).generateSecret(new PBEKeySpec(passphrase.toCharArray()));
        Cipher cipher = Cipher.getInstance(SCHEME);
        cipher.init(Cipher.ENCRYPT_MODE, key);
        AlgorithmParameters parameters = AlgorithmParameters.getInstance("PBES2");
        parameters.init(cipher.getParameters().getEncoded());
        byte[] info = new EncryptedPrivateKeyInfo(parameters, cipher.doFinal(encoded)).getEncoded();
        String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(info);
        return Files.writeString(
                folder.resolve("locked.key"),
                "-----BEGIN ENCRYPTED PRIVATE KEY-----\n" + body + "\n-----END ENCRYPTED PRIVATE KEY-----\n");
    }

    @Test
    void plainKeysAreReadAsPemAndAsDer() throws Exception {
        opens(certificate.key(), "");
        opens(Files.write(folder.resolve("key.der"), encoded), "");
    }

    @Test
    void lockedKeyNeedsItsPassphrase() throws Exception {
        Path key = locked("open sesame");
        opens(key, "open sesame");
        assertThatThrownBy(() -> opens(key, "wrong")).isInstanceOf(GeneralSecurityException.class);
        assertThatThrownBy(() -> opens(key, "")).isInstanceOf(GeneralSecurityException.class);
    }

    @Test
    void otherTextIsNoKey() throws Exception {
        Path text = Files.writeString(folder.resolve("text.key"), "not a key", StandardCharsets.UTF_8);
        assertThatThrownBy(() -> opens(text, "")).isInstanceOf(GeneralSecurityException.class);
        Path old = Files.writeString(
                folder.resolve("old.key"), "-----BEGIN RSA PRIVATE KEY-----\nAAAA\n-----END RSA PRIVATE KEY-----\n");
        assertThatThrownBy(() -> opens(old, "")).isInstanceOf(GeneralSecurityException.class);
    }
}
