package dev.drydock.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.drydock.cli.CliProcess.Ended;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The user's own folder when it is damaged, newer than we are, or full.
class OwnFilesTest {
    @TempDir
    private Path folder;

    private static Path store(Path home) throws IOException {
        try (var files = Files.list(home)) {
            return files.filter(file -> file.toString().endsWith(".db"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Test
    void damagedFileIsMovedAsideWhole() throws IOException, InterruptedException {
        CliProcess drydock = new CliProcess(folder.resolve("home"));
        drydock.run("profiles", "list");
        Path store = store(drydock.home());
        byte[] damaged = "this is no database, but somebody's work"
                .repeat(300)
                .getBytes(java.nio.charset.StandardCharsets.UTF_8);
        Files.write(store, damaged);
        Ended ended = drydock.run("profiles", "list", "--format", "json");

        assertThat(ended.exitCode()).isZero();
        assertThat(Json.only(ended).isEmpty()).isTrue();
        assertThat(ended.err()).contains("was damaged", "it is kept at");
        try (var files = Files.list(drydock.home())) {
            Path aside = files.filter(file -> file.toString().contains(".damaged-"))
                    .findFirst()
                    .orElseThrow();
            assertThat(ended.err()).contains(aside.toString());
            assertThat(Files.readAllBytes(aside)).isEqualTo(damaged);
        }
    }

    @Test
    void newerFileIsLeftAsItIs() throws IOException, SQLException, InterruptedException {
        CliProcess drydock = new CliProcess(folder.resolve("home"));
        drydock.run("profiles", "list");
        Path store = store(drydock.home());
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + store);
                var statement = connection.createStatement()) {
            statement.execute("pragma user_version = 999");
        }
        byte[] before = Files.readAllBytes(store);
        Ended ended = drydock.run("profiles", "list", "--format", "json");

        assertThat(ended.exitCode()).isEqualTo(2);
        assertThat(ended.err()).contains("made by a newer Drydock", "nothing was changed");
        assertThat(Json.only(ended).at("/error/exitCode").asInt()).isEqualTo(2);
        assertThat(Files.readAllBytes(store)).isEqualTo(before);
    }

    @Test
    void fullDiskKeepsTheRowsThatFitted() throws IOException, InterruptedException {
        Path home = Files.createDirectory(folder.resolve("small"));
        assumeTrue(
                quietly("mount", "-t", "tmpfs", "-o", "size=80m", "drydock-test", home.toString()),
                "a file system of its own cannot be mounted here: run as root to test a full disk");
        try {
            CliProcess drydock = new CliProcess(home);
            Ended ended = drydock.run(
                    "query",
                    "--url",
                    SqliteFile.in(folder).toString(),
                    "--format=csv",
                    "-c",
                    "with recursive n(i) as (select 1 union all select i + 1 from n where i < 2000000)"
                            + " select i, hex(zeroblob(100)) as filler from n");
            Ended next = drydock.run("profiles", "list");

            assertThat(ended.exitCode()).isEqualTo(2);
            assertThat(ended.err())
                    .contains("The disk has no room for more rows")
                    .doesNotContain("Exception");
            assertThat(ended.out()).startsWith("i,filler\n");
            assertThat(next.exitCode()).isZero();
        } finally {
            quietly("umount", home.toString());
        }
    }

    private static boolean quietly(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(List.of(command))
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor()
                == 0;
    }
}
