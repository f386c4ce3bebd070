package dev.drydock.cli.command;

import dev.drydock.app.words.AuditText;
import dev.drydock.cli.connection.Workspaces;
import dev.drydock.cli.output.CliFailure;
import dev.drydock.cli.output.ExitCode;
import dev.drydock.cli.output.Format;
import dev.drydock.cli.output.JsonOut;
import dev.drydock.cli.output.Stdout;
import dev.drydock.cli.output.TextTable;
import dev.drydock.core.audit.AuditEntry;
import dev.drydock.core.audit.AuditFilter;
import dev.drydock.core.audit.AuditFinding;
import dev.drydock.core.audit.AuditReport;
import dev.drydock.core.fault.FaultException;
import dev.drydock.core.workspace.Workspace;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// The journal of what Drydock did to databases.
@Command(
        name = "audit",
        mixinStandardHelpOptions = true,
        description = "Lists and checks the journal of what was done to databases.")
public final class AuditCommand {
    @Command(name = "list", description = "The newest entries.", mixinStandardHelpOptions = true)
    int list(
            @Option(names = "--limit", paramLabel = "COUNT", defaultValue = "50", description = "how many at most")
                    int limit,
            @Option(
                            names = "--text",
                            paramLabel = "TEXT",
                            defaultValue = "",
                            description = "only entries that contain this")
                    String text,
            @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text", description = "text or json")
                    Format format) {
        if (limit < 1) {
            throw CliFailure.usage("--limit takes a number from 1 on");
        }
        AuditFilter filter = new AuditFilter(text, "", Optional.empty(), Long.MAX_VALUE, limit);
        try (Workspace workspace = Workspaces.open()) {
            List<AuditEntry> entries = workspace.audit().list(filter);
            if (format == Format.JSON) {
                JsonOut.document(entries.stream().map(AuditCommand::json).toList());
            } else {
                TextTable table = new TextTable(
                        "seq", "time", "actor", "env", "profile", "action", "verdict", "outcome", "statement");
                for (AuditEntry entry : entries) {
                    var event = entry.event();
                    table.row(
                            entry.seq(),
                            entry.time(),
                            entry.actor(),
                            event.environment(),
                            event.profileName(),
                            event.action(),
                            event.verdict(),
                            event.outcome(),
                            event.statement());
                }
                table.print();
            }
            return ExitCode.DONE;
        } catch (FaultException e) {
            throw CliFailure.running(e.fault());
        }
    }

    @Command(
            name = "verify",
            description = "Checks every line of the journal; exit code 1 when one was altered, removed or moved.",
            mixinStandardHelpOptions = true)
    int verify(
            @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text", description = "text or json")
                    Format format) {
        try (Workspace workspace = Workspaces.open()) {
            AuditReport report = workspace.audit().verify();
            if (format == Format.JSON) {
                JsonOut.document(JsonOut.object(
                        "file", workspace.audit().file().toString(),
                        "lines", report.lines(),
                        "intact", report.intact(),
                        "findings",
                                report.findings().stream()
                                        .map(finding -> JsonOut.object("line", finding.line(), "kind", finding.kind()))
                                        .toList()));
            } else {
                report.findings().forEach(AuditCommand::print);
                Stdout.line(workspace.audit().file() + ": " + report.lines() + " lines, "
                        + (report.intact() ? "intact" : "NOT intact"));
            }
            return report.intact() ? ExitCode.DONE : ExitCode.FOUND;
        } catch (FaultException e) {
            throw CliFailure.running(e.fault());
        }
    }

    private static void print(AuditFinding finding) {
        Stdout.line(AuditText.of(finding));
    }

    private static Object json(AuditEntry entry) {
        var event = entry.event();
        return JsonOut.object(
                "seq", entry.seq(),
                "time", entry.time().toString(),
                "actor", entry.actor(),
                "profile", event.profileName(),
                "environment", event.environment(),
                "action", event.action(),
                "statement", event.statement(),
                "verdict", event.verdict(),
                "outcome", event.outcome(),
                "hash", entry.hash());
    }
}
