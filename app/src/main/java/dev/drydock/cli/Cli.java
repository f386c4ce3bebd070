package dev.drydock.cli;

import dev.drydock.app.words.ConfigText;
import dev.drydock.cli.command.AuditCommand;
import dev.drydock.cli.command.BenchCommand;
import dev.drydock.cli.command.DemoCommand;
import dev.drydock.cli.command.TourCommand;
import dev.drydock.cli.config.ConfigCommand;
import dev.drydock.cli.doctor.DoctorCommand;
import dev.drydock.cli.output.CliFailure;
import dev.drydock.cli.output.ExitCode;
import dev.drydock.cli.output.Format;
import dev.drydock.cli.output.JsonOut;
import dev.drydock.cli.output.Say;
import dev.drydock.cli.output.ToldBug;
import dev.drydock.cli.plan.PlanCommand;
import dev.drydock.cli.pool.PoolCommand;
import dev.drydock.cli.profiles.ProfilesCommand;
import dev.drydock.cli.query.OutputFormat;
import dev.drydock.cli.query.QueryCommand;
import dev.drydock.cli.schema.SchemaCommand;
import dev.drydock.cli.secrets.SecretsCommand;
import dev.drydock.core.connect.config.ConfigCheck;
import dev.drydock.core.connect.config.ConfigProblem;
import dev.drydock.core.connect.config.ConfigReport;
import dev.drydock.core.connect.config.Surroundings;
import dev.drydock.core.secrets.SecretMask;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// The root of the command line.
@Command(
        name = "drydock",
        description = "Looks into databases, and shows what a change does before it does it.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        resourceBundle = "dev.drydock.cli.messages",
        subcommands = {
            CommandLine.HelpCommand.class,
            ConfigCommand.class,
            QueryCommand.class,
            SchemaCommand.class,
            ProfilesCommand.class,
            DoctorCommand.class,
            SecretsCommand.class,
            AuditCommand.class,
            PoolCommand.class,
            PlanCommand.class,
            DemoCommand.class,
            TourCommand.class,
            BenchCommand.class
        },
        footer = {
            "",
            "Exit codes:",
            "   0  done",
            "   1  done, but a check found something",
            "   2  usage, or a file or disk of your own",
            "   3  cannot connect, or the connection was lost",
            "   4  refused by the guard",
            "   5  the database refused",
            "  70  a bug in Drydock"
        })
public final class Cli implements Runnable {
    private Cli() {}

    /// Runs one command and returns its exit code.
    public static int run(String... arguments) {
        if (mangled(arguments)) {
            Say.fault("the arguments hold characters that the locale of this shell cannot carry; nothing was run. Use a"
                    + " UTF-8 locale (LC_ALL=C.UTF-8), or put the SQL into a file and name it with -f");
            return ExitCode.USAGE;
        }
        List<ConfigProblem> problems = refused(arguments);
        if (!problems.isEmpty()) {
            problems.forEach(problem -> Say.fault(ConfigText.of(problem)));
            return told(ExitCode.USAGE, ConfigText.of(problems.getFirst()), "", arguments);
        }
        CommandLine line = line().setParameterExceptionHandler(Cli::misused)
                .setExecutionExceptionHandler((thrown, _, _) -> failed(thrown, arguments))
                .setExitCodeExceptionMapper(_ -> ExitCode.BUG);
        line.setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
        line.setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
        try {
            return line.execute(arguments);
        } catch (Error broken) {
            return failed(broken, arguments);
        }
    }

    /// All commands, without what becomes of failures.
    static CommandLine line() {
        return new CommandLine(new Cli())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExpandAtFiles(false)
                .registerConverter(Format.class, Format::read)
                .registerConverter(OutputFormat.class, OutputFormat::read);
    }

    /// All that keeps this process from starting in the environment that its surroundings name. `config` itself
    /// and the help always start.
    private static List<ConfigProblem> refused(String... arguments) {
        ConfigReport report = ConfigCheck.of(Surroundings.ofProcess());
        boolean asksOnly = arguments.length == 0
                || List.of("config", "help").contains(arguments[0])
                || Arrays.asList(arguments).contains("--help")
                || Arrays.asList(arguments).contains("--version");
        return report.refuses() && !asksOnly ? report.problems() : List.of();
    }

    /// In a locale that is not UTF-8 the JVM replaces what it cannot decode, and SQL would mean something else.
    private static boolean mangled(String... arguments) {
        return !System.getProperty("sun.jnu.encoding", "").equalsIgnoreCase("UTF-8")
                && Arrays.stream(arguments).anyMatch(argument -> argument.indexOf('\uFFFD') >= 0);
    }

    @Override
    public void run() {
        throw CliFailure.usage("name a command, or none at all for the window; drydock --help lists them");
    }

    /// An argument may hold a password: it is repeated without it.
    private static int misused(CommandLine.ParameterException thrown, String[] arguments) {
        String sentence = SecretMask.message(String.valueOf(thrown.getMessage()));
        Say.fault(sentence);
        CommandLine line = thrown.getCommandLine();
        CommandLine.UnmatchedArgumentException.printSuggestions(thrown, line.getErr());
        Say.line("Try: " + line.getCommandSpec().qualifiedName() + " --help");
        return told(ExitCode.USAGE, sentence, "", arguments);
    }

    /// Every failure ends in a document where one was asked for.
    static int failed(Throwable thrown, String... arguments) {
        if (thrown instanceof CliFailure failure) {
            String sentence = String.valueOf(failure.getMessage());
            Say.fault(sentence);
            return told(failure.exitCode(), sentence, failure.sqlState(), arguments);
        }
        StringWriter trace = new StringWriter();
        thrown.printStackTrace(new PrintWriter(trace));
        Say.fault("a bug in Drydock: " + SecretMask.message(trace.toString()));
        if (thrown instanceof ToldBug) {
            return ExitCode.BUG;
        }
        return told(ExitCode.BUG, "a bug in Drydock: " + SecretMask.message(thrown.toString()), "", arguments);
    }

    private static int told(int exitCode, String sentence, String sqlState, String[] arguments) {
        if (JsonOut.wanted(arguments)) {
            JsonOut.document(JsonOut.error(exitCode, sentence, sqlState));
        }
        return exitCode;
    }
}
