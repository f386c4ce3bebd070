package dev.drydock.core.dialect.postgres.connect;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;

/// A server's certificate, its key and the authority that signed it, as PEM files, made by the JDK's own tool.
public record TestCertificate(Path certificate, Path key, Path root) {
    static final char[] PASSWORD = "changeit".toCharArray();

    public static TestCertificate make(Path folder, String name, String subjectNames, String... more) throws Exception {
        Path store = folder.resolve(name + ".p12");
        keytool(store, "ca", "bc:c");
        List<String> signed = new ArrayList<>(List.of("-signer", "ca", "-signerkeypass", "changeit"));
        Collections.addAll(signed, more);
        keytool(store, "server", "san=" + subjectNames, signed.toArray(String[]::new));
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, PASSWORD);
        }
        Path certificate = folder.resolve(name + ".crt");
        Path key = folder.resolve(name + ".key");
        Path root = folder.resolve(name + ".root.crt");
        pem(certificate, "CERTIFICATE", keys.getCertificate("server").getEncoded());
        pem(root, "CERTIFICATE", keys.getCertificate("ca").getEncoded());
        pem(key, "PRIVATE KEY", keys.getKey("server", PASSWORD).getEncoded());
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-------"));
        return new TestCertificate(certificate, key, root);
    }

    private static void keytool(Path store, String alias, String extension, String... more) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-keyalg",
                "EC",
                "-storetype",
                "PKCS12",
                "-storepass",
                "changeit",
                "-keystore",
                store.toString(),
                "-alias",
                alias,
                "-dname",
                "CN=drydock-test-" + alias,
                "-ext",
                extension));
        Collections.addAll(command, more);
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException(output);
        }
    }

    private static void pem(Path file, String label, byte[] bytes) throws IOException {
        String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes);
        Files.writeString(file, "-----BEGIN " + label + "-----\n" + body + "\n-----END " + label + "-----\n");
    }
}
