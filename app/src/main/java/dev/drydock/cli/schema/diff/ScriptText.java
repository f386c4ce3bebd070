package dev.drydock.cli.schema.diff;

import dev.drydock.core.schema.ddl.MigrationScript;
import dev.drydock.core.schema.ddl.ScriptStep;
import dev.drydock.core.schema.diff.Risk;
import dev.drydock.core.sql.Syntax;
import java.util.List;
import java.util.stream.Collectors;

/// A script as SQL, with what each statement can do in comments above it.
public final class ScriptText {
    private final Syntax syntax;

    public ScriptText(Syntax syntax) {
        this.syntax = syntax;
    }

    /// @param head comment lines
    public String of(MigrationScript script, List<String> head) {
        StringBuilder text = new StringBuilder();
        head.forEach(line -> comment(text, line));
        int groups = script.groups().size();
        for (int i = 0; i < groups; i++) {
            MigrationScript.Group group = script.groups().get(i);
            text.append('\n');
            comment(
                    text,
                    "group " + (i + 1) + " of " + groups
                            + (group.transaction() ? ": all or nothing" : ": each statement stands alone"));
            if (group.transaction()) {
                text.append("BEGIN;\n");
            }
            group.steps().forEach(step -> step(text, step));
            if (group.transaction()) {
                text.append("COMMIT;\n");
            }
        }
        if (groups == 0) {
            comment(text, "nothing to do");
        }
        return text.toString().strip();
    }

    private void step(StringBuilder text, ScriptStep step) {
        if (step.risk() != Risk.ADDITIVE || !step.hazards().isEmpty()) {
            comment(
                    text,
                    ElementWords.word(step.risk())
                            + step.hazards().stream()
                                    .map(hazard ->
                                            ", " + ElementWords.word(hazard).replace('_', ' '))
                                    .collect(Collectors.joining()));
        }
        boolean whole = syntax.split(step.sql()).size() == 1;
        if (whole) {
            text.append(step.sql()).append(";\n");
        } else {
            // the vendor's shell would end the statement at the first semicolon inside it
            text.append("DELIMITER ;;\n").append(step.sql()).append(";;\nDELIMITER ;\n");
        }
    }

    /// A name may hold line breaks: none may end the comment.
    private static void comment(StringBuilder text, String line) {
        text.append("-- ").append(line.replaceAll("\\R", " ")).append('\n');
    }
}
