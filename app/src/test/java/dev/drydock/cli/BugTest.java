package dev.drydock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.cli.output.ExitCode;
import dev.drydock.cli.output.ToldBug;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/// What a bug of ours leaves on standard output.
class BugTest {
    private static String written(Throwable bug, String... arguments) {
        PrintStream usual = System.out;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        try {
            assertThat(Cli.failed(bug, arguments)).isEqualTo(ExitCode.BUG);
        } finally {
            System.setOut(usual);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void bugIsADocumentWhereOneWasAskedFor() {
        String out = written(new IllegalStateException("planted password=hunter2"), "schema", "ls", "--format", "json");

        assertThat(JsonMapper.shared().readTree(out).at("/error/exitCode").asInt())
                .isEqualTo(70);
        assertThat(out).contains("planted").doesNotContain("hunter2");
    }

    @Test
    void bugIsNoDocumentElsewhereAndNoSecondOne() {
        assertThat(written(new StackOverflowError(), "schema", "ls")).isEmpty();
        assertThat(written(new ToldBug(new IllegalStateException("planted")), "query", "--format=json"))
                .isEmpty();
    }
}
