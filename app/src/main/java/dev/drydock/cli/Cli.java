package dev.drydock.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/// The root of the command line.
@Command(
        name = "drydock",
        description = "Looks into databases, and shows what a change does before it does it.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        subcommands = {CommandLine.HelpCommand.class})
public final class Cli {
    private Cli() {}

    /// Runs one command and returns its exit code.
    public static int run(String... arguments) {
        return new CommandLine(new Cli()).execute(arguments);
    }
}
