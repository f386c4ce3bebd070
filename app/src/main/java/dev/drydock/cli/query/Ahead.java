package dev.drydock.cli.query;

import dev.drydock.app.words.RowsText;
import dev.drydock.cli.connection.Chosen;
import dev.drydock.cli.connection.Workspaces;
import dev.drydock.cli.output.CliFailure;
import dev.drydock.cli.output.ExitCode;
import dev.drydock.cli.output.JsonOut;
import dev.drydock.cli.output.Stdout;
import dev.drydock.core.connect.resilience.Servers;
import dev.drydock.core.fault.FaultException;
import dev.drydock.core.query.QuerySession;
import dev.drydock.core.query.SessionOptions;
import dev.drydock.core.query.ahead.RowCount;
import dev.drydock.core.query.preview.RowPreview;
import dev.drydock.core.query.result.SpoolFolder;
import dev.drydock.core.sql.ScriptPart;
import dev.drydock.core.workspace.Workspace;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Counts what each statement of a script would touch, and runs none of them.
final class Ahead {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Chosen chosen;
    private final SessionOptions options;
    private final boolean json;

    Ahead(Chosen chosen, SessionOptions options, boolean json) {
        this.chosen = chosen;
        this.options = options;
        this.json = json;
    }

    int count(String script) throws InterruptedException {
        List<Object> told = new ArrayList<>();
        try (Workspace workspace = Workspaces.open();
                SpoolFolder spool =
                        SpoolFolder.open(workspace.home().resolve("spool"), SpoolFolder.DEFAULT_RESERVE_BYTES);
                Servers servers = new Servers();
                QuerySession session = QuerySession.open(
                        chosen.dialect().queryPorts(),
                        chosen.profile(),
                        chosen.secrets(),
                        options.sharing(servers),
                        spool)) {
            for (ScriptPart part : chosen.dialect().syntax().split(script)) {
                String statement = part.text(script).toString();
                if (chosen.dialect().syntax().effect(statement).changesRows()) {
                    told.add(tell(told.size() + 1, session.ask(new RowCount(statement, PATIENCE))));
                }
            }
        } catch (FaultException e) {
            throw CliFailure.running(e.fault());
        }
        if (json) {
            JsonOut.document(told);
        }
        return ExitCode.DONE;
    }

    private Object tell(int number, RowPreview preview) {
        return switch (preview) {
            case RowPreview.Counted(long rows) -> {
                line("change " + number + ": touches " + (rows == 1 ? "1 row" : rows + " rows"));
                yield JsonOut.object("change", number, "rows", rows);
            }
            case RowPreview.Unknown(var why, var estimate) -> {
                line("change " + number + ": " + RowsText.of(why)
                        + (estimate.isPresent() ? " The planner estimates " + estimate.getAsLong() + "." : ""));
                yield JsonOut.object(
                        "change",
                        number,
                        "unknown",
                        why.name(),
                        "estimate",
                        estimate.isPresent() ? estimate.getAsLong() : -1);
            }
        };
    }

    private void line(String text) {
        if (!json) {
            Stdout.line(text);
        }
    }
}
