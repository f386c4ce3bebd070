package dev.drydock.cli.config;

import dev.drydock.app.words.ConfigText;
import dev.drydock.cli.output.ExitCode;
import dev.drydock.cli.output.Format;
import dev.drydock.cli.output.JsonOut;
import dev.drydock.cli.output.Say;
import dev.drydock.cli.output.TextTable;
import dev.drydock.core.connect.EffectivePolicy;
import dev.drydock.core.connect.Environment;
import dev.drydock.core.connect.config.ConfigCheck;
import dev.drydock.core.connect.config.ConfigReport;
import dev.drydock.core.connect.config.Surroundings;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Every variable and property that Drydock reads, and whether an environment would take them.
@Command(
        name = "config",
        mixinStandardHelpOptions = true,
        description = "Shows and checks what Drydock reads from its surroundings.")
public final class ConfigCommand {
    @Command(
            name = "check",
            description = {
                "Checks every variable and property at once; exit code 1 when something is missing or wrong.",
                "With DRYDOCK_ENV=staging or prod every command makes the same check before it starts."
            },
            mixinStandardHelpOptions = true)
    int check(
            @Option(names = "--env", paramLabel = "ENV", description = "DEV, TEST, STAGING or PROD; else DRYDOCK_ENV")
                    Optional<Environment> environment,
            @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text", description = "text or json")
                    Format format) {
        Surroundings surroundings = Surroundings.ofProcess();
        ConfigReport report = environment
                .map(chosen -> ConfigCheck.of(surroundings, chosen))
                .orElseGet(() -> ConfigCheck.of(surroundings));
        if (format == Format.JSON) {
            JsonOut.document(json(report));
        } else {
            print(report);
        }
        return report.problems().isEmpty() ? ExitCode.DONE : ExitCode.FOUND;
    }

    private static void print(ConfigReport report) {
        TextTable table = new TextTable("setting", "kind", "value", "otherwise", "in PROD");
        for (ConfigReport.Line line : report.lines()) {
            table.row(
                    line.setting().key(),
                    line.setting().kind(),
                    line.value(),
                    line.setting().fallback(),
                    line.setting().prod());
        }
        table.print();
        EffectivePolicy policy = EffectivePolicy.of(report.environment());
        Say.line(report.environment() + ": safe mode " + policy.safeMode() + ", commit " + policy.commitMode()
                + ", statements stop after " + policy.bounds().statement().toSeconds() + " s");
        report.problems().forEach(problem -> Say.fault(ConfigText.of(problem)));
    }

    private static Object json(ConfigReport report) {
        EffectivePolicy.Bounds bounds = EffectivePolicy.of(report.environment()).bounds();
        return JsonOut.object(
                "environment", report.environment(),
                "settings",
                        report.lines().stream()
                                .map(line -> JsonOut.object(
                                        "key", line.setting().key(),
                                        "from", line.setting().from(),
                                        "kind", line.setting().kind(),
                                        "value", line.value(),
                                        "otherwise", line.setting().fallback(),
                                        "prod", line.setting().prod()))
                                .toList(),
                "bounds",
                        JsonOut.object(
                                "connectMillis", bounds.connect().toMillis(),
                                "validateMillis", bounds.validate().toMillis(),
                                "statementMillis", bounds.statement().toMillis(),
                                "idleTransactionMillis",
                                        bounds.idleTransaction().toMillis(),
                                "socketMillis", bounds.socket().toMillis()),
                "problems",
                        report.problems().stream()
                                .map(problem -> JsonOut.object(
                                        "key", problem.key(),
                                        "kind", problem.kind(),
                                        "sentence", ConfigText.of(problem)))
                                .toList());
    }
}
