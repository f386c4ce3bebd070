package dev.drydock.cli.profiles;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.cli.CliProcess;
import dev.drydock.cli.CliProcess.Ended;
import dev.drydock.cli.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Profiles from elsewhere, and on to elsewhere; and what the process reads from its surroundings.
class ImportExportTest {
    private static final String SERVERS = """
        {"Servers": {"1": {"Name": "harbour", "Group": "Port", "Host": "db.example", "Port": 5432,
          "MaintenanceDB": "harbour", "Username": "me", "PasswordExecCommand": "id"},
         "2": {"Name": "two hosts", "Host": "a.example,b.example", "MaintenanceDB": "x"}}}\
        """;

    @TempDir
    private Path folder;

    private CliProcess drydock() {
        return new CliProcess(folder.resolve("home"));
    }

    private String servers() throws IOException {
        return Files.writeString(folder.resolve("servers.json"), SERVERS).toString();
    }

    @Test
    void previewStoresNothingAndApplyDoes() throws IOException, InterruptedException {
        CliProcess drydock = drydock();
        Ended preview = drydock.run("profiles", "import", servers());
        assertThat(preview.exitCode()).isZero();
        assertThat(preview.out()).contains("+ harbour: PROD", "PasswordExecCommand", "! two hosts");
        assertThat(preview.err()).contains("--apply");
        assertThat(Json.only(drydock.run("profiles", "list", "--format", "json"))
                        .isEmpty())
                .isTrue();

        drydock.run("profiles", "import", servers(), "--apply");
        Ended again = drydock.run("profiles", "import", servers(), "--apply", "--format", "json");
        assertThat(Json.only(again).at("/sources/0/candidates/0/storedName").asString())
                .isEqualTo("harbour (2)");
        assertThat(Json.only(again).at("/sources/0/findings/0/reason").asString())
                .isEqualTo("SEVERAL_HOSTS");
    }

    @Test
    void exportComesBackElsewhere() throws IOException, InterruptedException {
        drydock().run("profiles", "import", servers(), "--apply");
        Path document = folder.resolve("profiles.json");
        assertThat(drydock()
                        .run("profiles", "export", "--out", document.toString())
                        .exitCode())
                .isZero();
        assertThat(drydock()
                        .run("profiles", "export", "--out", document.toString())
                        .exitCode())
                .isEqualTo(2);
        CliProcess elsewhere = new CliProcess(folder.resolve("elsewhere"));
        elsewhere.run("profiles", "import", document.toString(), "--apply");
        assertThat(elsewhere.run("profiles", "export").out()).isEqualTo(Files.readString(document));
    }

    @Test
    void unknownSourceAndUnknownFileAreTold() throws IOException, InterruptedException {
        assertThat(drydock()
                        .run("profiles", "import", servers(), "--from", "elsewhere")
                        .exitCode())
                .isEqualTo(2);
        Ended none = drydock().run("profiles", "import", folder.resolve("none").toString());
        assertThat(none.exitCode()).isEqualTo(1);
        assertThat(none.out()).contains("is not there");
    }

    @Test
    void productionStartsOnlyWhenAllIsThere() throws IOException, InterruptedException {
        CliProcess drydock = drydock().with("DRYDOCK_ENV", "prod").with("DRYDOCK_PASSWORD", "canary");
        Files.createDirectories(drydock.home());
        Files.setPosixFilePermissions(drydock.home(), PosixFilePermissions.fromString("rwxr-xr-x"));
        Ended refused = drydock.run("profiles", "list");
        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.err())
                .contains("DRYDOCK_HOME: other users may look", "DRYDOCK_PASSWORD must not be set")
                .doesNotContain("canary");
        Ended check = drydock.run("config", "check", "--format", "json");
        assertThat(check.exitCode()).isEqualTo(1);
        assertThat(check.all()).doesNotContain("canary");
        assertThat(Json.only(check).at("/problems").size()).isEqualTo(2);
        assertThat(drydock.run("config", "check", "--env", "DEV").exitCode()).isZero();

        CliProcess fine = drydock().with("DRYDOCK_ENV", "prod");
        Files.setPosixFilePermissions(fine.home(), PosixFilePermissions.fromString("rwx------"));
        assertThat(fine.run("profiles", "list").exitCode()).isZero();
    }
}
