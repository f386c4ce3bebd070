package dev.drydock.cli;

import dev.drydock.cli.command.AuditCommand;
import dev.drydock.cli.command.BenchCommand;
import dev.drydock.cli.command.DemoCommand;
import dev.drydock.cli.command.ProfilesCommand;
import dev.drydock.cli.command.SchemaCommand;
import dev.drydock.cli.command.TourCommand;
import dev.drydock.cli.output.CliFailure;
import dev.drydock.cli.output.ExitCode;
import dev.drydock.cli.query.QueryCommand;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// The root of the command line.
@Command(
        name = "drydock",
        description = "Looks into databases, and shows what a change does before it does it.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        subcommands = {
            CommandLine.HelpCommand.class,
            QueryCommand.class,
            SchemaCommand.class,
            ProfilesCommand.class,
            AuditCommand.class,
            DemoCommand.class,
            TourCommand.class,
            BenchCommand.class
        },
        footer = {
            "",
            "Exit codes: 0 done; 1 done, but a check found something; 2 usage; 3 cannot connect; 4 refused by the"
                    + " guard;",
            "            5 the database refused; 70 a bug in Drydock."
        })
public final class Cli implements Runnable {
    private Cli() {}

    /// Runs one command and returns its exit code.
    public static int run(String... arguments) {
        CommandLine line = new CommandLine(new Cli())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(Cli::failed)
                .setExitCodeExceptionMapper(_ -> ExitCode.BUG);
        line.setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
        line.setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
        return line.execute(arguments);
    }

    @Override
    public void run() {
        throw CliFailure.usage("name a command, or none at all for the window; drydock --help lists them");
    }

    private static int failed(Exception thrown, CommandLine line, CommandLine.ParseResult parsed) {
        if (thrown instanceof CliFailure failure) {
            line.getErr().println("drydock: " + failure.getMessage());
            return failure.exitCode();
        }
        line.getErr().println("drydock: a bug in Drydock: " + thrown);
        thrown.printStackTrace(line.getErr());
        return ExitCode.BUG;
    }
}
