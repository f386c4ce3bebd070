package dev.drydock.core.connect.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.core.connect.Environment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigCheckTest {
    private static final Map<String, String> PROPERTIES =
            Map.of("user.home", "/home/me", "user.name", "me", "sun.jnu.encoding", "UTF-8", "os.name", "Linux");

    @TempDir
    private Path folder;

    private static ConfigReport check(Environment environment, Map<String, String> variables) {
        return ConfigCheck.of(new Surroundings(variables, PROPERTIES), environment);
    }

    private static List<String> problems(ConfigReport report) {
        return report.problems().stream()
                .map(problem -> problem.key() + " " + problem.kind())
                .toList();
    }

    @Test
    void developmentNeedsNothing() {
        ConfigReport report = check(Environment.DEV, Map.of());
        assertThat(report.problems()).isEmpty();
        assertThat(report.lines()).hasSize(Setting.values().length);
    }

    @Test
    void productionTellsAllThatIsMissingOrWrongAtOnce() throws IOException {
        Path open = Files.createDirectory(folder.resolve("open"));
        Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxr-xr-x"));
        Map<String, String> variables = new HashMap<>(Map.of(
                "DRYDOCK_PASSWORD", "canary",
                "DRYDOCK_JAVA_OPTIONS", "-Xmx1g -agentlib:jdwp=transport=dt_socket",
                "DRYDOCK_JDK", "jdk",
                "DRYDOCK_HOMME", "/x",
                "DRYDOCK_TEST_SERVER_URL", "x"));
        ConfigReport report = check(Environment.PROD, variables);
        assertThat(problems(report))
                .containsExactly(
                        "DRYDOCK_HOME MISSING",
                        "DRYDOCK_PASSWORD FORBIDDEN",
                        "DRYDOCK_JDK NOT_ABSOLUTE",
                        "DRYDOCK_JAVA_OPTIONS AGENT",
                        "DRYDOCK_HOMME UNKNOWN",
                        "DRYDOCK_TEST_SERVER_URL FORBIDDEN");
        assertThat(report.refuses()).isTrue();
        assertThat(report.toString()).doesNotContain("canary");

        variables.put("DRYDOCK_HOME", open.toString());
        assertThat(problems(check(Environment.PROD, variables))).contains("DRYDOCK_HOME OPEN_TO_OTHERS");
        assertThat(problems(check(Environment.DEV, variables))).containsExactly("DRYDOCK_HOMME UNKNOWN");
        assertThat(check(Environment.DEV, variables).refuses()).isFalse();
    }

    @Test
    void productionStartsWithWhatItDemands() throws IOException {
        Path home = Files.createDirectory(folder.resolve("home"));
        Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwx------"));
        assertThat(check(Environment.PROD, Map.of("DRYDOCK_HOME", home.toString()))
                        .problems())
                .isEmpty();
    }

    @Test
    void fileIsNoFolder() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        assertThat(problems(check(Environment.DEV, Map.of("DRYDOCK_HOME", file.toString()))))
                .containsExactly("DRYDOCK_HOME NOT_A_FOLDER");
    }

    @Test
    void unknownEnvironmentIsTreatedAsProduction() {
        ConfigReport report = ConfigCheck.of(new Surroundings(Map.of("DRYDOCK_ENV", "produktion"), PROPERTIES));
        assertThat(report.environment()).isEqualTo(Environment.PROD);
        assertThat(problems(report)).contains("DRYDOCK_ENV NOT_UNDERSTOOD");
    }
}
