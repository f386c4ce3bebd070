package dev.drydock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/// The pages that `--help` prints.
class HelpTest {
    private static void check(CommandLine command) {
        StringWriter page = new StringWriter();
        command.usage(new PrintWriter(page));
        assertThat(page.toString().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
        assertThat(command.getCommandSpec().usageMessage().description()).isNotEmpty();
        command.getCommandSpec()
                .options()
                .forEach(option -> assertThat(option.description())
                        .as(command.getCommandSpec().qualifiedName() + " " + option.longestName())
                        .isNotEmpty());
        assertThat(command.getCommandSpec().optionsMap())
                .as(command.getCommandSpec().qualifiedName())
                .containsKey("--help");
        command.getSubcommands().forEach((name, sub) -> {
            if (!name.equals("help")) {
                check(sub);
            }
        });
    }

    @Test
    void everyPageFitsATerminalAndSaysWhatEachOptionDoes() {
        check(Cli.line());
    }
}
