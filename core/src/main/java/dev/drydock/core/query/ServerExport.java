package dev.drydock.core.query;

import dev.drydock.core.fault.FaultException;
import dev.drydock.core.job.Job;
import dev.drydock.core.query.event.RunListener;
import dev.drydock.core.query.event.RunRule;
import dev.drydock.core.query.port.QueryPorts;
import dev.drydock.core.query.port.ResultPort;
import dev.drydock.core.query.stream.CsvReceiver;
import dev.drydock.core.sql.Effect;
import dev.drydock.core.sql.ScriptPart;
import dev.drydock.core.sql.StatementEffect;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A query's rows as CSV written by the server itself, past the spool: for rows that nobody wants to look at
/// here. Otherwise a run like any other, told by the same events, but no result is opened.
public final class ServerExport {
    private ServerExport() {}

    /// True for a script of one statement that reads and returns rows, where the server can do it; else run it
    /// and write the spooled result.
    public static boolean takes(QueryPorts ports, String script) {
        return copy(ports, script).isPresent();
    }

    private static Optional<ResultPort.CsvCopy> copy(QueryPorts ports, String script) {
        List<ScriptPart> parts = ports.syntax().split(script);
        if (parts.size() != 1 || !parts.getFirst().sendable()) {
            return Optional.empty();
        }
        String statement = parts.getFirst().text(script).toString();
        StatementEffect effect = ports.syntax().effect(statement);
        boolean reads = effect.effects().equals(Set.of(Effect.READ))
                && effect.returnsRows()
                && effect.transaction() == StatementEffect.TransactionChange.NONE
                && !effect.needsNoTransaction();
        return ports.results().copyOut().filter(copy -> reads && copy.takes(statement));
    }

    /// A job that writes to `to`, flushes it and leaves it open. It fails with NOT_A_QUERY for a script that
    /// [#takes] is false for; whatever happens after that is told to the listener, EXPORT_NOT_WRITTEN when `to`
    /// takes no more.
    public static Job<RunSummary> csv(
            QuerySession session, String script, RunOptions options, RunListener listener, OutputStream to) {
        return context -> {
            ResultPort.CsvCopy copy = copy(session.link().ports(), script)
                    .orElseThrow(() -> new FaultException(RunRule.NOT_A_QUERY.fault()));
            return new Runner(session, options, listener, context, Optional.of(new CsvReceiver(copy, to))).run(script);
        };
    }
}
