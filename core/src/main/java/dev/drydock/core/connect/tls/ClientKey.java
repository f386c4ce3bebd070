package dev.drydock.core.connect.tls;

import dev.drydock.core.secrets.Secret;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.EncryptedPrivateKeyInfo;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;

/// The client's own certificate and private key: PKCS#8 (RFC 5958) as PEM or DER, in clear or under a
/// passphrase.
public final class ClientKey {
    private static final Pattern PEM =
            Pattern.compile("-----BEGIN ((?:ENCRYPTED )?PRIVATE KEY)-----([A-Za-z0-9+/=\\s]+)-----END");
    private static final List<String> KINDS = List.of("RSA", "EC", "EdDSA");

    private ClientKey() {}

    /// @param passphrase only used when the key is under one
    /// @throws IOException when a file cannot be read or is of another form
    /// @throws GeneralSecurityException when the key is of another form or the passphrase does not open it
    static KeyManager[] managers(Path certificate, Path key, Optional<Secret> passphrase)
            throws IOException, GeneralSecurityException {
        Collection<? extends Certificate> chain = Authorities.certificates(certificate);
        char[] own = UUID.randomUUID().toString().toCharArray();
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry("client", read(key, passphrase), own, chain.toArray(Certificate[]::new));
        KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(store, own);
        Arrays.fill(own, '\0');
        return factory.getKeyManagers();
    }

    /// @throws IOException when the file cannot be read or is of another form
    /// @throws GeneralSecurityException when the key is of another form or the passphrase does not open it
    public static PrivateKey read(Path file, Optional<Secret> passphrase) throws IOException, GeneralSecurityException {
        byte[] content = Files.readAllBytes(file);
        byte[] encoded = content;
        boolean locked = false;
        Matcher pem = PEM.matcher(new String(content, StandardCharsets.ISO_8859_1));
        if (pem.find()) {
            locked = pem.group(1).startsWith("ENCRYPTED");
            encoded = Base64.getMimeDecoder().decode(pem.group(2));
        }
        try {
            return of(locked ? opened(encoded, passphrase) : new PKCS8EncodedKeySpec(encoded));
        } finally {
            Arrays.fill(content, (byte) 0);
            Arrays.fill(encoded, (byte) 0);
        }
    }

    /// The file does not say plainly of what kind its key is.
    private static PrivateKey of(PKCS8EncodedKeySpec spec) throws GeneralSecurityException {
        InvalidKeySpecException why = new InvalidKeySpecException("no private key of PKCS#8");
        for (String kind : KINDS) {
            try {
                return KeyFactory.getInstance(kind).generatePrivate(spec);
            } catch (InvalidKeySpecException otherKind) {
                why.addSuppressed(otherKind);
            }
        }
        throw why;
    }

    private static PKCS8EncodedKeySpec opened(byte[] encoded, Optional<Secret> passphrase)
            throws IOException, GeneralSecurityException {
        Secret given = passphrase.orElseThrow(() -> new InvalidKeySpecException("the key is under a passphrase"));
        EncryptedPrivateKeyInfo locked = new EncryptedPrivateKeyInfo(encoded);
        PBEKeySpec word = given.use(PBEKeySpec::new);
        try {
            // For PBES2 (RFC 8018) the parameters, not the algorithm's name, say which cipher it is.
            String scheme = locked.getAlgParameters() == null
                    ? locked.getAlgName()
                    : locked.getAlgParameters().toString();
            String name = SecretKeyFactory.getInstance(scheme.startsWith("PBE") ? scheme : locked.getAlgName())
                    .getAlgorithm();
            return locked.getKeySpec(SecretKeyFactory.getInstance(name).generateSecret(word));
        } finally {
            word.clearPassword();
        }
    }
}
