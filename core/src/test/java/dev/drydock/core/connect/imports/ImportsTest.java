package dev.drydock.core.connect.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.connect.Environment;
import dev.drydock.core.connect.Target;
import dev.drydock.core.connect.imports.preview.ImportCandidate;
import dev.drydock.core.connect.imports.preview.ImportFinding;
import dev.drydock.core.connect.imports.preview.ImportFinding.Kind;
import dev.drydock.core.connect.imports.preview.ImportFormat;
import dev.drydock.core.connect.imports.preview.ImportPreview;
import dev.drydock.core.dialect.Dialects;
import dev.drydock.core.secrets.Secret;
import dev.drydock.core.secrets.SecretUse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportsTest {
    @TempDir
    private Path folder;

    private static ImportCandidate only(ImportPreview preview) {
        assertThat(preview.candidates()).as(preview.toString()).hasSize(1);
        return preview.candidates().getFirst();
    }

    private static Secret secret(ImportCandidate candidate, SecretUse use) {
        return Optional.ofNullable(candidate.secrets().get(use)).orElseThrow();
    }

    private static String text(Secret secret) {
        return secret.use(String::new);
    }

    @Test
    void pastedUrlIsRecognised() {
        ImportPreview preview = ImportFixture.IMPORTS.text(
                " postgres://me:s%40canary@db.example/harbour?sslmode=require \n", ImportRequest.AUTO);
        ImportCandidate candidate = only(preview);
        assertThat(preview.format()).contains(ImportFormat.URL);
        assertThat(candidate.profile().name()).isEqualTo("harbour@db.example");
        assertThat(text(secret(candidate, SecretUse.DATABASE))).isEqualTo("s@canary");
    }

    @Test
    void severalPastedUrlsAreSeveralCandidates() {
        assertThat(ImportFixture.IMPORTS
                        .text("postgres://a.example/x\njdbc:postgresql://b.example/y\n", ImportRequest.AUTO)
                        .candidates())
                .hasSize(2);
    }

    @Test
    void unsafeUrlIsRefusedWithItsReason() {
        ImportPreview preview =
                ImportFixture.IMPORTS.text("jdbc:postgresql://h/d?password=canary&socketFactory=x", ImportRequest.AUTO);
        assertThat(preview.candidates()).isEmpty();
        assertThat(preview.findings().getFirst().kind()).isEqualTo(Kind.NOT_OPENED);
        assertThat(preview.toString()).contains("UNSAFE_SETTING").doesNotContain("canary");
    }

    @Test
    void closingAPreviewWipesItsSecrets() {
        ImportPreview preview = ImportFixture.IMPORTS.text("postgres://me:canary@h/d", ImportRequest.AUTO);
        Secret secret = secret(only(preview), SecretUse.DATABASE);
        preview.close();
        Assertions.assertThatThrownBy(() -> text(secret)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void variablesOfTheProcessAreTakenAsTheyAre() {
        ImportCandidate candidate = only(ImportFixture.IMPORTS.variables(Map.of(
                "PGHOST",
                "db.example",
                "PGUSER",
                "me",
                "PGPASSWORD",
                "can$ary`",
                "PATH",
                "/bin",
                "PGSSLMODE",
                "require")));
        assertThat(text(secret(candidate, SecretUse.DATABASE))).isEqualTo("can$ary`");
        assertThat(candidate.profile().environment()).isEqualTo(Environment.PROD);
    }

    @Test
    void serviceThatVariablesNameIsLookedUp() throws IOException {
        Path file = Files.writeString(folder.resolve(".pg_service.conf"), "[a]\nhost=a.example\n[b]\nhost=b.example\n");
        Imports imports = new Imports(Dialects.importPorts(), folder);
        assertThat(only(imports.variables(Map.of("PGSERVICE", "b"))).profile().target())
                .isEqualTo(new Target.Server("b.example", 5432, ""));
        assertThat(only(imports.variables(Map.of("PGSERVICE", "a", "PGSERVICEFILE", file.toString())))
                        .entry())
                .isEqualTo("a");
        assertThat(imports.variables(Map.of("PGSERVICE", "c")).findings())
                .extracting(ImportFinding::kind)
                .containsExactly(Kind.NO_TARGET);
    }

    @Test
    void localhostBehindATunnelIsNotThisMachine() {
        ImportCandidate candidate =
                ImportFixture.read("dbeaver/network-profile.json").candidates().getFirst();
        assertThat(candidate.profile().target()).isEqualTo(new Target.Server("localhost", 5432, "app"));
        assertThat(candidate.profile().environment()).isEqualTo(Environment.PROD);
    }

    @Test
    void idsNeverComeFromAFile() {
        ConnectionProfile first = ImportFixture.read("drydock/hostile.json")
                .candidates()
                .getFirst()
                .profile();
        ConnectionProfile again = ImportFixture.read("drydock/hostile.json")
                .candidates()
                .getFirst()
                .profile();
        assertThat(first.id())
                .isNotEqualTo("11111111-1111-1111-1111-111111111111")
                .isNotEqualTo(again.id());
    }

    @Test
    void encryptedCredentialsAreOpenedOnlyOnDemand() throws IOException, GeneralSecurityException {
        Files.copy(ImportFixture.folder().resolve("dbeaver/data-sources.json"), folder.resolve("data-sources.json"));
        Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
        cipher.init(
                Cipher.ENCRYPT_MODE,
                new SecretKeySpec(HexFormat.of().parseHex("babb4a9f774ab853c96c2d653dfe544a"), "AES"),
                new IvParameterSpec(new byte[16]));
        byte[] json = """
            {"postgres-jdbc-18f1c0c0-1": {"#connection": {"user": "owner", "password": "canary-db"},
             "network/ssh_tunnel": {"user": "jump", "password": "canary-ssh"}}}\
            """.getBytes(StandardCharsets.UTF_8);
        byte[] encrypted = cipher.doFinal(json);
        byte[] file = new byte[16 + encrypted.length];
        System.arraycopy(encrypted, 0, file, 16, encrypted.length);
        Files.write(folder.resolve("credentials-config.json"), file);

        Path sources = folder.resolve("data-sources.json");
        ImportPreview closed = ImportFixture.IMPORTS.file(sources, ImportRequest.AUTO);
        assertThat(closed.candidates().getFirst().secrets()).isEmpty();
        assertThat(closed.findings()).extracting(ImportFinding::kind).contains(Kind.SECRET_ELSEWHERE);

        ImportCandidate opened = ImportFixture.IMPORTS
                .file(sources, new ImportRequest(Optional.empty(), true))
                .candidates()
                .getFirst();
        assertThat(opened.profile().user()).isEqualTo("owner");
        assertThat(opened.profile().route().tunnel().orElseThrow().host().user())
                .isEqualTo("jump");
        assertThat(text(secret(opened, SecretUse.DATABASE))).isEqualTo("canary-db");
        assertThat(text(secret(opened, SecretUse.SSH))).isEqualTo("canary-ssh");
        assertThat(opened.toString()).doesNotContain("canary");
    }

    @Test
    void usualPlacesAreFound() throws IOException {
        Path home = Files.createDirectories(folder.resolve("home"));
        Path here = Files.createDirectories(folder.resolve("here"));
        Files.writeString(home.resolve(".pgpass"), "");
        Files.writeString(here.resolve("compose.yaml"), "");
        assertThat(new Imports(Dialects.importPorts(), home).usualPlaces(here))
                .containsExactlyInAnyOrder(home.resolve(".pgpass"), here.resolve("compose.yaml"));
    }
}
