package dev.drydock.core.schema.apply;

import dev.drydock.core.guard.Guard;
import dev.drydock.core.guard.Rule;
import dev.drydock.core.guard.Stance;
import dev.drydock.core.guard.Verdict;
import dev.drydock.core.query.logbook.Judged;
import dev.drydock.core.schema.apply.PlannedStatement.Role;
import dev.drydock.core.schema.ddl.MigrationScript;
import dev.drydock.core.schema.ddl.ScriptStep;
import dev.drydock.core.schema.port.LockPatience;
import dev.drydock.core.sql.Syntax;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Exactly what will be sent, each statement with the guard's verdict. Pure, immutable, any thread.
///
/// @param statements in their order, the frame of transactions included
public record ApplyPlan(List<PlannedStatement> statements) {
    private static final String BETWEEN = "\n;\n";

    public ApplyPlan {
        statements = List.copyOf(statements);
    }

    /// A step that is not read as exactly one statement is refused as not understood.
    ///
    /// @param locks how long a statement may wait for a lock; zero leaves it to the server
    public static ApplyPlan of(
            MigrationScript script, Syntax syntax, LockPatience patience, Duration locks, Stance stance) {
        Judge judge = new Judge(syntax, stance);
        List<PlannedStatement> planned = new ArrayList<>();
        if (!locks.isZero()) {
            patience.atMost(locks).forEach(sql -> planned.add(judge.of(Role.SETTING, -1, sql, Optional.empty())));
        }
        for (int group = 0; group < script.groups().size(); group++) {
            MigrationScript.Group each = script.groups().get(group);
            if (each.transaction()) {
                planned.add(judge.of(Role.BEGIN, group, "BEGIN", Optional.empty()));
            }
            for (ScriptStep step : each.steps()) {
                planned.add(judge.of(Role.STEP, group, step.sql(), Optional.of(step)));
            }
            if (each.transaction()) {
                planned.add(judge.of(Role.COMMIT, group, "COMMIT", Optional.empty()));
            }
        }
        return new ApplyPlan(planned);
    }

    /// The statements as one text; the journal keeps its fingerprint.
    public String text() {
        return statements.stream().map(PlannedStatement::sql).collect(Collectors.joining(BETWEEN));
    }

    /// Not one of the statements is sent while there is one of these.
    public List<PlannedStatement> refused() {
        return statements.stream()
                .filter(each -> each.verdict() instanceof Verdict.Refused)
                .toList();
    }

    /// What the user has to agree to.
    public List<PlannedStatement> asking() {
        return statements.stream()
                .filter(each -> each.verdict() instanceof Verdict.NeedsConfirmation)
                .toList();
    }

    /// Agreeing means typing the name of the database.
    public boolean typedName() {
        return statements.stream()
                .anyMatch(each -> each.verdict() instanceof Verdict.NeedsConfirmation asked && asked.typedName());
    }

    /// Agreeing takes a fresh proof of who agrees.
    public boolean proof() {
        return statements.stream()
                .anyMatch(each -> each.verdict() instanceof Verdict.NeedsConfirmation asked && asked.proof());
    }

    /// @param database the name of the database that the script is for
    public boolean agreedBy(Agreement agreement, String database) {
        return statements.stream().allMatch(each -> agreement.covers(each.verdict(), database));
    }

    List<Judged> judged() {
        return statements.stream().map(PlannedStatement::judged).toList();
    }

    private record Judge(Syntax syntax, Stance stance) {
        PlannedStatement of(Role role, int group, String sql, Optional<ScriptStep> step) {
            var parts = syntax.split(sql + BETWEEN);
            boolean one = parts.size() == 1 && parts.getFirst().sendable();
            var effect = syntax.effect(sql);
            Verdict verdict = one ? Guard.judge(effect, stance) : new Verdict.Refused(Rule.NOT_UNDERSTOOD);
            return new PlannedStatement(role, group, new Judged(sql, effect, Optional.of(verdict)), step);
        }
    }
}
