package dev.drydock.app.panel.compare.script;

import dev.drydock.app.words.Messages;
import dev.drydock.app.words.schema.RiskText;
import dev.drydock.core.schema.ddl.MigrationScript;
import dev.drydock.core.schema.ddl.ScriptStep;
import dev.drydock.core.schema.diff.Risk;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// A script as rows of the page, and as a text that can be run.
final class ScriptText {
    private static final Messages TEXTS = Messages.of(ScriptText.class);

    private ScriptText() {}

    /// One row of the page.
    sealed interface Row {
        /// The head of a group: where a transaction begins, or that there is none.
        record Head(String words, boolean transaction) implements Row {}

        record Statement(int number, ScriptStep step) implements Row {}
    }

    static List<Row> rows(MigrationScript script) {
        List<Row> rows = new ArrayList<>();
        int number = 0;
        for (MigrationScript.Group group : script.groups()) {
            rows.add(new Row.Head(head(group), group.transaction()));
            for (ScriptStep step : group.steps()) {
                rows.add(new Row.Statement(++number, step));
            }
        }
        return rows;
    }

    private static String head(MigrationScript.Group group) {
        int steps = group.steps().size();
        if (steps == 1) {
            return group.transaction() ? TEXTS.text("group.transaction.one") : TEXTS.text("group.alone.one");
        }
        return group.transaction() ? TEXTS.text("group.transaction", steps) : TEXTS.text("group.alone", steps);
    }

    /// What one statement can do, in words.
    static String hazards(ScriptStep step) {
        return step.hazards().stream().map(RiskText::of).collect(Collectors.joining(", "));
    }

    static String sql(MigrationScript script) {
        StringBuilder text = new StringBuilder();
        for (MigrationScript.Group group : script.groups()) {
            comment(text, head(group));
            text.append(group.transaction() ? "BEGIN;\n" : "");
            for (ScriptStep step : group.steps()) {
                if (step.risk() != Risk.ADDITIVE || !step.hazards().isEmpty()) {
                    String hazards = hazards(step);
                    comment(text, RiskText.of(step.risk()) + (hazards.isEmpty() ? "" : ": " + hazards));
                }
                text.append(step.sql()).append(";\n");
            }
            text.append(group.transaction() ? "COMMIT;\n\n" : "\n");
        }
        return text.toString();
    }

    /// No line break may end the comment.
    private static void comment(StringBuilder text, String words) {
        text.append("-- ").append(words.replaceAll("\\R", " ")).append('\n');
    }
}
