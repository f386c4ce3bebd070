package dev.drydock.core.plan.run;

import dev.drydock.core.fault.FaultException;
import dev.drydock.core.job.JobContext;
import dev.drydock.core.plan.Plan;
import dev.drydock.core.plan.PlanReader;
import dev.drydock.core.plan.PlanReading;
import dev.drydock.core.plan.paste.Paste;
import dev.drydock.core.plan.paste.Pasted;
import dev.drydock.core.plan.run.port.ExplainRule;
import dev.drydock.core.plan.run.port.Prepared;
import dev.drydock.core.query.ahead.Ground;
import dev.drydock.core.query.event.RunEvent;
import dev.drydock.core.query.event.RunListener;
import dev.drydock.core.query.stop.CancelLadder;
import dev.drydock.core.query.stop.Deadline;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

/// Sends one EXPLAIN and takes its answer. A cancel, or the end of its time, climbs the ladder.
final class PlanText {
    private final Ground ground;
    private final JobContext context;
    private final RunListener listener;
    private final Duration timeout;

    PlanText(Ground ground, JobContext context, RunListener listener, Duration timeout) {
        this.ground = ground;
        this.context = context;
        this.listener = listener;
        this.timeout = timeout;
    }

    String ask(Prepared prepared) throws SQLException {
        for (String step : prepared.before()) {
            ground.execute(step);
        }
        try (Statement statement = ground.ports().results().statement(ground.connection())) {
            CancelLadder ladder =
                    new CancelLadder(ground.rungs(statement), rung -> listener.on(new RunEvent.CancelClimbed(0, rung)));
            try (JobContext.Registration _ = context.onCancel(ladder::climb);
                    Deadline _ = new Deadline(timeout, ladder::climb).start();
                    ResultSet rows = statement.executeQuery(prepared.sent())) {
                return text(rows);
            } finally {
                ladder.statementEnded();
            }
        }
    }

    /// Columns beside each other, rows below each other.
    private static String text(ResultSet rows) throws SQLException {
        int columns = rows.getMetaData().getColumnCount();
        StringJoiner text = new StringJoiner("\n");
        while (rows.next()) {
            List<String> row = new ArrayList<>();
            for (int i = 1; i <= columns; i++) {
                String cell = rows.getString(i);
                row.add(cell == null ? "" : columns == 1 ? cell : cell.replace('\n', ' '));
            }
            text.add(String.join("|", row));
        }
        return text.toString();
    }

    static List<Plan> plans(PlanReader reader, String text) throws FaultException {
        if (text.isBlank()) {
            throw ExplainRule.EMPTY_PLAN.refusal("");
        }
        boolean document = text.startsWith("{") || text.startsWith("[");
        Pasted told = document ? Paste.peel(text) : new Pasted.Lines(List.of(text.split("\n", -1)));
        if (reader.read(told) instanceof PlanReading.Read(List<Plan> plans)) {
            return plans;
        }
        throw ExplainRule.PLAN_UNREADABLE.refusal("");
    }
}
