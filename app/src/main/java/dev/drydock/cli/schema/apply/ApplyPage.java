package dev.drydock.cli.schema.apply;

import dev.drydock.app.words.FaultText;
import dev.drydock.cli.output.JsonOut;
import dev.drydock.cli.output.Printable;
import dev.drydock.core.query.logbook.Reply;
import dev.drydock.core.schema.apply.ApplyReport;
import dev.drydock.core.schema.apply.ApplyReport.Fate;
import dev.drydock.core.schema.apply.PlannedStatement;
import dev.drydock.core.text.Clip;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What became of a script, for a person and as JSON.
final class ApplyPage {
    private static final int SHOWN = 160;

    private ApplyPage() {}

    static List<String> lines(ApplyReport report) {
        List<String> lines = new ArrayList<>();
        int steps = (int) report.plan().statements().stream()
                .filter(each -> each.role() == PlannedStatement.Role.STEP)
                .count();
        if (report.whole()) {
            lines.add("all " + steps + " statements were run");
            return lines;
        }
        failure(report, lines);
        if (report.none()) {
            lines.add("the database is as it was: what had been run was rolled back");
        } else {
            listed(report, Fate.APPLIED, "done, and stays:", lines);
            listed(report, Fate.UNKNOWN, "done or not, the connection went before the answer:", lines);
            listed(report, Fate.UNDONE, "was done and is rolled back:", lines);
        }
        listed(report, Fate.NOT_SENT, "not run:", lines);
        return lines;
    }

    private static void failure(ApplyReport report, List<String> lines) {
        if (report.cancelled()) {
            lines.add("cancelled");
        }
        report.why().ifPresent(why -> {
            int at =
                    Math.max(report.fates().indexOf(Fate.FAILED), report.fates().indexOf(Fate.UNKNOWN));
            String sql = at < 0 ? "" : report.plan().statements().get(at).sql();
            lines.add("failed: " + Reply.masked(FaultText.of(why).line(), sql)
                    + (sql.isEmpty() ? "" : "\n" + brief(sql)));
        });
    }

    private static void listed(ApplyReport report, Fate fate, String head, List<String> lines) {
        List<PlannedStatement> steps = report.steps(fate);
        if (!steps.isEmpty()) {
            StringBuilder text = new StringBuilder(head);
            steps.forEach(step -> text.append('\n').append(brief(step.sql())));
            lines.add(text.toString());
        }
    }

    private static String brief(String sql) {
        return Printable.line(Clip.start(sql.replaceAll("\\s+", " "), SHOWN));
    }

    static Object document(ApplyReport report) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("outcome", report.whole() ? "applied" : report.cancelled() ? "cancelled" : "failed");
        json.put("error", report.why().map(why -> FaultText.of(why).line()).orElse(null));
        json.put("sqlState", report.why().map(why -> why.sqlState()).orElse(null));
        List<Object> statements = new ArrayList<>();
        for (int i = 0; i < report.fates().size(); i++) {
            statements.add(statement(
                    report.plan().statements().get(i), word(report.fates().get(i))));
        }
        json.put("statements", statements);
        return json;
    }

    static Object shown(List<PlannedStatement> statements, String outcome) {
        return JsonOut.object(
                "outcome",
                outcome,
                "statements",
                statements.stream()
                        .map(each -> statement(each, word(Fate.NOT_SENT)))
                        .toList());
    }

    private static Object statement(PlannedStatement statement, String fate) {
        return JsonOut.object(
                "role", word(statement.role()), "group", statement.group(), "sql", statement.sql(), "fate", fate);
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
