package dev.drydock.core.connect.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.drydock.core.connect.imports.preview.ImportFinding;
import dev.drydock.core.connect.imports.preview.ImportFinding.Kind;
import dev.drydock.core.connect.imports.preview.ImportFormat;
import dev.drydock.core.connect.imports.preview.ImportPreview;
import dev.drydock.core.files.PrivateFiles;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Files that were made to do harm.
class HostileFilesTest {
    private static final String ENTRY = "db.example:5432:harbour:me:canary\n";

    @TempDir
    private Path folder;

    private Path file(String name, byte[] bytes) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        PrivateFiles.file(file);
        return Files.write(file, bytes);
    }

    private Path file(String name, String text) throws IOException {
        return file(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static ImportPreview read(Path file) {
        return ImportFixture.IMPORTS.file(file, ImportRequest.AUTO);
    }

    private static ImportPreview read(Path file, ImportFormat format) {
        return ImportFixture.IMPORTS.file(file, new ImportRequest(Optional.of(format), false));
    }

    private static Kind only(ImportPreview preview) {
        assertThat(preview.candidates()).isEmpty();
        assertThat(preview.findings()).hasSize(1);
        return preview.findings().getFirst().kind();
    }

    @Test
    void fiftyMegabytesAreNotRead() throws IOException {
        Path file = folder.resolve(".pgpass");
        try (RandomAccessFile large = new RandomAccessFile(file.toFile(), "rw")) {
            large.setLength(50L << 20);
        }
        assertThat(only(read(file))).isEqualTo(Kind.TOO_LARGE);
    }

    @Test
    void devicesFoldersAndMissingFilesAreNotOpened() {
        assertThat(only(read(Path.of("/dev/zero")))).isEqualTo(Kind.NOT_READABLE);
        assertThat(only(read(folder))).isEqualTo(Kind.NOT_READABLE);
        assertThat(only(read(folder.resolve("none")))).isEqualTo(Kind.NOT_READABLE);
    }

    @ParameterizedTest
    @EnumSource(
            value = ImportFormat.class,
            names = {"VARIABLES"},
            mode = EnumSource.Mode.EXCLUDE)
    void binaryAndNulAreNoText(ImportFormat format) throws IOException {
        byte[] noise = new byte[4096];
        new Random(7).nextBytes(noise);
        assertThat(only(read(file("noise", noise), format))).isEqualTo(Kind.NOT_TEXT);
        assertThat(only(read(file("nul", "[a]\nhost=h\0.example\n"), format))).isEqualTo(Kind.NOT_TEXT);
    }

    @Test
    void byteOrderMarksAreUnderstood() throws IOException {
        for (Charset charset :
                new Charset[] {StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE}) {
            Path file = file(".pgpass", ("\uFEFF" + ENTRY).getBytes(charset));
            assertThat(read(file).candidates()).as(charset.name()).hasSize(1);
        }
        assertThat(only(read(file(".pgpass", ENTRY.getBytes(StandardCharsets.UTF_16LE)))))
                .isEqualTo(Kind.NOT_TEXT);
    }

    @Test
    void passwordsOfAFileThatOthersMayReadAreNotTaken() throws IOException {
        Path file = file(".pgpass", ENTRY);
        assumeTrue(Files.getFileStore(file).supportsFileAttributeView("posix"), "no POSIX permissions here");
        assertThat(read(file).candidates().getFirst().secrets()).isNotEmpty();
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        ImportPreview open = read(file);
        assertThat(open.candidates().getFirst().secrets()).isEmpty();
        assertThat(open.findings()).extracting(ImportFinding::kind).containsExactly(Kind.OPEN_TO_OTHERS);
    }

    @Test
    void encryptedOptionFileIsNamed() throws IOException {
        assertThat(only(read(file(".mylogin.cnf", new byte[] {0, 0, 0, 0, 1, 2, 3}))))
                .isEqualTo(Kind.SCRAMBLED_LOGIN);
    }

    @Test
    void deepTreesAreRefused() throws IOException {
        assertThat(only(read(file("servers.json", "{\"Servers\":" + "[".repeat(200_000) + "]".repeat(200_000) + "}"))))
                .isEqualTo(Kind.TOO_DEEP);
        assertThat(only(read(file("compose.yaml", "services: " + "[".repeat(5_000) + "]".repeat(5_000)))))
                .isEqualTo(Kind.TOO_DEEP);
        assertThat(only(read(
                        file("dataSources.xml", "<data-source>".repeat(100_000) + "</data-source>".repeat(100_000)))))
                .isEqualTo(Kind.TOO_DEEP);
        assertThat(only(read(file("compose.yaml", "services:\n  a: &a {b: *a}\n"))))
                .isEqualTo(Kind.MALFORMED);
    }

    /// Nothing that grows with the square of a file, and no recursion that grows with a line.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "a:",
                "\\:",
                "a",
                "\n",
                "[a]\n",
                "[client\n",
                "host=\n",
                "A=\"\n",
                "A='\\'\n",
                "${",
                "$",
                "- ",
                "[",
                "{",
                "? ",
                "<a ",
                "<data-source uuid='1'/>",
                "\"a\":",
                "services:\n",
                "&a ",
                "*a ",
                "postgres://",
                "?a=b&",
                "%",
                "export ",
                "datasource a { ",
                "url = \"\\\"",
                "spring.datasource.",
                "spring.datasource.url=${a:",
                "sqlalchemy.url = %(",
                "flyway.url = ",
                "[environments.a]\nurl=",
                "Host a\n",
                "Host * *a?*b ",
                "HostName %h "
            })
    void longAndManyLinesEnd(String piece) {
        String text = piece.repeat(300_000 / piece.length());
        assertTimeoutPreemptively(Duration.ofMinutes(2), () -> {
            ImportFixture.IMPORTS.text(text, ImportRequest.AUTO).close();
            for (ImportFormat format : ImportFormat.values()) {
                ImportFixture.IMPORTS
                        .text(text, new ImportRequest(Optional.of(format), false))
                        .close();
            }
        });
    }

    @Test
    void manyEntriesAreCut() throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 3000; i++) {
            lines.append("db").append(i).append(".example:5432:d:u:canary\n");
        }
        ImportPreview preview = read(file(".pgpass", lines.toString()));
        assertThat(preview.candidates()).hasSize(500);
        assertThat(preview.findings()).extracting(ImportFinding::kind).containsExactly(Kind.TOO_MANY);
    }

    @Test
    void linksAndPathsOutsideAreNotFollowed() throws IOException {
        Path secret = file("elsewhere/secret.env", "POSTGRES_PASSWORD=canary-elsewhere\n");
        file("project/inner/own.env", "POSTGRES_PASSWORD=canary-own\n");
        Path project = folder.resolve("project");
        Files.createSymbolicLink(project.resolve("link.env"), secret);
        Files.createSymbolicLink(project.resolve("linked"), secret.getParent());
        String compose = "services:\n  db:\n    image: postgres\n    ports: [\"5432:5432\"]\n    env_file: ";
        for (String name : new String[] {
            "link.env",
            "linked/secret.env",
            "../elsewhere/secret.env",
            secret.toString(),
            "inner/../../elsewhere/secret.env"
        }) {
            ImportPreview preview = read(file("project/compose.yaml", compose + name + "\n"));
            assertThat(preview.candidates().getFirst().secrets()).as(name).isEmpty();
            assertThat(preview.candidates().getFirst().findings())
                    .as(name)
                    .extracting(ImportFinding::kind)
                    .containsAnyOf(Kind.SYMBOLIC_LINK, Kind.OUTSIDE_FOLDER);
        }
        ImportPreview inside = read(file("project/compose.yaml", compose + "./inner/own.env\n"));
        assertThat(inside.candidates().getFirst().secrets()).hasSize(1);
    }

    @Test
    void linkBesideAProjectIsNotFollowedButANamedOneIs() throws IOException {
        ImportFixture.copy(
                ImportFixture.folder().resolve("jetbrains/project/.idea"),
                Files.createDirectories(folder.resolve("p")).resolve(".idea"));
        Path idea = folder.resolve("p/.idea");
        Path moved = Files.move(idea.resolve("dataSources.local.xml"), folder.resolve("local.xml"));
        Files.createSymbolicLink(idea.resolve("dataSources.local.xml"), moved);
        ImportPreview preview = read(idea.resolve("dataSources.xml"));
        assertThat(preview.findings()).extracting(ImportFinding::kind).contains(Kind.SYMBOLIC_LINK);
        assertThat(preview.candidates().getFirst().profile().user()).isEmpty();

        Path named = Files.createSymbolicLink(folder.resolve("named.xml"), idea.resolve("dataSources.xml"));
        assertThat(read(named).candidates()).isNotEmpty();
    }

    @Test
    void nothingIsRunOrFetched() throws IOException {
        Path mark = folder.resolve("mark");
        String run = "touch " + mark;
        read(file(".env", "DATABASE_URL=postgres://u:$(" + run + ")@h/d\nPGHOST=`" + run + "`\n"));
        read(file(
                "servers.json",
                "{\"Servers\":{\"1\":{\"Name\":\"a\",\"Host\":\"h\",\"MaintenanceDB\":\"d\",\"PasswordExecCommand\":\""
                        + run + "\"}}}"));
        read(file("compose.yaml", "services:\n  db:\n    image: postgres:$(" + run + ")\n    command: " + run + "\n"));
        read(file(
                "ssh_config",
                "Match exec \"" + run + "\"\nHost a\nHostName `" + run + "`\nProxyCommand " + run + "\nLocalCommand "
                        + run + "\nKnownHostsCommand " + run + "\n"));
        read(file("application.properties", "spring.datasource.url=jdbc:postgresql://$(" + run + ")/d\n"));
        read(file("flyway.toml", "[environments.a]\nurl = \"jdbc:postgresql://`" + run + "`/d\"\n"));
        read(file("alembic.ini", "[alembic]\nsqlalchemy.url = postgresql://u:`" + run + "`@h/d\n"));
        read(file("schema.prisma", "datasource a {\n url = env(\"$(" + run + ")\")\n}\n"));
        assertThat(mark).doesNotExist();
    }
}
