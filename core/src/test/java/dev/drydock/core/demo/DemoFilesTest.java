package dev.drydock.core.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.drydock.core.fault.DbFault;
import dev.drydock.core.files.PrivateFiles;
import dev.drydock.core.secrets.Secret;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DemoFilesTest {
    @TempDir
    private Path folder;

    @Test
    void scriptIsCutAtBlankLinesAndNotesAreRead() {
        String text = """
            -- header

            -- rows: 20
            insert into a
            select 1;

            -- why
            -- times: 3
            -- fails: 23505
            do $$
            begin
            end $$;
            """;
        assertThat(Script.cut(text))
                .containsExactly(
                        new Script.Step("insert into a\nselect 1;", 20, 1, ""),
                        new Script.Step("do $$\nbegin\nend $$;", Script.SMALL, 3, "23505"));
    }

    @Test
    void passwordIsRandomAndComesBackFromItsFile() throws IOException {
        Path file = folder.resolve("pgpass");
        try (Secret made = Passfile.readOrCreate(file);
                Secret read = Passfile.readOrCreate(file);
                Secret other = Passfile.readOrCreate(folder.resolve("other"))) {
            String text = made.use(String::new);
            assertThat(text).matches("[A-Za-z0-9_-]{32}").isEqualTo(read.use(String::new));
            assertThat(text).isNotEqualTo(other.use(String::new));
            assertThat(Files.readString(file)).isEqualTo("127.0.0.1:*:*:*:" + text + "\n");
        }
    }

    @Test
    void aDamagedPasswordFileIsNotBelieved() throws IOException {
        Path file = Files.writeString(folder.resolve("pgpass"), "127.0.0.1:*:*:*:short\n");
        assertThatThrownBy(() -> Passfile.read(file)).isInstanceOf(IOException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "Linux, amd64, postgres-linux-x86_64",
        "Linux, aarch64, postgres-linux-arm_64",
        "Mac OS X, aarch64, postgres-darwin-arm_64",
        "Windows 11, amd64, postgres-windows-x86_64",
        "Linux, riscv64, postgres-linux-riscv64"
    })
    void archiveIsNamedAfterTheMachine(String system, String architecture, String name) {
        assertThat(Binaries.archive(system, architecture)).isEqualTo(name);
    }

    @Test
    void aPortThatIsTakenIsLeftForAnother() throws IOException {
        Path file = folder.resolve("port");
        int first = Cluster.choosePort(file);
        assertThat(Cluster.choosePort(file)).isEqualTo(first);
        try (ServerSocket taken = new ServerSocket(first, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            assertThat(Cluster.choosePort(file))
                    .isNotEqualTo(taken.getLocalPort())
                    .isLessThan(32_768);
        }
    }

    @Test
    void aFolderThatTheToolsCouldMisreadIsRefused() throws Exception {
        assumeTrue(PrivateFiles.posix(folder), "shell of the server's tools");
        assertThat(server(folder.resolve("a$(touch b)")).start(TestJob.whole()))
                .isInstanceOfSatisfying(
                        DemoStart.UnsafeFolder.class,
                        unsafe -> assertThat(unsafe.reason()).isEqualTo(DemoStart.Reason.UNUSABLE_NAME));
    }

    @Test
    void aFolderOfAnotherUserIsRefused() throws Exception {
        assumeTrue(
                PrivateFiles.posix(folder) && (Integer) Files.getAttribute(folder, "unix:uid") == 0,
                "only root can give a folder away");
        Path planted = Files.createDirectory(folder.resolve("planted"));
        Files.setAttribute(planted, "unix:uid", 65_534);
        assertThat(server(planted).start(TestJob.whole()))
                .isInstanceOfSatisfying(
                        DemoStart.UnsafeFolder.class,
                        unsafe -> assertThat(unsafe.reason()).isEqualTo(DemoStart.Reason.OTHER_OWNER));
    }

    @Test
    void aFileInPlaceOfTheFolderIsSaidToBe() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "");
        assertThat(server(file).start(TestJob.whole())).isInstanceOf(DemoStart.FolderFailed.class);
    }

    private static DemoServer server(Path home) {
        return new DemoServer(
                new DemoHome(home, home.resolve("server")),
                (thrown, attempt) -> new DbFault.Other(String.valueOf(thrown.getMessage()), ""),
                Optional.empty());
    }
}
